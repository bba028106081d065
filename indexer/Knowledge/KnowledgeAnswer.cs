using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>What a search gives back.</summary>
public sealed record KnowledgeAnswer
{
    /// <summary>What was understood of the query.</summary>
    public required UnderstoodQuery Understood { get; init; }

    /// <summary>All matches, over all tiers.</summary>
    public required long Total { get; init; }

    /// <summary>One shelf a tier, in the order of <see cref="Tier"/>, empty ones included; empty list when a flat list was asked for.</summary>
    public IReadOnlyList<Shelf> Shelves { get; init; } = [];

    /// <summary>The page of the flat list; empty when shelves were asked for.</summary>
    public IReadOnlyList<KnowledgeHit> Hits { get; init; } = [];

    /// <summary>Facets with at least one value, in the order of <see cref="FacetNames.All"/>, each cut to its most frequent values.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>Time the search took, without transport.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>What was understood of a query.</summary>
/// <param name="Text">The query as given.</param>
/// <param name="Words">The words searched for, in the query's order, each once.</param>
/// <param name="References">Numbers and citations found in it, in canonical form.</param>
/// <param name="MinimumWords">How many of the words a hit must hold.</param>
public sealed record UnderstoodQuery(string Text, IReadOnlyList<string> Words, IReadOnlyList<string> References, int MinimumWords)
{
    /// <summary>What kind of text the query is.</summary>
    public InputKind Kind { get; init; }

    /// <summary>The law that the query names and nothing else, by its full name; null otherwise.</summary>
    public string? Law { get; init; }

    /// <summary>By what an entry would be recognised whose title the query is; null for a text that can be no title.</summary>
    internal string? TitleKey { get; init; }

    /// <summary>The parts of the query in its order: words, numbers, operators.</summary>
    public IReadOnlyList<QueryPart> Parts { get; init; } = [];

    /// <summary>Words that are looked for in place of one of <see cref="Words"/> as well; empty for most.</summary>
    public IReadOnlyList<string> SynonymsOf(string word) =>
        Parts.FirstOrDefault(part => part.Kind == QueryPartKind.Word && part.Text == word)?.Synonyms ?? [];

    /// <summary>Criminal charges that the query names; their articles are searched for as well.</summary>
    public IReadOnlyList<ChargeMention> Charges { get; init; } = [];

    /// <summary>What of the query could not be read and is not searched for, and how to write it; for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The old and present articles that correspond to those asked for; searched for as well.</summary>
    public IReadOnlyList<RelatedArticle> Related { get; init; } = [];
}

/// <summary>The hits of one tier.</summary>
/// <param name="Tier">Which tier.</param>
/// <param name="Total">All matches of this tier.</param>
/// <param name="Hits">The best of them, without those far behind the best of all shelves; may be empty where <paramref name="Total"/> is not 0.</param>
public sealed record Shelf(Tier Tier, long Total, IReadOnlyList<KnowledgeHit> Hits);

/// <summary>One facet with its values.</summary>
/// <param name="Facet">One of <see cref="FacetNames.All"/>.</param>
/// <param name="Values">
/// Most frequent first; years newest first; levels of courts highest first; causes as a tree, each followed by those below it (<see cref="FacetValue.Parent"/>).
/// </param>
/// <param name="More">How many further values exist.</param>
public sealed record FacetGroup(string Facet, IReadOnlyList<FacetValue> Values, int More)
{
    /// <summary>How many of the facet's values stand above one; 0 at the top, and for a facet that is no tree.</summary>
    public int DepthOf(FacetValue value)
    {
        var depth = 0;
        for (var above = value.Parent; above is not null && depth < Values.Count; depth++) above = Values.FirstOrDefault(other => other.Value == above)?.Parent;
        return depth;
    }
}

/// <summary>A facet value and how many matches hold it, exactly.</summary>
public sealed record FacetValue(string Value, long Count)
{
    /// <summary>In the facet of causes the value next above this one, which counts this one's entries too and comes before it; null where none does.</summary>
    public string? Parent { get; init; }
}

/// <summary>One hit, ready to be shown.</summary>
public sealed record KnowledgeHit
{
    /// <summary>The entry, whole.</summary>
    public required KnowledgeEntry Entry { get; init; }

    /// <summary>Relevance; comparable within one answer only.</summary>
    public required float Score { get; init; }

    /// <summary>The most telling part of the text.</summary>
    public required Snippet Snippet { get; init; }

    /// <summary>Matched places in the title.</summary>
    public IReadOnlyList<TextSpan> TitleMarks { get; init; } = [];

    /// <summary>The query's words and references that this hit holds, in the query's order.</summary>
    public IReadOnlyList<string> MatchedWords { get; init; } = [];

    /// <summary>Why it is in the answer.</summary>
    public HitReasons Reasons { get; init; } = new();

    /// <summary>Articles that correspond to those asked for and that this hit is or cites.</summary>
    public IReadOnlyList<RelatedArticle> MatchedArticles { get; init; } = [];

    /// <summary>How many of the best cases and answers of this search cite this article; 0 for all that is no article.</summary>
    public int Citations { get; init; }

    /// <summary>For an article of a version that has ended: where it stands now; null for all else.</summary>
    public CitationChange? Now { get; init; }

    /// <summary>Articles cited by this hit that no longer stand as they were cited, in the order of its text.</summary>
    public IReadOnlyList<CitationChange> Changes { get; init; } = [];
}

/// <summary>A cut from an entry's text with the matched words marked.</summary>
/// <param name="Heading">Section the cut is from, or null.</param>
/// <param name="Text">The cut, on one line, with … where it was cut.</param>
/// <param name="Marks">Matched places, in units of <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record Snippet(string? Heading, string Text, IReadOnlyList<TextSpan> Marks);
