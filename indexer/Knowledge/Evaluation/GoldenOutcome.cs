namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>How a golden row came out.</summary>
/// <param name="Row">The row.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Rank">Rank of the first entry wanted, looked for in the first twenty; null where there is none.</param>
/// <param name="First">What stands there, the first five.</param>
/// <param name="Unknown">Ids of the row that no entry of the index has: the row is wrong, or the index lacks the entry.</param>
internal sealed record GoldenOutcome(GoldenRow Row, GoldenState State, int? Rank, IReadOnlyList<string> First, IReadOnlyList<string> Unknown);

/// <summary>How a golden row came out, in one word.</summary>
internal enum GoldenState
{
    /// <summary>As the row asks.</summary>
    Holds,

    /// <summary>Not as the row asks.</summary>
    Fails,

    /// <summary>The index has nothing that could be asked.</summary>
    NotChecked,
}
