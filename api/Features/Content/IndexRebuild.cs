using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Builds an index of everything that the store publishes, in a folder of its own.</summary>
internal sealed partial class IndexRebuild(IServiceScopeFactory scopes, IndexFolders folders, ILogger<IndexRebuild> log)
{
    /// <summary>Builds it. Changes that are committed meanwhile are not in it; they are in the change log behind its number.</summary>
    /// <returns>Its folder, and what was built.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<(string Folder, BuildReport Report)> Run(IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        var identity = await IndexIdentity.Of(store, cancellation);
        var head = await store.LogHeads.AsNoTracking().SingleAsync(row => row.Log == LogHead.Changes, cancellation);
        var folder = folders.Next();
        // On a thread of its own: building is work for minutes.
        var report = await Task.Run(() => IndexBuilder.Build(Published(store), folder, new BuildOptions { ChangeNumber = head.Last }, LogUnreadable, progress, cancellation), cancellation);
        identity.Write(folder);
        return (folder, report);
    }

    private IEnumerable<EntryChange> Published(StoreContext store)
    {
        foreach (var stored in store.Entries.AsNoTracking().Where(entry => entry.State == EntryState.Published && entry.Content != null).OrderBy(entry => entry.Id).AsEnumerable())
        {
            EntryChange change;
            try
            {
                change = StoredEntries.ToChange(stored);
            }
            catch (InvalidDataException unreadable)
            {
                // One broken entry must not keep all others from being found; the command verify names it too.
                LogUnreadable(stored.Id, unreadable.Message);
                continue;
            }

            yield return change;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "数据库中的条目 {Id} 无法读取，未收入索引：{Problem}")]
    private partial void LogUnreadable(string id, string problem);
}
