namespace KnowledgeBase.Indexer.Search;

/// <summary>Why a document has its score. A node's value is made of its parts as its kind says.</summary>
/// <param name="Value">Score of this node; 0 where it does not match. Of <see cref="ExplanationKind.Rarity"/> and the kinds behind it the number itself.</param>
/// <param name="Matches">Whether the document matches this node.</param>
/// <param name="Text">What was calculated, in English with the field's own numbers.</param>
/// <param name="Parts">What it was calculated from.</param>
public sealed record Explanation(float Value, bool Matches, string Text, IReadOnlyList<Explanation> Parts)
{
    /// <summary>How the value came about.</summary>
    public ExplanationKind Kind { get; init; }

    /// <summary>What the node does for the node above it.</summary>
    public ExplanationRole Role { get; init; }

    /// <summary>What was looked for and the numbers that <see cref="Text"/> names; null where there are none.</summary>
    public ExplanationFacts? Facts { get; init; }
}

/// <summary>How the value of a node of an explanation came about.</summary>
public enum ExplanationKind
{
    /// <summary>The sum of its parts.</summary>
    Sum,

    /// <summary>The highest of its parts.</summary>
    Best,

    /// <summary>Its part, times <see cref="ExplanationFacts.Factor"/>.</summary>
    Demotion,

    /// <summary>A term: weight · rarity · frequency / (frequency + norm of the length).</summary>
    Term,

    /// <summary>Terms that stand together, as a term with the sum of their rarities.</summary>
    Phrase,

    /// <summary>The same for every value that starts so.</summary>
    Prefix,

    /// <summary>The same for every number in a range.</summary>
    Range,

    /// <summary>The same for every document.</summary>
    All,

    /// <summary>A term or phrase that is not there.</summary>
    Absent,

    /// <summary>The inverse document frequency of a term.</summary>
    Rarity,

    /// <summary>The weight that the query gives.</summary>
    Weight,

    /// <summary>How often a term or phrase stands in the document's field.</summary>
    Frequency,

    /// <summary>The length of the document's field, in terms.</summary>
    Length,
}

/// <summary>What a node of an explanation does for the node above it.</summary>
public enum ExplanationRole
{
    /// <summary>Its value is used.</summary>
    Scores,

    /// <summary>It must match and adds nothing.</summary>
    Filters,

    /// <summary>It must not match and does.</summary>
    Excludes,
}

/// <summary>What a node of an explanation is about; what does not go with its kind is null.</summary>
public sealed record ExplanationFacts
{
    /// <summary>Name of the field; of a term over several fields their names with + between, and frequency and length are then weighted sums over them.</summary>
    public string? Field { get; init; }

    /// <summary>The term, the terms of a phrase with blanks between, or the prefix.</summary>
    public string? Term { get; init; }

    /// <summary>How many of its optional parts a sum needs.</summary>
    public int? AtLeast { get; init; }

    /// <summary>What a demotion multiplies by.</summary>
    public float? Factor { get; init; }

    /// <summary>Documents that hold the term.</summary>
    public long? Documents { get; init; }

    /// <summary>Documents that have the field.</summary>
    public long? AllDocuments { get; init; }

    /// <summary>Average length of the field, in terms.</summary>
    public double? AverageLength { get; init; }

    /// <summary>Least number of a range.</summary>
    public long? Minimum { get; init; }

    /// <summary>Greatest number of a range.</summary>
    public long? Maximum { get; init; }
}
