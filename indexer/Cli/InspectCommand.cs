using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb inspect INDEX [--verify]</c></summary>
internal static class InspectCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = CommandSymbols.Index();
        var verify = new Option<bool>("--verify") { Description = "读出全部数据并核对校验和。Read all data and check the checksums." };
        var json = CommandSymbols.Json();
        var command = new Command("inspect", "查看索引的组成，核对其完好。Show what an index is made of, and check that it is sound.") { index, verify, json };
        command.SetAction(parsed => OpenedIndex.Find(terminal, parsed.GetRequiredValue(index), folder =>
        {
            // Looked into without being opened, so that a damaged index can be looked into too.
            var inspection = KnowledgeIndex.Inspect(folder, parsed.GetValue(verify));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonOutput.Of(inspection));
            else Print(terminal, inspection, parsed.GetValue(verify));
            return Damaged(inspection) > 0
                ? terminal.Fail(ExitCode.DoneWithProblems, $"索引有 {Damaged(inspection)} 处损坏。", "请用 kb build 从来源重新建立索引。")
                : ExitCode.Done;
        }));
        return command;
    }

    private static int Damaged(IndexInspection inspection) =>
        inspection.Segments.Sum(segment => segment.Sections.Count(section => section.Verified == false || section.Problem is not null));

    private static void Print(Terminal terminal, IndexInspection inspection, bool verified)
    {
        var screen = terminal.Screen;
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"索引 {inspection.Folder}，格式版本 {inspection.FormatVersion}，分析器 {inspection.AnalyzerFingerprint}，变更号 {inspection.CommittedChange}"));
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(new TableColumn("段 / 部分"), new TableColumn("大小").RightAligned(), new TableColumn("条目").RightAligned(),
                new TableColumn("已删").RightAligned(), new TableColumn("校验和"), new TableColumn("状态"));
        foreach (var segment in inspection.Segments)
        {
            table.AddRow(StyledText.Of(segment.Name, new Style(decoration: Decoration.Bold)), StyledText.Of(ByteSize.Of(segment.Bytes)),
                StyledText.Of(Number(segment.Documents)), StyledText.Of(Number(segment.Deleted)), StyledText.Of(""), StyledText.Of(""));
            foreach (var section in segment.Sections)
                table.AddRow(StyledText.Of("  " + section.Name), StyledText.Of(ByteSize.Of(section.Bytes)), StyledText.Of(""), StyledText.Of(""), StyledText.Of(section.Checksum), State(section));
        }

        screen.Write(table);
        screen.Line($"{inspection.Segments.Count} 段，{inspection.Segments.Sum(segment => (long)segment.Documents)} 条，"
            + $"{ByteSize.Of(inspection.Segments.Sum(segment => segment.Bytes))}。{(verified ? "" : "未核对校验和；加 --verify 核对。")}");
    }

    private static Spectre.Console.Text State(SectionInspection section) => section switch
    {
        { Problem: { } problem } => StyledText.Of(problem, new Style(Color.Red)),
        { Verified: true } => StyledText.Of("完好", new Style(Color.Green)),
        { Verified: false } => StyledText.Of("校验和不符", new Style(Color.Red)),
        _ => StyledText.Of("未核对"),
    };

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
