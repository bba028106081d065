using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>One set of <c>kb evaluate --json</c>.</summary>
internal sealed record EvaluationOutput(
    string Set,
    int Queries,
    int Depth,
    int Threshold,
    long? FromId,
    double Ndcg10,
    double Recall10,
    double Recall100,
    double Mrr10,
    double Map,
    PoolOutput? Pool,
    double ElapsedMilliseconds)
{
    /// <summary>The output of a set's scores.</summary>
    public static EvaluationOutput Of(SetScores scores, int depth, TimeSpan elapsed) => new(
        scores.Set,
        scores.Queries,
        depth,
        scores.Rule.Threshold,
        scores.Rule.FromId,
        scores.Ndcg10,
        scores.Recall10,
        scores.Recall100,
        scores.Mrr10,
        scores.Map,
        scores.Pool is { } pool ? new PoolOutput(pool.Queries, scores.Rule.PoolThreshold!.Value, pool.Ndcg10, pool.Ndcg30, pool.Mrr10, pool.Map) : null,
        elapsed.TotalMilliseconds);
}

/// <summary>The order of each query's own judged documents.</summary>
internal sealed record PoolOutput(int Queries, int Threshold, double Ndcg10, double Ndcg30, double Mrr10, double Map);
