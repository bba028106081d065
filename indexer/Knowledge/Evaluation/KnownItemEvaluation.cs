namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Looks for every known item by the product's own search.</summary>
internal static class KnownItemEvaluation
{
    /// <summary>Ranks that count for the figures.</summary>
    public const int Depth = 10;

    /// <summary>Searches for all items of a task on all cores.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static KnownItemScores Run(SearchService search, KnownItemTask task, CancellationToken cancellation)
    {
        var items = KnownItemReader.Read(search, task, cancellation);
        var ranks = new int?[items.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, items.Count, options, i => ranks[i] = RankOf(search, task, items[i], cancellation));
        return KnownItemScores.Of(task, items, ranks);
    }

    private static int? RankOf(SearchService search, KnownItemTask task, KnownItem item, CancellationToken cancellation)
    {
        var first = Find(search.Search(task.Query(item.Query) with { PageSize = Depth }, cancellation), item);
        // How far off the few are that were missed says what is wrong; looking as deep for all would take several times as long.
        return first ?? Find(search.Search(task.Query(item.Query) with { PageSize = KnowledgeQuery.MaxPageSize }, cancellation), item);
    }

    private static int? Find(KnowledgeAnswer answer, KnownItem item)
    {
        for (var i = 0; i < answer.Hits.Count; i++)
            if (item.Is(answer.Hits[i].Entry.Id))
                return i + 1;
        return null;
    }
}
