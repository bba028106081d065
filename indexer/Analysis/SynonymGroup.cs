namespace KnowledgeBase.Indexer.Analysis;

/// <summary>A line of <c>synonyms.tsv</c>.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Relation">The sign in the first column.</param>
/// <param name="Words">Two or more; with <see cref="SynonymRelation.LegalTerm"/> the first is the lay word.</param>
/// <param name="Area">The area of law, for people.</param>
internal sealed record SynonymGroup(int Line, SynonymRelation Relation, string[] Words, string Area)
{
    /// <summary>From which word to which the group leads.</summary>
    public IEnumerable<(string From, string To, SynonymRelation Relation)> Pairs() =>
        from source in Relation == SynonymRelation.Same ? Words : Words.Take(1)
        from target in Words
        where target != source
        select (source, target, Relation);
}
