using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>What the first page shows; the same for everybody on a day.</summary>
/// <param name="Counts">How much there is of each tier.</param>
/// <param name="Lists">The newest cases and answers.</param>
/// <param name="Examples">Searches to try; each finds something.</param>
/// <param name="Laws">Laws that begin to apply about that day, or the last that did.</param>
/// <param name="RecordAsOf">The day up to which the record of laws goes; null where it does not say.</param>
internal sealed record HomeContent(
    IReadOnlyList<Shelf> Counts, IReadOnlyList<NewEntries> Lists, IReadOnlyList<SearchExample> Examples, IReadOnlyList<NewLaw> Laws, DateOnly? RecordAsOf)
{
    private const int ListLength = 6;

    /// <summary>Of what everybody may see of an index, on a day.</summary>
    public static HomeContent Of(KnowledgeIndex index, DateOnly today, CancellationToken cancellation)
    {
        var registry = index.Statutes.Registry;
        return new(
            index.Search.Search(new KnowledgeQuery { Text = "", ShelfSize = 1 }, cancellation).Shelves,
            [
                .. new[]
                {
                    Newest(index.Search, "new-cases", "最近裁判的案例", "案例", cancellation, Tier.GuidingCase, Tier.ReferenceCase, Tier.OtherCase),
                    Newest(index.Search, "new-answers", "最近发布的答疑", "法答网答疑", cancellation, Tier.ExpertAnswer),
                }.Where(list => list.Hits.Count > 0),
            ],
            SearchExamples.Of(index.Search, cancellation),
            NewLaw.Around(registry, today, ListLength),
            registry.Laws.SelectMany(registry.VersionsOf).Max(version => version.StatusAsOf));
    }

    private static NewEntries Newest(SearchService search, string id, string title, string undated, CancellationToken cancellation, params Tier[] tiers)
    {
        var input = new SearchInput
        {
            Filters = [.. tiers.Select(tier => new FacetFilter(SearchInput.TierFacet, Tiers.Name(tier)))],
            Order = ResultOrder.Date,
            List = true,
        };
        var hits = search.Search((input with { PageSize = ListLength }).ToQuery(), cancellation).Hits;
        // Without dates nothing can be called the newest.
        return new(id, hits is [{ Entry.Date: null }, ..] ? undated : title, input, hits);
    }
}

/// <summary>A short list of new entries.</summary>
internal sealed record NewEntries(string Id, string Title, SearchInput More, IReadOnlyList<KnowledgeHit> Hits);
