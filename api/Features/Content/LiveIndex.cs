using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>An index that follows the store's change log. For one thread; searches go on meanwhile.</summary>
internal sealed class LiveIndex(KnowledgeIndex index, IndexIdentity identity) : IDisposable
{
    /// <summary>Changes that are applied together: enough that an import goes quickly, few enough that a single answer need not wait long behind one.</summary>
    private const int MostChanges = 2000;

    private const int EntriesAQuery = 500;

    private long _committed = index.CommittedChange;
    private bool _mustForget;

    /// <summary>What searches use.</summary>
    public KnowledgeIndex Index => index;

    /// <summary>Of which store, built by what.</summary>
    public IndexIdentity Identity => identity;

    /// <summary>Number of the last change that searches see.</summary>
    public long Applied { get; private set; } = index.CommittedChange;

    /// <summary>Changes of the store that searches do not see yet, as of the last look.</summary>
    public long Behind { get; private set; }

    /// <summary>Whether something was applied that would not survive a crash.</summary>
    public bool IsDirty => Applied > _committed;

    /// <summary>Applies the next changes of the log.</summary>
    /// <param name="store">The store.</param>
    /// <param name="unreadable">Told of an entry that cannot be indexed, with why.</param>
    /// <param name="cancellation">Ends it before something is applied.</param>
    /// <exception cref="IOException">The index cannot be written, or is damaged.</exception>
    public async Task<FeedOutcome> Feed(StoreContext store, Action<string, string> unreadable, CancellationToken cancellation)
    {
        var head = await store.LogHeads.AsNoTracking().Where(row => row.Log == LogHead.Changes).Select(row => row.Last).SingleAsync(cancellation);
        Behind = Math.Max(0, head - Applied);
        if (head == Applied) return FeedOutcome.UpToDate;
        if (head < Applied) return FeedOutcome.NotOfThisStore;
        var changes = await store.Changes.AsNoTracking().Where(change => change.Number > Applied).OrderBy(change => change.Number).Take(MostChanges).ToListAsync(cancellation);
        // Numbers have no gaps: where the next one is missing, the log was pruned beyond what this index has seen.
        if (changes.Count == 0 || changes[0].Number != Applied + 1 || changes[^1].Number != Applied + changes.Count) return FeedOutcome.Pruned;
        var ids = changes.Select(change => change.EntryId).Distinct().ToList();
        var now = new List<EntryChange>(ids.Count);
        foreach (var some in ids.Chunk(EntriesAQuery)) await Read(store, some, now, unreadable, cancellation);
        index.Apply(now, unreadable);
        Applied = changes[^1].Number;
        Behind = Math.Max(0, head - Applied);
        return Behind == 0 ? FeedOutcome.UpToDate : FeedOutcome.More;
    }

    /// <summary>Makes what was applied survive a crash.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public void Commit()
    {
        if (!IsDirty) return;
        // A cleared entry's words must not stay in a file.
        if (_mustForget) index.Forget(Applied);
        else index.Commit(Applied);
        (_committed, _mustForget) = (Applied, false);
    }

    public void Dispose() => index.Dispose();

    /// <summary>Reads entries as they are now, which may be later than the change: applying it again is harmless.</summary>
    private async Task Read(StoreContext store, string[] ids, List<EntryChange> changes, Action<string, string> unreadable, CancellationToken cancellation)
    {
        var held = await store.Entries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, StringComparer.Ordinal, cancellation);
        _mustForget |= held.Values.Any(entry => entry.State == EntryState.Cleared);
        foreach (var id in ids)
        {
            try
            {
                changes.Add(held.TryGetValue(id, out var stored) ? StoredEntries.ToChange(stored) : EntryChange.Delete(id));
            }
            catch (InvalidDataException broken)
            {
                unreadable(id, broken.Message);
                changes.Add(EntryChange.Delete(id));
            }
        }
    }
}

/// <summary>How far a look at the change log has brought an index.</summary>
internal enum FeedOutcome
{
    UpToDate,

    /// <summary>There are more changes.</summary>
    More,

    /// <summary>The log no longer holds the next change: the index must be built anew.</summary>
    Pruned,

    /// <summary>The index has seen more than the store knows: the store is another one or an older state of it.</summary>
    NotOfThisStore,
}
