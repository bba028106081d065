namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>What kind of text a query is, as a person would call it.</summary>
public enum InputKind
{
    /// <summary>Nothing: everything matches.</summary>
    Everything,

    /// <summary>关键词.</summary>
    Words,

    /// <summary>问题.</summary>
    Question,

    /// <summary>案情: a passage.</summary>
    Facts,

    /// <summary>法条, one or several.</summary>
    StatuteCitation,

    /// <summary>法律 by its name alone.</summary>
    LawName,

    /// <summary>案号.</summary>
    CaseNumber,

    /// <summary>入库编号.</summary>
    EntryNumber,

    /// <summary>指导性案例 by its number.</summary>
    GuidingCaseNumber,

    /// <summary>文号.</summary>
    DocumentNumber,

    /// <summary>The title of an entry, whole.</summary>
    Title,

    /// <summary>A case called by its parties and cause: 某公司诉某县政府行政补偿案.</summary>
    CaseName,
}

/// <summary>What a part of a query does.</summary>
public enum QueryPartKind
{
    /// <summary>A word to look for.</summary>
    Word,

    /// <summary>A number or a citation.</summary>
    Reference,

    /// <summary>Words that stand together.</summary>
    Phrase,

    /// <summary>What must not be there.</summary>
    Excluded,

    /// <summary>Several of which one must be there.</summary>
    Alternatives,

    /// <summary>A fact of record.</summary>
    Field,
}

/// <summary>A part of a query as it was understood: one chip.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">As people read it; of a number or citation the canonical form.</param>
/// <param name="Without">The query's text without it; null where the text is too long to be edited by parts.</param>
public sealed record QueryPart(QueryPartKind Kind, string Text, string? Without)
{
    /// <summary>Words that are looked for in its place as well; empty for most.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}
