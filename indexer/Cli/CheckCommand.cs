using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb check FOLDER…</c></summary>
internal static class CheckCommand
{
    private const int FailuresShown = 10;

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "来源文件或文件夹。Files or folders to read.",
        };
        var all = new Option<bool>("--all") { Description = "列出每一处未识别的；不给则每项列前 10 处。List every failure; by default the first 10 of each figure." };
        var json = CommandSymbols.Json();
        var command = new Command("check", "核对来源：案号、法条引用和审理历史识别了多少，案例是否隐名，法律文本缺哪些。Check how much of sources is understood, whether cases are masked, and what is missing of statutes.") { folders, all, json };
        command.SetAction(parsed =>
        {
            foreach (var folder in parsed.GetRequiredValue(folders))
                if (!File.Exists(folder) && !Directory.Exists(folder))
                    return terminal.Fail(ExitCode.NotFound, $"来源不存在：{folder}", "请检查路径是否正确。");
            var report = SourceChecks.Run(parsed.GetRequiredValue(folders), LawKnowledge.Default, DateOnly.FromDateTime(DateTime.Today), cancellation);
            var limit = parsed.GetValue(all) ? int.MaxValue : FailuresShown;
            if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonOutput.Of(Shortened(report, limit)));
            else Print(terminal.Screen, report, limit);
            return ExitCode.Done;
        });
        return command;
    }

    private static object Shortened(CheckReport report, int limit) => new
    {
        report.Entries,
        report.Problems,
        Figures = report.Figures.Select(figure => new
        {
            figure.Name,
            figure.Total,
            figure.Passed,
            figure.Share,
            Failed = figure.Failures.Count,
            Failures = figure.Failures.Take(limit),
        }),
        Statutes = Lists(report.Statutes).Select(list => new { list.Name, Total = list.Lines.Count, Lines = list.Lines.Take(limit) }),
    };

    private static (string Name, IReadOnlyList<string> Lines)[] Lists(StatuteLists lists) =>
    [
        ("文本未收录的版本", [.. lists.WithoutText.Select(Line)]),
        ("文本尚未合并的修正", [.. lists.Unconsolidated.Select(amendment =>
            $"{amendment.Law}（{Day(amendment.Promulgated)}公布）：{amendment.Amendment}，自{Day(amendment.Effective)}起施行，涉及{string.Join("、", amendment.Articles.Select(article => article.Number))}")]),
        ("时效性未知的版本", [.. lists.Unknown.Select(Line)]),
        ("尚未生效的版本", [.. lists.NotYetInForce.Select(Line)]),
    ];

    private static string Line(StatuteVersion version) =>
        $"{version.Law}（{(version.Promulgated is { } promulgated ? Day(promulgated) + "公布" : "公布日期不详")}{(version.Effective is { } from ? $"，自{Day(from)}起施行" : "")}）";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Print(IAnsiConsole screen, CheckReport report, int limit)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn("项目"), new TableColumn("总数").RightAligned(), new TableColumn("识别").RightAligned(),
            new TableColumn("未识别").RightAligned(), new TableColumn("比例").RightAligned());
        foreach (var figure in report.Figures)
            table.AddRow(StyledText.Of(figure.Name), StyledText.Of(Number(figure.Total)), StyledText.Of(Number(figure.Passed)),
                StyledText.Of(Number(figure.Failures.Count)), StyledText.Of(figure.Total == 0 ? "–" : figure.Share.ToString("0.00%", CultureInfo.InvariantCulture)));
        screen.Write(table);
        screen.Line($"读到 {Number(report.Entries)} 条，读不出的文件或者行 {Number(report.Problems.Count)} 处。");
        foreach (var figure in report.Figures.Where(figure => figure.Failures.Count > 0))
        {
            screen.Line();
            screen.Line($"{figure.Name}：未识别 {Number(figure.Failures.Count)} 处", new Style(decoration: Decoration.Bold));
            foreach (var failure in figure.Failures.Take(limit))
            {
                screen.Word($"  {failure.File}  ", new Style(Color.Yellow));
                screen.Line($"{failure.Text}（{failure.Reason}）");
            }

            if (figure.Failures.Count > limit) screen.Line($"  ……另有 {Number(figure.Failures.Count - limit)} 处，用 --all 全部列出。");
        }

        foreach (var (name, lines) in Lists(report.Statutes))
        {
            screen.Line();
            screen.Line($"{name}：{Number(lines.Count)} 个", new Style(decoration: Decoration.Bold));
            foreach (var line in lines.Take(limit)) screen.Line("  " + line);
            if (lines.Count > limit) screen.Line($"  ……另有 {Number(lines.Count - limit)} 个，用 --all 全部列出。");
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
