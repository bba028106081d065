namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>The means over a set's queries; a query without a relevant document is left out of them.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Queries">Queries that count.</param>
/// <param name="Ndcg10">nDCG of the first 10 ranks.</param>
/// <param name="Recall10">Recall in the first 10 ranks.</param>
/// <param name="Recall100">Recall in the first 100 ranks.</param>
/// <param name="Mrr10">Reciprocal rank in the first 10 ranks.</param>
/// <param name="Map">Average precision over the whole depth.</param>
/// <param name="Pool">The order of each query's own judged documents, or null where the set's rule does not ask for it.</param>
/// <param name="Rule">What counted as relevant.</param>
internal sealed record SetScores(
    string Set,
    int Queries,
    double Ndcg10,
    double Recall10,
    double Recall100,
    double Mrr10,
    double Map,
    PoolScores? Pool,
    RelevanceRule Rule);

/// <summary>
/// The same for rankings cut down to the judged documents of each query. A judged document that the search did not give back at all
/// counts as standing behind every other.
/// </summary>
/// <param name="Queries">Queries that count: those with a document of the pool's threshold.</param>
/// <param name="Ndcg10">nDCG of the first 10 judged documents.</param>
/// <param name="Ndcg30">nDCG of the first 30.</param>
/// <param name="Mrr10">Reciprocal rank in the first 10.</param>
/// <param name="Map">Average precision.</param>
internal sealed record PoolScores(int Queries, double Ndcg10, double Ndcg30, double Mrr10, double Map);
