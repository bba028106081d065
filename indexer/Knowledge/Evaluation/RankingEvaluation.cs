namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Asks all queries of a judged set and scores the rankings.</summary>
internal static class RankingEvaluation
{
    /// <summary>Runs the queries on all cores.</summary>
    /// <param name="set">Queries and judgments.</param>
    /// <param name="rank">The search: text and depth to ids with scores, best first. Called concurrently.</param>
    /// <param name="depth">Ranks to ask for.</param>
    /// <param name="progress">Told after each query how many are done, from any thread.</param>
    /// <param name="cancellation">Stops between two queries.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<RankedQuery> Run(
        JudgedSet set,
        Func<string, int, IReadOnlyList<(string Id, float Score)>> rank,
        int depth,
        Action<int>? progress,
        CancellationToken cancellation)
    {
        var ranked = new RankedQuery[set.Queries.Count];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, ranked.Length, options, i =>
        {
            var query = set.Queries[i];
            ranked[i] = new RankedQuery(query, [.. rank(query.Text, depth).Where(hit => set.Rule.Scores(hit.Id)).DistinctBy(hit => hit.Id)]);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return ranked;
    }

    /// <summary>Scores rankings; of each, the first <paramref name="depth"/> documents count, and the whole for the pool.</summary>
    public static SetScores Score(JudgedSet set, IReadOnlyList<RankedQuery> ranked, int depth)
    {
        var rule = set.Rule;
        var counted = ranked.Where(item => item.Query.CountFrom(rule.Threshold) > 0)
            .Select(item => (item.Query, Scores: Judged(item, depth), Relevant: item.Query.CountFrom(rule.Threshold)))
            .ToList();
        return new SetScores(
            set.Name,
            counted.Count,
            Mean(counted, item => RankingMetrics.Ndcg(item.Scores, item.Query.Judgments.Values, 10)),
            Mean(counted, item => RankingMetrics.Recall(item.Scores, rule.Threshold, item.Relevant, 10)),
            Mean(counted, item => RankingMetrics.Recall(item.Scores, rule.Threshold, item.Relevant, 100)),
            Mean(counted, item => RankingMetrics.ReciprocalRank(item.Scores, rule.Threshold, 10)),
            Mean(counted, item => RankingMetrics.AveragePrecision(item.Scores, rule.Threshold, item.Relevant)),
            rule.PoolThreshold is { } threshold ? ScorePool(ranked, threshold) : null,
            rule);
    }

    private static PoolScores ScorePool(IReadOnlyList<RankedQuery> ranked, int threshold)
    {
        var counted = ranked.Where(item => item.Query.CountFrom(threshold) > 0)
            .Select(item => (item.Query, Scores: JudgedOnly(item), Relevant: item.Query.CountFrom(threshold)))
            .ToList();
        return new PoolScores(
            counted.Count,
            Mean(counted, item => RankingMetrics.Ndcg(item.Scores, item.Query.Judgments.Values, 10)),
            Mean(counted, item => RankingMetrics.Ndcg(item.Scores, item.Query.Judgments.Values, 30)),
            Mean(counted, item => RankingMetrics.ReciprocalRank(item.Scores, threshold, 10)),
            Mean(counted, item => RankingMetrics.AveragePrecision(item.Scores, threshold, item.Relevant)));
    }

    private static int[] Judged(RankedQuery item, int depth) =>
        [.. item.Ranking.Take(depth).Select(hit => item.Query.Judgments.GetValueOrDefault(hit.Id))];

    private static int[] JudgedOnly(RankedQuery item) =>
        [.. item.Ranking.Where(hit => item.Query.Judgments.ContainsKey(hit.Id)).Select(hit => item.Query.Judgments[hit.Id])];

    private static double Mean<T>(List<T> items, Func<T, double> value) => items.Count == 0 ? 0 : items.Average(value);
}
