using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The check for pending cases as the workflow uses it. Nothing of a text is kept or logged.</summary>
internal sealed class QuestionCheck(ReadableIndex index)
{
    /// <summary>All that tells of a case that may be pending.</summary>
    public IReadOnlyList<PendingCaseFinding> Find(string text, PendingCaseTextRole role = PendingCaseTextRole.Question) => PendingCaseCheck.Default.Check(text, IsConcluded, role);

    /// <summary>Refuses a short text with which staff accompany an action, where the check stops it.</summary>
    public Problem? Stop(string text, PendingCaseTextRole role = PendingCaseTextRole.Answer) =>
        Find(text, role).FirstOrDefault(finding => finding.Grade == PendingCaseGrade.Stop) is { } finding
            ? new Problem(ProblemCodes.PendingCase, $"“{text[finding.Span.Start..finding.Span.End]}”：{finding.Reason}可以改为“{finding.Proposal}”。")
            : null;

    /// <summary>A number is known as concluded where the library holds its case; while the index is not open, none is.</summary>
    private bool IsConcluded(string caseNumber) => index.IsReady && index.Search.ByNumber(caseNumber).Count > 0;
}
