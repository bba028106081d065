namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Why a hit is in the answer, in the query's own words. Each word stands in one list, at the most telling place where it was found.</summary>
public sealed record HitReasons
{
    /// <summary>Words of the query in the title.</summary>
    public IReadOnlyList<string> InTitle { get; init; } = [];

    /// <summary>Words in the subtitle, 裁判要旨 or 裁判要点.</summary>
    public IReadOnlyList<string> InGist { get; init; } = [];

    /// <summary>Words in the rest of the text.</summary>
    public IReadOnlyList<string> InBody { get; init; } = [];

    /// <summary>Words of two characters and more that are not there, nor any other word for them; empty for a long text.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Words of the query that are not there, but another word for them is.</summary>
    public IReadOnlyList<SynonymMatch> BySynonym { get; init; } = [];

    /// <summary>Numbers and citations of the query by which the entry itself is known, in canonical form.</summary>
    public IReadOnlyList<string> IsItself { get; init; } = [];

    /// <summary>Numbers and citations of the query that the entry cites, in canonical form.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>Criminal charges of the query that this article defines or punishes.</summary>
    public IReadOnlyList<string> Charges { get; init; } = [];

    /// <summary>Whether the query is the entry's title.</summary>
    public bool IsTitle { get; init; }
}

/// <summary>A word of a query and the other word for it that was found.</summary>
public readonly record struct SynonymMatch(string Word, string Found);
