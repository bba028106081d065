using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>A citation or number of a text, and what is known of it.</summary>
public sealed record CheckedCitation
{
    /// <summary>Where it stands, in UTF-16 units of the original text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it points to.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>The words at <see cref="Span"/>.</summary>
    public required string Written { get; init; }

    /// <summary>One form for all ways of writing it, with 款 and 项; of a malformed number the words as written.</summary>
    public required string Canonical { get; init; }

    /// <summary>What was found, the worst first; at least one.</summary>
    public required IReadOnlyList<CitationFinding> Findings { get; init; }

    /// <summary>The worst level of the findings.</summary>
    public CheckLevel Level => Findings.Max(finding => finding.Level);

    /// <summary>The article meant; null for numbers and where the law or its version could not be found.</summary>
    public ArticleKey? Article { get; init; }

    /// <summary>Full names of the laws that the name can mean; empty for numbers and unknown names.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];

    /// <summary>Whether the version applies on the day; null where no version was found.</summary>
    public Validity? Validity { get; init; }

    /// <summary>What has become of the article since, up to today; null where it stands as it was, or nothing is known.</summary>
    public CitationChange? Change { get; init; }

    /// <summary>The words quoted after the citation; null where none are.</summary>
    public CheckedQuotation? Quotation { get; init; }

    /// <summary>The entries held of it: the article, the case, the document; empty where none is held.</summary>
    public IReadOnlyList<HeldEntry> Held { get; init; } = [];
}

/// <summary>An entry of the library that a citation leads to.</summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
public sealed record HeldEntry(string Id, string Title, EntryKind Kind);

/// <summary>How quoted words compare with the text held.</summary>
public enum QuotationOutcome
{
    /// <summary>一致.</summary>
    Same,

    /// <summary>一致，标点、全半角或者数字写法不同.</summary>
    SameButPunctuation,

    /// <summary>节录: a proper part of the article, or parts of it joined by ……</summary>
    Excerpt,

    /// <summary>引号内的文字不见于条文，可能是概括: after 关于“…” or 规定的“…”, where words may be the writer's own.</summary>
    OtherWords,

    /// <summary>不一致.</summary>
    Different,

    /// <summary>无法核对.</summary>
    NotCompared,
}

/// <summary>Words quoted after a citation.</summary>
/// <param name="Span">The words inside the marks, in UTF-16 units of the original text.</param>
/// <param name="Outcome">How they compare.</param>
/// <param name="Compared">The words of the law that they were compared with, cut to where the quotation begins and ends; null where none were.</param>
/// <param name="Difference">From <see cref="Compared"/> to the words quoted; empty where they do not differ or were not compared.</param>
public sealed record CheckedQuotation(TextSpan Span, QuotationOutcome Outcome, string? Compared, IReadOnlyList<DifferenceRun> Difference);
