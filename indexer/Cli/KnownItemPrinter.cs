using System.Globalization;
using KnowledgeBase.Indexer.Knowledge.Evaluation;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints how well known items are found.</summary>
internal static class KnownItemPrinter
{
    private const int WorstShown = 10;

    /// <summary>A table, a row a task, and the worst items of each.</summary>
    public static void Print(IAnsiConsole screen, IReadOnlyList<KnownItemOutput> outputs)
    {
        var names = KnownItemTask.All.ToDictionary(task => task.Name, task => task.ChineseName);
        var table = new Table().Border(TableBorder.Simple).AddColumn("已知条目");
        foreach (var name in (string[])["条目", "文字相同", "MRR@10", "下限", "居首", "秒"]) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (var output in outputs)
            table.AddRow(
                StyledText.Of(names[output.Task]),
                Number(output.Items, "0"),
                Number(output.Twins, "0"),
                Number(output.Mrr10, "0.000"),
                Number(output.Floor, "0.00"),
                Number(output.First, "0"),
                Number(output.ElapsedMilliseconds / 1000, "0.0"));
        screen.Write(table);
        foreach (var output in outputs.Where(output => output.Missed.Count > 0))
            screen.Line($"{names[output.Task]}，最差的：" + string.Join('、', output.Missed.Take(WorstShown).Select(Missed)));
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"在全部案例（或者全部答疑）中以条目自己的文字检索，取前 {KnownItemEvaluation.Depth} 名；文字相同的几条，找到其一即为找到。"));
    }

    private static string Missed(MissedItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Id}（{(item.Rank is { } rank ? $"第 {rank}" : "前 50 名以外")}）");

    private static Spectre.Console.Text Number(double value, string format) => StyledText.Of(value.ToString(format, CultureInfo.InvariantCulture));
}
