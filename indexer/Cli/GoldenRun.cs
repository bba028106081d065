using System.Diagnostics;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Asks the queries of a golden file and prints what does not hold.</summary>
internal static class GoldenRun
{
    /// <summary>Checks a file; <see cref="ExitCode.DoneWithProblems"/> where a row does not hold.</summary>
    public static int Evaluate(Terminal terminal, KnowledgeIndex index, string file, DateOnly day, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return terminal.Fail(ExitCode.NotFound, $"文件不存在：{file}", "请检查路径是否正确。");
        var rows = GoldenFile.Read(file);
        var clock = Stopwatch.StartNew();
        var output = GoldenOutput.Of(new GoldenCheck(index.Search, OffersOf(index), day).Run(rows, cancellation), clock.Elapsed);
        if (json) terminal.Out.WriteLine(JsonOutput.Of(output));
        else GoldenPrinter.Print(terminal.Screen, output);
        return output.Fails > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    /// <summary>What this index offers beside hits.</summary>
    internal static GoldenOffers OffersOf(KnowledgeIndex index) => new(
        query => index.Spelling.Of(query) is { } correction ? [correction.Text] : [],
        typed => [.. index.Completions.Of(typed).Select(completion => completion.Text)]);
}
