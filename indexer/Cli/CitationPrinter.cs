using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Text;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Shows a report of checked citations as a table.</summary>
internal static class CitationPrinter
{
    public static void Print(IAnsiConsole screen, string file, string text, CitationReport report)
    {
        screen.Line($"{file}：{report.Statement}", new Style(decoration: Decoration.Bold));
        if (report.Items.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("结果", "类别", "引用", "行");
        foreach (var group in report.Groups)
        {
            var item = group.Item;
            table.AddRow(
                StyledText.Of($"{CitationNames.Symbol(item.Level)} {CitationNames.Of(item.Level)}", new Style(Colour(item.Level))),
                StyledText.Of(CitationNames.Of(item.Kind)), StyledText.Of(item.Canonical),
                StyledText.Of(string.Join('、', group.Places.Select(place => LineOf(text, place)).Distinct())));
        }

        screen.Write(table);
        foreach (var item in report.Groups.Select(group => group.Item).Where(item => item.Level != CheckLevel.Verified || item.Quotation is not null))
        {
            screen.Line($"{CitationNames.Symbol(item.Level)} {item.Canonical}", new Style(Colour(item.Level)));
            foreach (var finding in item.Findings) screen.Line($"    {finding.Message}{finding.Remedy}");
            if (Difference(text, item.Quotation) is { Length: > 0 } difference) screen.Line("    " + difference);
        }
    }

    /// <summary>1-based line of a place.</summary>
    public static int LineOf(string text, TextSpan place) => 1 + text.AsSpan(0, place.Start).Count('\n');

    private static Color Colour(CheckLevel level) => level switch
    {
        CheckLevel.Verified => Color.Green,
        CheckLevel.Confirm => Color.Yellow,
        CheckLevel.NotChecked => Color.Grey,
        CheckLevel.Wrong => Color.Red,
    };

    /// <summary>The changed parts, as [-条文-]{+引文+}.</summary>
    private static string Difference(string text, CheckedQuotation? quotation)
    {
        if (quotation is not { Compared: { } compared, Difference.Count: > 0 }) return "";
        var quoted = quotation.Span.Of(text);
        return string.Concat(quotation.Difference.Select(run => run.Kind switch
        {
            DifferenceKind.Same => run.New.Of(quoted),
            DifferenceKind.Removed => $"[-{run.Old.Of(compared)}-]",
            DifferenceKind.Added => $"{{+{run.New.Of(quoted)}+}}",
        }));
    }
}
