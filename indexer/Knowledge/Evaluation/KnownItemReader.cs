using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Takes the known items of an index.</summary>
internal static class KnownItemReader
{
    /// <summary>The items of a task, in the order of ids.</summary>
    /// <returns>Only the first <see cref="KnowledgeQuery.MaxHit"/> entries of a larger index.</returns>
    public static IReadOnlyList<KnownItem> Read(SearchService search, KnownItemTask task, CancellationToken cancellation)
    {
        var texts = Entries(search, task, cancellation)
            .Select(entry => (entry.Id, Text: task.TextOf(entry)?.Trim() ?? ""))
            .Where(item => item.Text.Length is > 0 and <= KnowledgeQuery.MaxTextLength)
            .OrderBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
        var same = texts.GroupBy(item => ComparableText.Of(item.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(item => item.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. texts.Select(item => new KnownItem(item.Id, item.Text, Others(same[ComparableText.Of(item.Text)], item.Id)))];
    }

    private static IEnumerable<KnowledgeEntry> Entries(SearchService search, KnownItemTask task, CancellationToken cancellation)
    {
        const int Pages = KnowledgeQuery.MaxHit / KnowledgeQuery.MaxPageSize;
        for (var page = 1; page <= Pages; page++)
        {
            var answer = search.Search(task.Query("") with { Page = page, PageSize = KnowledgeQuery.MaxPageSize }, cancellation);
            foreach (var hit in answer.Hits) yield return hit.Entry;
            if ((long)page * KnowledgeQuery.MaxPageSize >= answer.Total) yield break;
        }
    }

    private static HashSet<string> Others(HashSet<string> ids, string id) => ids.Where(other => other != id).ToHashSet(StringComparer.Ordinal);
}
