using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>A place of a text that tells of a case that may be pending.</summary>
/// <param name="Span">Where it stands, in UTF-16 units of the original text; findings never overlap.</param>
/// <param name="Grade">Whether it stops the text or is asked about.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Reason">One sentence in Chinese for the asker.</param>
/// <param name="Proposal">Abstract Chinese wording to put there; never empty.</param>
public sealed record PendingCaseFinding(TextSpan Span, PendingCaseGrade Grade, PendingCaseKind Kind, string Reason, string Proposal);
