using System.Globalization;
using KnowledgeBase.Indexer.Knowledge;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints what a build did.</summary>
internal static class BuildPrinter
{
    // More would push the summary off the screen.
    private const int ProblemsShown = 50;

    /// <summary>Summary table, then the first problems.</summary>
    public static void Print(Terminal terminal, BuildReport report, string index, string? problemFile)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("类别").AddColumn(new TableColumn("条目").RightAligned());
        foreach (var (kind, count) in report.ByKind.OrderBy(kind => kind.Key))
            table.AddRow(KindNames.ChineseName(kind), Number(count));
        table.AddRow("合计", Number(report.Entries));
        terminal.Screen.Write(table);

        var seconds = report.Elapsed.TotalSeconds;
        terminal.Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"原文 {ByteSize.Of(report.TextBytes)}，索引 {ByteSize.Of(report.IndexBytes)}，用时 {seconds:0.0} 秒，每秒 {report.Entries / Math.Max(seconds, 0.001):0} 条。"));
        terminal.Screen.Line($"索引：{Path.GetFullPath(index)}");
        if (report.Problems.Count == 0) return;

        terminal.Screen.Line();
        terminal.Screen.Line($"问题 {report.Problems.Count} 个：");
        foreach (var problem in report.Problems.Take(ProblemsShown))
        {
            var place = problem.Line > 0 ? $"{problem.File}:{problem.Line}" : problem.File;
            terminal.Screen.Word($"  {place}  ", new Style(Color.Yellow));
            terminal.Screen.Line($"{problem.Message} {problem.Remedy} [{problem.Code}]");
        }

        if (report.Problems.Count > ProblemsShown) terminal.Screen.Line($"  ……另有 {report.Problems.Count - ProblemsShown} 个。");
        if (problemFile is not null) terminal.Screen.Line($"全部问题已写入 {problemFile}。");
        else if (report.Problems.Count > ProblemsShown) terminal.Screen.Line("用 --problems 文件 可得全部问题。");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
