using System.Diagnostics;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Looks for the known items of an index and prints how well they are found.</summary>
internal static class KnownItemRun
{
    /// <summary>Runs every task; <see cref="ExitCode.DoneWithProblems"/> where one stays below its floor.</summary>
    public static int Evaluate(Terminal terminal, KnowledgeIndex index, bool json, CancellationToken cancellation)
    {
        var outputs = new List<KnownItemOutput>();
        foreach (var task in KnownItemTask.All)
        {
            var clock = Stopwatch.StartNew();
            outputs.Add(KnownItemOutput.Of(KnownItemEvaluation.Run(index.Search, task, cancellation), clock.Elapsed));
        }

        if (json) terminal.Out.WriteLine(JsonOutput.Of(outputs));
        else KnownItemPrinter.Print(terminal.Screen, outputs);
        return outputs.All(output => output.Holds) ? ExitCode.Done : ExitCode.DoneWithProblems;
    }
}
