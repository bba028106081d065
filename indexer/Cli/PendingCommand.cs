using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb pending FILE [--as question|answer] [--concluded CASE-NUMBER…] [--json]</c></summary>
internal static class PendingCommand
{
    private const string StandardInput = "-";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "要检查的文件（.txt、.md、.docx），- 为标准输入。File to be checked; - reads standard input." };
        var role = EnumWords.Option<PendingCaseTextRole>("--as", "按问题还是按答疑检查，默认按问题。As a question (default) or an answer.", PendingCaseNames.Word, PendingCaseNames.Of);
        var concluded = new Option<string[]>("--concluded")
        {
            Description = "已知的生效案件案号，可以给出多个。Case numbers known as concluded.",
            HelpName = "案号",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = CommandSymbols.Json();
        var command = new Command("pending", "检查文本是否涉及在办案件；有发现时退出码为 2。Find what tells of a pending case; exit code 2 where there is any.") { file, role, concluded, json };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(file), parsed.GetValue(role) ?? PendingCaseTextRole.Question, parsed.GetValue(concluded) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string path, PendingCaseTextRole role, string[] concluded, bool json)
    {
        if (path != StandardInput && !File.Exists(path)) return terminal.Fail(ExitCode.NotFound, $"找不到文件 {path}。", "请检查路径是否正确。");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in concluded)
        {
            if (!CaseNumber.TryParse(number, out var parsed)) return terminal.Fail(ExitCode.Usage, $"“{number}”不是案号。", "案号应写作（2023）京01民终123号的形式。");
            known.Add(parsed!.ToString());
        }

        var (text, problem) = Read(path);
        if (text is null) return terminal.Fail(ExitCode.Failed, problem!.Message, problem.Remedy);
        var findings = PendingCaseCheck.Default.Check(text, known.Contains, role);
        if (json) terminal.Out.WriteLine(JsonOutput.Of(Report(text, role, findings)));
        else Print(terminal, text, findings);
        return findings.Count == 0 ? ExitCode.Done : ExitCode.DoneWithProblems;
    }

    private static (string? Text, ContentProblem? Problem) Read(string path)
    {
        if (path != StandardInput) return DocumentText.Of(File.ReadAllBytes(path), path);
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return DocumentText.Of(bytes.ToArray(), "标准输入");
    }

    private static object Report(string text, PendingCaseTextRole role, IReadOnlyList<PendingCaseFinding> findings) => new
    {
        Role = PendingCaseNames.Word(role),
        Stops = findings.Count(finding => finding.Grade == PendingCaseGrade.Stop),
        Asks = findings.Count(finding => finding.Grade == PendingCaseGrade.Ask),
        Findings = findings.Select(finding => new
        {
            finding.Grade,
            finding.Kind,
            Name = PendingCaseNames.Of(finding.Kind),
            finding.Span.Start,
            finding.Span.End,
            Found = finding.Span.Of(text),
            finding.Reason,
            finding.Proposal,
        }),
    };

    private static void Print(Terminal terminal, string text, IReadOnlyList<PendingCaseFinding> findings)
    {
        var screen = terminal.Screen;
        var (line, lineStart, seen) = (1, 0, 0);
        foreach (var finding in findings)
        {
            for (; seen < finding.Span.Start; seen++)
                if (text[seen] == '\n') (line, lineStart) = (line + 1, seen + 1);
            screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{line}:{finding.Span.Start - lineStart + 1}  {PendingCaseNames.Of(finding.Grade)}  {PendingCaseNames.Of(finding.Kind)}  {finding.Span.Of(text)} → {finding.Proposal}  （{finding.Reason}）"));
        }

        var stops = findings.Count(finding => finding.Grade == PendingCaseGrade.Stop);
        screen.Line(findings.Count == 0
            ? "没有发现涉及具体案件的内容；本检查只作辅助，请仍作通读。"
            : string.Create(CultureInfo.InvariantCulture, $"不能提交 {stops} 处，需要确认 {findings.Count - stops} 处。"));
    }
}
