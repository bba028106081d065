using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>A search as a person or a program states it.</summary>
public sealed record KnowledgeQuery
{
    /// <summary>Longest query text accepted, in UTF-16 units.</summary>
    public const int MaxTextLength = 100_000;

    /// <summary>Most hits a page of a flat list.</summary>
    public const int MaxPageSize = 50;

    /// <summary>Most hits a shelf.</summary>
    public const int MaxShelfSize = 20;

    /// <summary>The last hit that paging reaches: a list of thousands is narrowed down, not leafed through.</summary>
    public const int MaxHit = 10_000;

    /// <summary>Words, a question, facts, a citation or a number; may be empty (then everything matches).</summary>
    public required string Text { get; init; }

    /// <summary>Only this tier, as a flat list; null for shelves over all tiers.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Facet filters; several values of one facet are alternatives, several facets all apply.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Only entries that cite one of these articles; empty for no such filter.</summary>
    public IReadOnlyList<ArticleKey> Cites { get; init; } = [];

    /// <summary>Searches within the results: of each, all words must be there.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>Whether other words for those of the query are looked for as well.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Words for which no other words are looked for, as <see cref="UnderstoodQuery.Words"/> writes them.</summary>
    public IReadOnlyList<string> Literal { get; init; } = [];

    /// <summary>The user's court by its full name, by which near ties among other cases and answers are ordered; null where it is not known.</summary>
    public string? Court { get; init; }

    /// <summary>The day on which law is judged to be in force or not; usually today.</summary>
    public DateOnly AsOf { get; init; } = DateOnly.FromDateTime(DateTime.Today);

    /// <summary>How a flat list is ordered.</summary>
    public ResultOrder Order { get; init; } = ResultOrder.Relevance;

    /// <summary>True gives one flat list over all tiers instead of shelves.</summary>
    public bool Flat { get; init; }

    /// <summary>1-based page of a flat list.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page of a flat list, 1 to 50.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>Hits a shelf, 1 to 20.</summary>
    public int ShelfSize { get; init; } = 3;
}

/// <summary>Order of a flat list.</summary>
public enum ResultOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Date,

    /// <summary>By weight, in the order of <see cref="Tier"/>; then by relevance.</summary>
    Authority,
}

/// <summary>Only entries with this value of the facet.</summary>
/// <param name="Facet">One of <see cref="FacetNames.All"/>.</param>
/// <param name="Value">The exact value as a facet count gave it.</param>
public readonly record struct FacetFilter(string Facet, string Value);

/// <summary>Names of the facets in the API and the index. Shown to people by <see cref="ChineseName"/>.</summary>
public static class FacetNames
{
    /// <summary>Every facet, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["tier", "kind", "caseType", "cause", "court", "courtLevel", "region", "year", "procedure", "keyword", "law", "lawType", "status"];

    /// <summary>The label a person sees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a facet.</exception>
    public static string ChineseName(string facet) => facet switch
    {
        "tier" => "效力层级",
        "kind" => "类别",
        "caseType" => "案件类型",
        "cause" => "案由",
        "court" => "法院",
        "courtLevel" => "法院级别",
        "region" => "地区",
        "year" => "年份",
        "procedure" => "审理程序",
        "keyword" => "关键词",
        "law" => "法律",
        "lawType" => "效力位阶",
        "status" => "时效性",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
    };
}
