using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>What cites one article of one version.</summary>
/// <param name="Article">Which; undated for citations whose version is not known.</param>
/// <param name="Tiers">Tiers with at least one entry, the most weighty first.</param>
internal sealed record Citing(ArticleKey Article, IReadOnlyList<CitingTier> Tiers)
{
    /// <summary>Over all tiers.</summary>
    public long Total => Tiers.Sum(tier => tier.Total);

    /// <param name="search">Where to look.</param>
    /// <param name="article">What is cited.</param>
    /// <param name="first">How many entries of a tier are wanted, the newest first; 0 for totals alone.</param>
    /// <param name="day">The day by which validity is judged.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Citing Of(SearchService search, ArticleKey article, int first, DateOnly day, CancellationToken cancellation)
    {
        var query = new KnowledgeQuery { Text = "", Cites = [article], AsOf = day, ShelfSize = 1 };
        return new Citing(article, [.. search.Search(query, cancellation).Shelves.Where(shelf => shelf.Total > 0)
            .Select(shelf => new CitingTier(shelf.Tier, shelf.Total, first == 0 ? [] : shelf.Total == 1 ? shelf.Hits : Newest(shelf.Tier)))]);

        IReadOnlyList<KnowledgeHit> Newest(Tier tier) =>
            search.Search(query with { Tier = tier, Order = ResultOrder.Date, PageSize = first }, cancellation).Hits;
    }
}

/// <summary>What of one tier cites an article.</summary>
/// <param name="Tier">Which tier.</param>
/// <param name="Total">All of them, exactly.</param>
/// <param name="Hits">The newest of them.</param>
internal sealed record CitingTier(Tier Tier, long Total, IReadOnlyList<KnowledgeHit> Hits)
{
    /// <summary>The newest of them, as entries.</summary>
    public IEnumerable<KnowledgeEntry> Entries => Hits.Select(hit => hit.Entry);

    /// <summary>Whether it holds cases, not answers, statutes or other documents.</summary>
    public bool IsCases => Tier is Tier.GuidingCase or Tier.ReferenceCase or Tier.OtherCase or Tier.NotFollowed;
}
