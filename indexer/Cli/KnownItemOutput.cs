using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>One task of <c>kb evaluate --known-items --json</c>.</summary>
/// <param name="Task">gist, subtitle or question.</param>
/// <param name="Items">Number of items looked for.</param>
/// <param name="Twins">Items whose text other entries have word for word.</param>
/// <param name="Mrr10">Mean reciprocal rank over the first ten ranks.</param>
/// <param name="Floor">What <paramref name="Mrr10"/> is held to.</param>
/// <param name="Holds">Whether it is reached.</param>
/// <param name="First">Items that come first.</param>
/// <param name="Missed">All items that do not, the worst first.</param>
/// <param name="ElapsedMilliseconds">Time of all searches.</param>
internal sealed record KnownItemOutput(
    string Task, int Items, int Twins, double Mrr10, double Floor, bool Holds, int First, IReadOnlyList<MissedItem> Missed, double ElapsedMilliseconds)
{
    /// <summary>The output of a task's scores.</summary>
    public static KnownItemOutput Of(KnownItemScores scores, TimeSpan elapsed) =>
        new(scores.Task.Name, scores.Items, scores.Twins, scores.Mrr10, scores.Task.Floor, scores.Holds, scores.First, scores.Worst, elapsed.TotalMilliseconds);
}
