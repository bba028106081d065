using System.Globalization;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints what came of a golden file.</summary>
internal static class GoldenPrinter
{
    /// <summary>A table of the groups, and below each row that does not hold with what stands there instead.</summary>
    public static void Print(IAnsiConsole screen, GoldenOutput output)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("组");
        foreach (var name in (string[])["行", "成立", "不成立", "未检查"]) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (var group in output.Groups) Row(table, group.Group, group.Rows, group.Holds, group.Fails, group.NotChecked);
        Row(table, "合计", output.Rows, output.Holds, output.Fails, output.NotChecked);
        screen.Write(table);
        foreach (var failure in output.Failures) screen.Line(Line(failure));
    }

    /// <summary>A failure in one line.</summary>
    public static string Line(GoldenFailure failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"第 {failure.Line} 行〔{failure.Group}〕{failure.Query} → {failure.Shelf} {failure.Id}：{Asked(failure)}，实为{Found(failure)}；在前的是 {string.Join('、', failure.First)}{Unknown(failure)}");

    private static string Asked(GoldenFailure failure) =>
        string.Create(CultureInfo.InvariantCulture, $"{(failure.Id[0] == '!' ? "不得在" : "应在")}前 {failure.Rank}");

    private static string Found(GoldenFailure failure) => failure.Found is { } rank ? string.Create(CultureInfo.InvariantCulture, $"第 {rank}") : "不在前 20";

    private static string Unknown(GoldenFailure failure) => failure.Unknown.Count == 0 ? "" : $"（索引中没有 {string.Join('、', failure.Unknown)}）";

    private static void Row(Table table, string name, params int[] counts) =>
        table.AddRow([StyledText.Of(name), .. counts.Select(count => StyledText.Of(count.ToString(CultureInfo.InvariantCulture)))]);
}
