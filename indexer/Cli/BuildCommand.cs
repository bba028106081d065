using System.CommandLine;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb build PATH… --out INDEX</c></summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "来源文件或文件夹（Markdown、JSON Lines）。Files or folders to read (Markdown, JSON Lines).",
        };
        var output = new Option<string>("--out") { Required = true, HelpName = "索引文件夹", Description = "索引写到哪里。Folder to write the index to." };
        var kind = EnumWords.Option<SourceKind>("--kind", "来源的格式；不给则逐个文件识别。Layout of the sources; recognised file by file if not given.", JsonOutput.Word);
        var threads = NumberOption.Create("--threads", "使用的线程数；不给则等于处理器核数。Number of threads; by default one a core.", 1, 256);
        var problems = new Option<string?>("--problems")
        {
            HelpName = "文件",
            Description = "把全部问题写入此文件：.json 为 JSON，其他为 TSV。Write all problems to this file: JSON if it ends in .json, else TSV.",
        };
        var json = CommandSymbols.Json();
        var command = new Command("build", "从来源建立索引。Build an index from sources.") { paths, output, kind, threads, problems, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(paths),
            parsed.GetRequiredValue(output),
            new BuildOptions { Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount, Kind = parsed.GetValue(kind) },
            parsed.GetValue(problems),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string output, BuildOptions options, string? problemFile, bool json, CancellationToken cancellation)
    {
        foreach (var path in paths)
            if (!File.Exists(path) && !Directory.Exists(path))
                return terminal.Fail(ExitCode.NotFound, $"来源不存在：{path}", "请检查路径是否正确。");
        if (FileInTheWay(output) is { } file)
            return terminal.Fail(ExitCode.Failed, $"{file} 是文件，不能写入索引。", "请用 --out 给出一个文件夹。");
        // A new index takes the whole folder's place: sources given as --out by mistake would be gone.
        if (Directory.Exists(output) && !OpenedIndex.IsIndex(output) && Directory.EnumerateFileSystemEntries(output).Any())
            return terminal.Fail(ExitCode.Failed, $"{output} 中有其他文件，且不是索引，不予覆盖。", "请用 --out 给出一个新的或空的文件夹。");

        var report = BuildProgressView.Show(terminal, "建立索引", progress => IndexBuilder.Build(paths, output, options, progress, cancellation));
        if (problemFile is not null) ProblemList.Write(problemFile, report.Problems);
        if (json) terminal.Out.WriteLine(JsonOutput.Of(BuildSummary.Of(report, output)));
        else BuildPrinter.Print(terminal, report, output, problemFile);

        if (report.Entries == 0)
            return terminal.Fail(ExitCode.Failed, "没有读到任何条目。", "请检查来源的格式，见 content/AUTHORING.md；或用 --kind 指明种类。");
        return report.Problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    /// <summary>The path itself or a part of it that is a file where a folder is needed; or null.</summary>
    private static string? FileInTheWay(string path)
    {
        for (var part = Path.GetFullPath(path); part is not null && !Directory.Exists(part); part = Path.GetDirectoryName(part))
            if (File.Exists(part))
                return part;
        return null;
    }
}
