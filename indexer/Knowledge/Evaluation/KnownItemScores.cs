namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>How well the known items of a task are found.</summary>
/// <param name="Task">What was looked for.</param>
/// <param name="Items">Number of items.</param>
/// <param name="Twins">Items whose text is also another entry's.</param>
/// <param name="Mrr10">Mean of 1 / rank, 0 for what does not stand in the first ten.</param>
/// <param name="First">Items that come first.</param>
/// <param name="Worst">Items that do not come first, the worst first; of equal ones in the order of ids.</param>
internal sealed record KnownItemScores(KnownItemTask Task, int Items, int Twins, double Mrr10, int First, IReadOnlyList<MissedItem> Worst)
{
    /// <summary>Whether the product is as good as it is held to be; true where there is nothing to look for.</summary>
    public bool Holds => Items == 0 || Mrr10 >= Task.Floor;

    /// <summary>The scores of ranks, one an item; null is a rank that was not reached.</summary>
    public static KnownItemScores Of(KnownItemTask task, IReadOnlyList<KnownItem> items, IReadOnlyList<int?> ranks) => new(
        task,
        items.Count,
        items.Count(item => item.Twins.Count > 0),
        items.Count == 0 ? 0 : ranks.Average(rank => rank is <= KnownItemEvaluation.Depth ? 1.0 / rank.Value : 0),
        ranks.Count(rank => rank == 1),
        [
            .. items.Zip(ranks, (item, rank) => new MissedItem(item.Id, rank)).Where(missed => missed.Rank != 1)
                .OrderByDescending(missed => missed.Rank ?? int.MaxValue).ThenBy(missed => missed.Id, StringComparer.Ordinal),
        ]);
}

/// <summary>An item that did not come first.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Rank">Its rank, or null where it is not among the first fifty.</param>
internal sealed record MissedItem(string Id, int? Rank);
