using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>Findings as the tables of these tests write them.</summary>
internal static class Pending
{
    /// <summary>grade kind:found, joined by ； — 停 for a stop, 问 for a question. No case number is known as concluded.</summary>
    public static string Found(string text, PendingCaseTextRole role = PendingCaseTextRole.Question) => Found(text, _ => false, role);

    public static string Found(string text, Func<string, bool> isConcluded, PendingCaseTextRole role = PendingCaseTextRole.Question) =>
        string.Join('；', PendingCaseCheck.Default.Check(text, isConcluded, role).Select(finding =>
            $"{(finding.Grade == PendingCaseGrade.Stop ? "停" : "问")} {PendingCaseNames.Of(finding.Kind)}:{finding.Span.Of(text)}"));

    /// <summary>The text with all proposals taken.</summary>
    public static string Reworded(string text)
    {
        var (done, reworded) = (0, "");
        foreach (var finding in PendingCaseCheck.Default.Check(text, _ => false))
        {
            reworded += text[done..finding.Span.Start] + finding.Proposal;
            done = finding.Span.End;
        }

        return reworded + text[done..];
    }
}
