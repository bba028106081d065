namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>A query and the scores that documents were judged with for it.</summary>
/// <param name="Id">Id of the query.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Judgments">Score by document id, only documents that the set's rule scores.</param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Judgments)
{
    /// <summary>Number of documents judged with at least this score.</summary>
    public int CountFrom(int threshold) => Judgments.Values.Count(score => score >= threshold);
}
