using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>What stands beside the results.</summary>
internal static class Related
{
    private const int Most = 5;

    /// <summary>Answers with less of the best one's score share a word by chance.</summary>
    private const float Share = 0.5f;

    /// <summary>The best answers that the page itself does not show; empty where it is a list of answers alone, or where nothing was asked for.</summary>
    public static IReadOnlyList<KnowledgeHit> Questions(SearchService search, KnowledgeQuery query, KnowledgeAnswer answer, CancellationToken cancellation)
    {
        if (query.Tier is not null || answer.Understood.Parts.Count == 0) return [];
        if (answer.Shelves.Any(shelf => shelf.Tier == Tier.ExpertAnswer && shelf.Total <= shelf.Hits.Count)) return [];
        var shown = answer.Shelves.SelectMany(shelf => shelf.Hits).Concat(answer.Hits).Select(hit => hit.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var asked = query with { Tier = Tier.ExpertAnswer, Flat = false, Order = ResultOrder.Relevance, Page = 1, PageSize = Most + query.ShelfSize };
        var hits = search.Search(asked, cancellation).Hits;
        return [.. hits.Where(hit => hit.Score >= Share * hits[0].Score && !shown.Contains(hit.Entry.Id)).Take(Most)];
    }

    /// <summary>Guiding cases that hold any of the words, where their shelf is empty because none holds enough of them; 0 otherwise.</summary>
    public static long GuidingWithAnyWord(SearchService search, KnowledgeQuery query, KnowledgeAnswer answer, CancellationToken cancellation)
    {
        if (answer.Understood.MinimumWords < 2 || !answer.Shelves.Any(shelf => shelf.Tier == Tier.GuidingCase && shelf.Total == 0)) return 0;
        return search.Count(query with { Tier = Tier.GuidingCase, Flat = true }, cancellation);
    }
}
