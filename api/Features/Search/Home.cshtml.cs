using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The first page: the box, what there is, what is new.</summary>
[RequiresIndex]
[Revalidated]
internal sealed class HomeModel(ServedIndex index, TimeProvider clock) : PageModel
{
    private const int ListLength = 6;

    public IReadOnlyList<Shelf> Counts { get; private set; } = [];

    public IReadOnlyList<NewEntries> Lists { get; private set; } = [];

    public IReadOnlyList<SearchExample> Examples { get; private set; } = [];

    /// <summary>Laws that begin to apply about now, or the last that did.</summary>
    public IReadOnlyList<NewLaw> Laws { get; private set; } = [];

    /// <summary>Whether <see cref="Laws"/> begin about now.</summary>
    public bool LawsAreNear => Laws.Count > 0 && Laws[0].IsNear(clock.Today());

    /// <summary>The day up to which the record of laws goes; null where it does not say.</summary>
    public DateOnly? RecordAsOf { get; private set; }

    public void OnGet(CancellationToken cancellation)
    {
        Examples = SearchExamples.Of(index.Search, cancellation);
        Counts = index.Search.Search(new KnowledgeQuery { Text = "", ShelfSize = 1 }, cancellation).Shelves;
        Lists =
        [
            .. new[]
            {
                Newest("new-cases", "最近裁判的案例", "案例", cancellation, Tier.GuidingCase, Tier.ReferenceCase, Tier.OtherCase),
                Newest("new-answers", "最近发布的答疑", "法答网答疑", cancellation, Tier.ExpertAnswer),
            }.Where(list => list.Hits.Count > 0),
        ];
        var registry = index.Statutes.Registry;
        Laws = NewLaw.Around(registry, clock.Today(), ListLength);
        RecordAsOf = registry.Laws.SelectMany(registry.VersionsOf).Max(version => version.StatusAsOf);
    }

    private NewEntries Newest(string id, string title, string undated, CancellationToken cancellation, params Tier[] tiers)
    {
        var input = new SearchInput
        {
            Filters = [.. tiers.Select(tier => new FacetFilter(SearchInput.TierFacet, Tiers.Name(tier)))],
            Order = ResultOrder.Date,
            List = true,
        };
        var hits = index.Search.Search((input with { PageSize = ListLength }).ToQuery(), cancellation).Hits;
        // Without dates nothing can be called the newest.
        return new(id, hits is [{ Entry.Date: null }, ..] ? undated : title, input, hits);
    }
}

/// <summary>A short list of new entries.</summary>
internal sealed record NewEntries(string Id, string Title, SearchInput More, IReadOnlyList<KnowledgeHit> Hits);
