using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>
/// A search as an address, a form or a JSON body states it, already checked.
/// Immutable, so that a page can derive from it the address of every neighbouring search.
/// </summary>
public sealed record SearchInput
{
    /// <summary>Hits a page where nothing is said.</summary>
    public const int DefaultPageSize = 10;
    /// <summary>Hits a shelf where nothing is said.</summary>
    public const int DefaultShelfSize = 3;
    /// <summary>The facet that shelves are made by.</summary>
    public const string TierFacet = "tier";

    /// <summary>What is looked for; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Chosen facet values; of the facet <c>tier</c>, <see cref="Tiers"/>; of <c>kind</c>, <see cref="KindNames"/>.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Only what cites one of these articles; empty for no such filter.</summary>
    public IReadOnlyList<ArticleKey> Cites { get; init; } = [];

    /// <summary>Searches within the results: of each, all words must be there.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>Whether other words for those of the text are looked for as well.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Words for which no other words are looked for.</summary>
    public IReadOnlyList<string> Literal { get; init; } = [];

    /// <summary>The user's court; empty where it is not given.</summary>
    public string Court { get; init; } = "";

    /// <summary>The day on which law is judged to be in force or not; null for today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Order of a list.</summary>
    public ResultOrder Order { get; init; }

    /// <summary>One list over everything rather than shelves.</summary>
    public bool List { get; init; }

    /// <summary>1-based page of a list.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page of a list.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Hits a shelf.</summary>
    public int ShelfSize { get; init; } = DefaultShelfSize;

    /// <summary>The only tier asked for, or null where none or several are.</summary>
    public Tier? OnlyTier
    {
        get
        {
            Tier? only = null;
            foreach (var filter in Filters)
            {
                if (filter.Facet != TierFacet) continue;
                if (only is not null) return null;
                only = Tiers.TryParse(filter.Value, out var tier) ? tier : null;
            }

            return only;
        }
    }

    /// <summary>Whether the answer is one list, by wish or because only one tier was asked for.</summary>
    public bool IsList => List || OnlyTier is not null;

    /// <summary>The search as the index takes it.</summary>
    /// <param name="today">The day that counts where the search names none; null leaves it to the index.</param>
    public KnowledgeQuery ToQuery(DateOnly? today = null)
    {
        var only = OnlyTier;
        var query = new KnowledgeQuery
        {
            Text = Text,
            Tier = only,
            Filters = [.. Filters.Where(f => only is null || f.Facet != TierFacet)],
            Cites = Cites,
            Within = Within,
            Synonyms = Synonyms,
            Literal = Literal,
            Court = Court.Length == 0 ? null : Court,
            Order = Order,
            Flat = List,
            Page = Page,
            PageSize = PageSize,
            ShelfSize = ShelfSize,
        };
        return (Day ?? today) is { } day ? query with { AsOf = day } : query;
    }

    /// <summary>Whether this facet value is chosen.</summary>
    public bool Has(string facet, string value) => Filters.Contains(new FacetFilter(facet, value));

    /// <summary>The same search, narrowed; from the first page.</summary>
    public SearchInput With(string facet, string value) =>
        Has(facet, value) ? this : this with { Page = 1, Filters = [.. Filters, new FacetFilter(facet, value)] };

    /// <summary>The same search without that narrowing; from the first page.</summary>
    public SearchInput Without(string facet, string value) =>
        this with { Page = 1, Filters = [.. Filters.Where(f => f != new FacetFilter(facet, value))] };

    /// <summary>The same search without that cited article; from the first page.</summary>
    public SearchInput WithoutCited(ArticleKey article) => this with { Page = 1, Cites = [.. Cites.Where(cited => cited != article)] };

    /// <summary>The same search with only the word itself, not the other words for it; from the first page.</summary>
    public SearchInput WithLiteral(string word) => Literal.Contains(word) ? this : this with { Page = 1, Literal = [.. Literal, word] };

    /// <summary>The same search without that search within; from the first page.</summary>
    public SearchInput WithoutWithin(string text) => this with { Page = 1, Within = [.. Within.Where(within => within != text)] };

    /// <summary>The same search over one tier as a list.</summary>
    public SearchInput OnlyOf(Tier tier) =>
        this with { Page = 1, List = false, Filters = [.. Filters.Where(f => f.Facet != TierFacet), new FacetFilter(TierFacet, Tiers.Name(tier))] };

    /// <summary>The same search over all tiers, on shelves.</summary>
    public SearchInput OnShelves() =>
        this with { Page = 1, List = false, Order = ResultOrder.Relevance, Filters = [.. Filters.Where(f => f.Facet != TierFacet)] };
}
