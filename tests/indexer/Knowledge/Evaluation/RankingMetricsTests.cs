using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

/// <summary>A ranking is written as the scores of its documents, best rank first. All expected values are worked out by hand.</summary>
public sealed class RankingMetricsTests
{
    [Theory]
    // Gains are 2^score − 1: 3 → 7, 2 → 3, 1 → 1. Discounts are 1, 1/1.58496, 1/2, 1/2.32193.
    [InlineData("3 2", "3 2", 10, 1.0)]
    [InlineData("3 0 2", "3 2", 10, 0.955831)] // (7 + 3/2) / (7 + 3/1.58496) = 8.5 / 8.892789
    [InlineData("0 1", "1", 10, 0.630930)] // 1/1.58496
    [InlineData("1 3", "1 3", 10, 0.709810)] // (1 + 7/1.58496) / (7 + 1/1.58496) = 5.416508 / 7.630930
    [InlineData("0 0 1", "1", 2, 0.0)] // below the depth
    [InlineData("1", "1 1 1", 1, 1.0)] // the ideal is cut at the same depth
    [InlineData("1", "1 1", 10, 0.613147)] // 1 / (1 + 1/1.58496)
    [InlineData("", "2", 10, 0.0)]
    [InlineData("0 0", "0 0", 10, 0.0)] // nothing to gain
    public void Ndcg_discounts_gains_by_rank(string ranked, string judged, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.Ndcg(Scores(ranked), Scores(judged), depth), 6);

    [Fact]
    public void Ndcg_counts_a_score_below_the_threshold_of_relevance_as_it_is() =>
        Assert.True(RankingMetrics.Ndcg([1, 3], [3, 1], 10) > RankingMetrics.Ndcg([0, 3], [3, 1], 10));

    [Theory]
    [InlineData("2 0 3 1", 2, 4, 10, 0.5)] // 2 of 4
    [InlineData("2 0 3 1", 2, 4, 2, 0.25)] // 1 of 4 in the first two
    [InlineData("2 0 3 1", 1, 3, 10, 1.0)]
    [InlineData("", 1, 3, 10, 0.0)]
    [InlineData("1", 1, 0, 10, 0.0)]
    public void Recall_is_the_part_of_the_relevant_that_was_found(string ranked, int threshold, int relevant, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.Recall(Scores(ranked), threshold, relevant, depth), 12);

    [Theory]
    [InlineData("1 0", 1, 10, 1.0)]
    [InlineData("0 1", 1, 10, 0.5)]
    [InlineData("1 2", 2, 10, 0.5)] // a score below the threshold is not relevant
    [InlineData("0 0 0 1", 1, 3, 0.0)] // below the depth
    [InlineData("", 1, 10, 0.0)]
    public void Reciprocal_rank_looks_for_the_first_relevant(string ranked, int threshold, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(Scores(ranked), threshold, depth), 12);

    [Theory]
    [InlineData("1 0 1", 1, 2, 0.833333)] // (1/1 + 2/3) / 2
    [InlineData("0 1 1", 1, 3, 0.388889)] // (1/2 + 2/3) / 3: the one not found counts as 0
    [InlineData("1 2 1", 2, 1, 0.5)]
    [InlineData("", 1, 2, 0.0)]
    [InlineData("0", 1, 0, 0.0)]
    public void Average_precision_is_taken_at_each_relevant_rank(string ranked, int threshold, int relevant, double expected) =>
        Assert.Equal(expected, RankingMetrics.AveragePrecision(Scores(ranked), threshold, relevant), 6);

    private static int[] Scores(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
