using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>A place that one of the scanners found, before overlaps are settled.</summary>
internal readonly record struct PendingCasePlace(TextSpan Span, PendingCaseKind Kind, PendingCaseGrade Grade)
{
    /// <summary>A place with the usual grade of its kind.</summary>
    public static PendingCasePlace Of(TextSpan span, PendingCaseKind kind) => new(span, kind, PendingCaseNames.Grade(kind));
}
