using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed class RankingEvaluationTests
{
    [Fact]
    public void Scores_are_means_over_the_queries_that_have_a_relevant_document()
    {
        var set = Set(new RelevanceRule(Threshold: 2),
            Query("found first", ("a", 2)),
            Query("found second", ("b", 3), ("x", 1)),
            Query("only half relevant", ("a", 1)),
            Query("never judged"));
        var scores = Score(set, ["a", "b"]);

        Assert.Equal(2, scores.Queries);
        Assert.Equal(0.75, scores.Mrr10, 12); // (1 + 1/2) / 2
        Assert.Equal(0.75, scores.Map, 12);
        Assert.Equal(1.0, scores.Recall10, 12);
        Assert.Null(scores.Pool);
    }

    [Fact]
    public void An_unjudged_document_is_not_relevant()
    {
        var scores = Score(Set(new RelevanceRule(), Query("q", ("c", 1))), ["unjudged", "also unjudged", "c"]);

        Assert.Equal(1.0 / 3, scores.Mrr10, 12);
        Assert.Equal(0.5, scores.Ndcg10, 12); // 1 / log2(4)
    }

    [Fact]
    public void Documents_before_the_first_scored_id_leave_the_ranking()
    {
        var rule = new RelevanceRule(FromId: 102);
        var scores = Score(Set(rule, Query("q", ("264", 1))), ["64", "67", "101", "264", "not a number"]);

        Assert.Equal(1.0, scores.Mrr10, 12);
        Assert.False(rule.Scores("101"));
        Assert.True(rule.Scores("102"));
    }

    [Fact]
    public void Only_the_first_ranks_count_but_the_pool_is_looked_at_whole()
    {
        var set = Set(new RelevanceRule(Threshold: 2, PoolThreshold: 3), Query("q", ("a", 3), ("b", 1)));
        var scores = Score(set, ["u1", "u2", "b", "u3", "a"], depth: 3);

        Assert.Equal(0, scores.Map);
        Assert.NotNull(scores.Pool);
        Assert.Equal(1, scores.Pool.Queries);
        Assert.Equal(0.5, scores.Pool.Map, 12); // among b and a, the relevant one stands second
        Assert.Equal(0.709810, scores.Pool.Ndcg10, 6); // (1 + 7/log2(3)) / (7 + 1/log2(3))
        Assert.Equal(scores.Pool.Ndcg10, scores.Pool.Ndcg30, 12);
    }

    [Fact]
    public void A_document_given_twice_counts_once()
    {
        var scores = Score(Set(new RelevanceRule(), Query("q", ("a", 1), ("b", 1))), ["a", "a", "b"]);

        Assert.Equal(1.0, scores.Map, 12);
    }

    [Fact]
    public void Every_query_is_asked_once_with_its_text_and_the_depth()
    {
        var set = Set(new RelevanceRule(), [.. Enumerable.Range(0, 100).Select(i => Query($"问题{i}", ("a", 1)))]);
        var asked = new System.Collections.Concurrent.ConcurrentBag<(string, int)>();
        var done = new System.Collections.Concurrent.ConcurrentBag<int>();
        var ranked = RankingEvaluation.Run(
            set,
            (text, depth) =>
            {
                asked.Add((text, depth));
                return [(text, 1)];
            },
            depth: 7,
            done.Add,
            CancellationToken.None);

        Assert.Equal(set.Queries.Select(query => (query.Text, 7)).Order(), asked.Order());
        Assert.Equal(set.Queries.Select(query => query.Text), ranked.Select(item => item.Ranking[0].Id));
        Assert.Equal(Enumerable.Range(1, 100), done.Order());
    }

    [Fact]
    public void A_cancelled_run_gives_no_scores() =>
        Assert.ThrowsAny<OperationCanceledException>(() => RankingEvaluation.Run(
            Set(new RelevanceRule(), Query("q", ("a", 1))), (_, _) => [], 10, null, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("similar-cases", 2, null, null)]
    [InlineData("similar-cases-keywords", 2, null, null)]
    [InlineData("graded-cases", 2, null, 3)]
    [InlineData("statute-questions", 1, null, null)]
    [InlineData("criminal-articles", 1, 102L, null)]
    [InlineData("a set of our own", 1, null, null)]
    public void Known_sets_have_rules_of_their_own(string name, int threshold, long? from, int? pool) =>
        Assert.Equal(new RelevanceRule(threshold, from, pool), JudgedSets.RuleFor(name));

    private static SetScores Score(JudgedSet set, string[] ranking, int depth = 200) =>
        RankingEvaluation.Score(
            set,
            RankingEvaluation.Run(set, (_, _) => [.. ranking.Select((id, i) => (id, 100f - i))], int.MaxValue, null, CancellationToken.None),
            depth);

    private static JudgedSet Set(RelevanceRule rule, params JudgedQuery[] queries) => new("set", "corpus.jsonl", rule, queries);

    private static JudgedQuery Query(string text, params (string Id, int Score)[] judged) =>
        new(text, text, judged.ToDictionary(item => item.Id, item => item.Score));
}
