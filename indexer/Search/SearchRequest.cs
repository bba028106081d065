using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>One search. Hits are ordered by <see cref="Sort"/>, then by id in the order of code points, so paging never repeats or skips.</summary>
public sealed record SearchRequest
{
    /// <summary>What to look for.</summary>
    public required Query Query { get; init; }

    /// <summary>Hits to skip.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to return; 0 for counts alone.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Null sorts by score, best first.</summary>
    public SortBy? Sort { get; init; }

    /// <summary>Keyword fields whose values are counted over all matches.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Most values given of each facet, the most frequent first; they are counted exactly all the same.</summary>
    public int FacetSize { get; init; } = int.MaxValue;

    /// <summary>The best hits of each value of one keyword field, found in the same pass; or null.</summary>
    public GroupBy? Group { get; init; }

    /// <summary>
    /// False allows the engine to skip documents that cannot be among the hits; <see cref="SearchResult.Total"/> is then a lower bound.
    /// The hits are the same either way.
    /// </summary>
    public bool CountAll { get; init; } = true;

    /// <summary>True gives documents with nothing but their id, and no highlights: for rankings of many.</summary>
    public bool IdsOnly { get; init; }

    /// <summary>Text fields in which each hit's matched places are given.</summary>
    public IReadOnlyList<string> Highlight { get; init; } = [];
}

/// <summary>Order by a numeric field; documents without a value come last. Equal values are ordered by score, then id.</summary>
public sealed record SortBy(string NumberField, bool Descending);

/// <summary>Group by the (single) value of a keyword field, at most <paramref name="Limit"/> hits a group, by score.</summary>
public sealed record GroupBy(string KeywordField, int Limit);

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Matching documents.</summary>
    public required long Total { get; init; }

    /// <summary>The page of hits asked for.</summary>
    public required IReadOnlyList<ScoredHit> Hits { get; init; }

    /// <summary>By facet field: values with their counts, most frequent first, then by value in the order of code points.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>By facet field: how many values the matches have, those not given included.</summary>
    public IReadOnlyDictionary<string, int> FacetValues { get; init; } = new Dictionary<string, int>();

    /// <summary>By group value; only groups with a hit.</summary>
    public IReadOnlyDictionary<string, HitGroup> Groups { get; init; } = new Dictionary<string, HitGroup>();
}

/// <summary>A matching document.</summary>
/// <param name="Document">As it was added.</param>
/// <param name="Score">Sum of the scoring clauses.</param>
/// <param name="Matches">Matched places in the fields asked for, ordered by field as asked, then start, then longest first.</param>
public sealed record ScoredHit(IndexDocument Document, float Score, IReadOnlyList<MatchPlace> Matches);

/// <summary>Where a query term stands in a hit's field, in UTF-16 units of the text.</summary>
public readonly record struct MatchPlace(string Field, int Start, int End, string Term);

/// <summary>How many matches hold a facet value.</summary>
public readonly record struct FacetCount(string Value, long Count);

/// <summary>The best hits with one value of the group field, and how many matches have that value.</summary>
public sealed record HitGroup(long Total, IReadOnlyList<ScoredHit> Hits);
