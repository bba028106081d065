using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Output of <c>kb evaluate --golden --json</c>.</summary>
internal sealed record GoldenOutput(int Rows, int Holds, int Fails, int NotChecked, IReadOnlyList<GoldenGroupOutput> Groups, IReadOnlyList<GoldenFailure> Failures, double ElapsedMilliseconds)
{
    /// <summary>The output of what came of the rows.</summary>
    public static GoldenOutput Of(IReadOnlyList<GoldenOutcome> outcomes, TimeSpan elapsed)
    {
        int Count(IEnumerable<GoldenOutcome> some, GoldenState state) => some.Count(outcome => outcome.State == state);
        return new GoldenOutput(
            outcomes.Count,
            Count(outcomes, GoldenState.Holds),
            Count(outcomes, GoldenState.Fails),
            Count(outcomes, GoldenState.NotChecked),
            [
                .. outcomes.GroupBy(outcome => outcome.Row.Group).Select(group =>
                    new GoldenGroupOutput(group.Key, group.Count(), Count(group, GoldenState.Holds), Count(group, GoldenState.Fails), Count(group, GoldenState.NotChecked))),
            ],
            [.. outcomes.Where(outcome => outcome.State == GoldenState.Fails).Select(GoldenFailure.Of)],
            elapsed.TotalMilliseconds);
    }
}

/// <summary>How many rows of a group came out how.</summary>
internal sealed record GoldenGroupOutput(string Group, int Rows, int Holds, int Fails, int NotChecked);

/// <summary>A row that does not hold.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Group">Its group.</param>
/// <param name="Query">The query.</param>
/// <param name="Shelf">Where it looks.</param>
/// <param name="Id">What is wanted, as the file writes it.</param>
/// <param name="Rank">The rank that must hold.</param>
/// <param name="Found">The rank it has in the first twenty, or null.</param>
/// <param name="First">What stands first.</param>
/// <param name="Unknown">Wanted ids that no entry of the index has.</param>
internal sealed record GoldenFailure(
    int Line, string Group, string Query, string Shelf, string Id, int Rank, int? Found, IReadOnlyList<string> First, IReadOnlyList<string> Unknown)
{
    /// <summary>The output of an outcome.</summary>
    public static GoldenFailure Of(GoldenOutcome outcome) => new(
        outcome.Row.Line,
        outcome.Row.Group,
        outcome.Row.Query,
        outcome.Row.Shelf.Name,
        outcome.Row.WantedText,
        outcome.Row.Rank,
        outcome.Rank,
        outcome.First,
        outcome.Unknown);
}
