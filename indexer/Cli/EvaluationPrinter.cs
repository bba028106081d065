using System.Globalization;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints the scores of judged sets.</summary>
internal static class EvaluationPrinter
{
    /// <summary>One table, a row a set.</summary>
    public static void Print(IAnsiConsole screen, IReadOnlyList<EvaluationOutput> sets, int depth)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("评测集");
        foreach (var name in (string[])["查询", "nDCG@10", "R@10", "R@100", "MRR@10", "MAP", "池nDCG@10", "池nDCG@30", "池MAP"])
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        table.AddColumn("相关");
        foreach (var set in sets)
        {
            table.AddRow(
                StyledText.Of(set.Set),
                StyledText.Of(set.Queries.ToString(CultureInfo.InvariantCulture)),
                Figure(set.Ndcg10),
                Figure(set.Recall10),
                Figure(set.Recall100),
                Figure(set.Mrr10),
                Figure(set.Map),
                Figure(set.Pool?.Ndcg10),
                Figure(set.Pool?.Ndcg30),
                Figure(set.Pool?.Map),
                StyledText.Of(Rule(set)));
        }

        screen.Write(table);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"每个查询取前 {depth} 名；“池”指只在该查询已标注的文档之间排序。"));
    }

    private static Spectre.Console.Text Figure(double? value) => StyledText.Of(value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "");

    private static string Rule(EvaluationOutput set) => string.Create(
        CultureInfo.InvariantCulture,
        $"≥{set.Threshold}{(set.FromId is { } from ? $"，编号≥{from}" : "")}{(set.Pool is { } pool ? $"，池≥{pool.Threshold}" : "")}");
}
