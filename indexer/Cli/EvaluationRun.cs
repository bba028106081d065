using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Builds the indexes that the sets ask, asks them, and prints the scores.</summary>
internal sealed class EvaluationRun(Terminal terminal, int depth, string? runFolder, string? cacheFolder, CancellationToken cancellation)
{
    /// <summary>Evaluates the sets, each corpus indexed once, and prints one table in the order given.</summary>
    public int Evaluate(IReadOnlyList<JudgedSet> sets, bool json)
    {
        if (runFolder is not null) Directory.CreateDirectory(runFolder);
        var outputs = new Dictionary<string, EvaluationOutput>();
        var problems = 0;
        foreach (var corpus in sets.GroupBy(set => set.CorpusPath))
        {
            using var index = EvaluationIndex.Open(terminal, corpus.Key, cacheFolder, cancellation);
            problems += index.Problems;
            foreach (var set in corpus) outputs.Add(set.Name, Evaluate(set, index.Index));
        }

        List<EvaluationOutput> ordered = [.. sets.Select(set => outputs[set.Name])];
        if (json) terminal.Out.WriteLine(JsonOutput.Of(ordered));
        else EvaluationPrinter.Print(terminal.Screen, ordered, depth);
        return problems > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    private EvaluationOutput Evaluate(JudgedSet set, KnowledgeIndex index)
    {
        var clock = Stopwatch.StartNew();
        var deep = set.Rule.NeedsWholeRanking ? (int)Math.Max(depth, index.Search.EntryCount) : depth;
        var ranked = RankingEvaluation.Run(set, index.Search.Rank, deep, null, cancellation);
        var elapsed = clock.Elapsed;
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name}：{ranked.Count} 个查询，{elapsed.TotalSeconds:0.0} 秒"));
        if (runFolder is not null)
        {
            using var file = File.CreateText(Path.Combine(runFolder, set.Name + ".run"));
            TrecRun.Write(file, ranked, depth, "kb");
        }

        return EvaluationOutput.Of(RankingEvaluation.Score(set, ranked, depth), depth, elapsed);
    }
}
