using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>What <c>kb build --json</c> prints.</summary>
internal sealed record BuildSummary(
    string Index,
    long Entries,
    IReadOnlyDictionary<string, long> ByKind,
    long TextBytes,
    long IndexBytes,
    double ElapsedMilliseconds,
    IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>The summary of a report.</summary>
    public static BuildSummary Of(BuildReport report, string index) => new(
        Path.GetFullPath(index),
        report.Entries,
        report.ByKind.OrderBy(kind => kind.Key).ToDictionary(kind => KindNames.Of(kind.Key), kind => kind.Value),
        report.TextBytes,
        report.IndexBytes,
        report.Elapsed.TotalMilliseconds,
        report.Problems);
}
