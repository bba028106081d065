using System.CommandLine;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb cite FILE… --index INDEX</c></summary>
internal static class CiteCommand
{
    private const string StandardInput = "-";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "要核查的文件（.txt、.md、.docx），- 为标准输入。Files to check; - reads standard input.",
        };
        var index = new Option<string>("--index") { Description = "索引文件夹。Folder of the index.", HelpName = "INDEX", Required = true };
        var day = CommandSymbols.Day("法律须在哪一天有效：行为或者裁判之日，默认今天。Day on which the law must be in force; today by default.");
        var json = CommandSymbols.Json();
        var command = new Command("cite", "核查文书中的法条引用、引文、案号和文号。Check the citations, quotations and numbers of documents.") { files, index, day, json };
        command.SetAction(parsed => OpenedIndex.Use(terminal, parsed.GetRequiredValue(index), opened =>
            Run(terminal, opened, parsed.GetRequiredValue(files), parsed.GetValue(day), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, KnowledgeIndex index, string[] files, DateOnly? day, bool json, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        var check = new CitationCheck(index.For(Audiences.Everybody));
        var worst = CheckLevel.Verified;
        var reports = new List<object>();
        foreach (var file in files)
        {
            var (text, problem) = Read(file);
            if (text is null) return terminal.Fail(ExitCode.NotFound, $"{file}：{problem!.Message}", problem.Remedy);
            if (text.Length > CitationCheck.MaxTextLength)
                return terminal.Fail(ExitCode.Usage, $"{file} 有 {text.Length} 字，至多 {CitationCheck.MaxTextLength} 字。", "请拆分后分别核查。");
            var report = check.Check(text, day ?? today, today, cancellation);
            worst = report.Level > worst ? report.Level : worst;
            if (json) reports.Add(CitationOutput.Of(file, text, report));
            else CitationPrinter.Print(terminal.Screen, file, text, report);
        }

        if (json) terminal.Out.WriteLine(JsonOutput.Of(reports));
        return worst switch
        {
            CheckLevel.Verified => ExitCode.Done,
            CheckLevel.Confirm or CheckLevel.NotChecked => ExitCode.CitationsNotVerified,
            CheckLevel.Wrong => ExitCode.CitationsWrong,
        };
    }

    private static (string? Text, ContentProblem? Problem) Read(string file)
    {
        if (file != StandardInput) return DocumentText.Of(File.ReadAllBytes(file), file);
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return DocumentText.Of(bytes.ToArray(), "标准输入");
    }
}
