using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb mask FILE --as reference-case|judgment|guiding-case [--fix] [--json]</c></summary>
internal static class MaskCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "要检查的文本文件。Text file to be checked." };
        var rules = EnumWords.Option<MaskingRules>("--as", "按哪一类文书检查。By which rules.", MaskingNames.Word, MaskingNames.Of);
        rules.Required = true;
        var fix = new Option<bool>("--fix") { Description = "输出按建议处理后的文本，不改原文件。Print the masked text; the file stays as it is." };
        var json = CommandSymbols.Json();
        var command = new Command("mask", "检查应当隐去的姓名、号码和住址；有发现时退出码为 2。Find names, numbers and addresses that have to be masked; exit code 2 where there are any.")
        {
            file, rules, fix, json,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(file), parsed.GetValue(rules) ?? MaskingRules.ReferenceCase, parsed.GetValue(fix), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string path, MaskingRules rules, bool fix, bool json)
    {
        if (!File.Exists(path)) return terminal.Fail(ExitCode.NotFound, $"找不到文件 {path}。", "请检查路径是否正确。");
        var read = TextFile.Read(path);
        if (read.Text is not { } text) return terminal.Fail(ExitCode.Failed, read.Problem!.Message, read.Problem.Remedy);
        var findings = MaskingChecker.Default.Check(text, rules);
        if (json) terminal.Out.WriteLine(JsonOutput.Of(Report(text, rules, findings, fix)));
        else if (fix) terminal.Out.Write(Terminal.Printable(MaskingChecker.Apply(text, findings)));
        else Print(terminal, text, rules, findings);
        return findings.Count == 0 ? ExitCode.Done : ExitCode.DoneWithProblems;
    }

    private static object Report(string text, MaskingRules rules, IReadOnlyList<MaskingFinding> findings, bool fix) => new
    {
        Rules = MaskingNames.Word(rules),
        Scope = MaskingNames.Scope(rules),
        Total = findings.Count,
        Findings = findings.Select(finding => new
        {
            finding.Kind,
            Name = MaskingNames.Of(finding.Kind),
            finding.Span.Start,
            finding.Span.End,
            Found = finding.Span.Of(text),
            finding.Replacement,
            finding.Ground,
            finding.Certainty,
        }),
        Masked = fix ? MaskingChecker.Apply(text, findings) : null,
    };

    private static void Print(Terminal terminal, string text, MaskingRules rules, IReadOnlyList<MaskingFinding> findings)
    {
        var screen = terminal.Screen;
        screen.Line(MaskingNames.Scope(rules));
        var (line, lineStart, seen) = (1, 0, 0);
        foreach (var finding in findings)
        {
            for (; seen < finding.Span.Start; seen++)
                if (text[seen] == '\n') (line, lineStart) = (line + 1, seen + 1);
            var proposal = finding.Replacement.Length == 0 ? "删除" : finding.Replacement;
            screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{line}:{finding.Span.Start - lineStart + 1}  {MaskingNames.Of(finding.Kind)}  {finding.Span.Of(text)} → {proposal}  （{MaskingNames.Of(finding.Certainty)}；{finding.Ground}）"));
        }

        if (rules != MaskingRules.GuidingCase)
            screen.Line(findings.Count == 0 ? "没有发现需要隐去的信息；本检查只作辅助，请仍作通读。" : string.Create(CultureInfo.InvariantCulture, $"共 {findings.Count} 处。"));
    }
}
