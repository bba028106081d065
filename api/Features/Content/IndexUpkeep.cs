using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>What is done for an index beside feeding it: checking its bytes, warming it up, keeping the change log short.</summary>
internal sealed class IndexUpkeep(IServiceScopeFactory scopes, IOptions<ContentOptions> options)
{
    private const int WarmUpPages = 10;
    private const int MostLooks = 3;

    /// <summary>Reads the whole index once while it is already served: opening checks only what every search needs. Gives what is damaged; empty where nothing is.</summary>
    public static IReadOnlyList<string> Verify(string folder)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                var inspection = KnowledgeIndex.Inspect(folder, verify: true);
                return [.. inspection.Segments.SelectMany(segment => segment.Sections.Where(section => section.Problem is not null).Select(section => $"{segment.Name} {section.Name}"))];
            }
            catch (IOException unreadable)
            {
                // A merge may have replaced files while they were read; what is really damaged still is at the next look.
                if (look == MostLooks) return [unreadable.Message];
            }
        }
    }

    /// <summary>
    /// Searches for the titles of some entries, so that the code which every search runs through is compiled for speed and the
    /// pages of the index which most searches touch are in memory before people come.
    /// </summary>
    public static void WarmUp(KnowledgeIndex index, CancellationToken stopping)
    {
        try
        {
            // Collected before the first letter is typed, not while somebody waits for it.
            _ = (index.Completions, index.Spelling);
            for (var page = 1; page <= WarmUpPages && !stopping.IsCancellationRequested; page++)
                foreach (var hit in index.Search.Search(new KnowledgeQuery { Text = "", Flat = true, Page = page, PageSize = 50 }, stopping).Hits)
                    index.Search.Search(new KnowledgeQuery { Text = hit.Entry.Title }, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server ends before it is warm.
        }
        catch (IOException)
        {
            // Damage, which Verify reports: whatever can still be searched goes on being served.
        }
    }

    /// <summary>Removes changes from the log that are older than the setting says. What is left has no gaps.</summary>
    public async Task Prune(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        var limit = store.Now.AddDays(-options.Value.ChangeDays);
        var last = await store.Changes.Where(change => change.At < limit).MaxAsync(change => (long?)change.Number, cancellation);
        if (last is { } number) await store.Changes.Where(change => change.Number <= number).ExecuteDeleteAsync(cancellation);
    }
}
