namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>
/// Measures of one ranking, as pure functions. A ranking is given as the scores that its documents were judged with, best rank
/// first; an unjudged document counts as 0. All results lie between 0 and 1.
/// </summary>
internal static class RankingMetrics
{
    /// <summary>
    /// Normalised discounted cumulative gain of the first <paramref name="depth"/> ranks: gain 2^score − 1, discount log2(rank + 1).
    /// Every judged score counts as it is, also one below the threshold of relevance.
    /// </summary>
    /// <param name="ranked">Scores in the order of the ranking.</param>
    /// <param name="judged">All scores that were given for the query, in any order: the ideal ranking is made of them.</param>
    /// <param name="depth">Ranks that count.</param>
    /// <returns>0 where no judged score is above 0.</returns>
    public static double Ndcg(IReadOnlyList<int> ranked, IEnumerable<int> judged, int depth)
    {
        var ideal = DiscountedGain([.. judged.OrderDescending()], depth);
        return ideal > 0 ? DiscountedGain(ranked, depth) / ideal : 0;
    }

    /// <summary>Part of the <paramref name="relevant"/> documents that stand in the first <paramref name="depth"/> ranks.</summary>
    public static double Recall(IReadOnlyList<int> ranked, int threshold, int relevant, int depth)
    {
        var found = 0;
        for (var i = 0; i < Math.Min(depth, ranked.Count); i++)
            if (ranked[i] >= threshold)
                found++;
        return relevant > 0 ? (double)found / relevant : 0;
    }

    /// <summary>1 / rank of the first relevant document, 0 where none stands in the first <paramref name="depth"/> ranks.</summary>
    public static double ReciprocalRank(IReadOnlyList<int> ranked, int threshold, int depth)
    {
        for (var i = 0; i < Math.Min(depth, ranked.Count); i++)
            if (ranked[i] >= threshold)
                return 1.0 / (i + 1);
        return 0;
    }

    /// <summary>Precision at the rank of each relevant document, summed and divided by the number of <paramref name="relevant"/> ones.</summary>
    public static double AveragePrecision(IReadOnlyList<int> ranked, int threshold, int relevant)
    {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < ranked.Count; i++)
            if (ranked[i] >= threshold)
                sum += (double)++found / (i + 1);
        return relevant > 0 ? sum / relevant : 0;
    }

    private static double DiscountedGain(IReadOnlyList<int> scores, int depth)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(depth, scores.Count); i++)
            if (scores[i] > 0)
                sum += (Math.Pow(2, scores[i]) - 1) / Math.Log2(i + 2);
        return sum;
    }
}
