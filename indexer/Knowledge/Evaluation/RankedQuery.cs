namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>What the search gave back for a query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Ranking">Documents that the set's rule scores, best first, each once; as deep as was asked of the search.</param>
internal sealed record RankedQuery(JudgedQuery Query, IReadOnlyList<(string Id, float Score)> Ranking);
