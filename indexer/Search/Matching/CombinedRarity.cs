using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>How rare a term is in several fields taken as one text, over all segments of a snapshot.</summary>
/// <param name="Documents">Live documents with a value in that field which most have.</param>
/// <param name="WithTerm">Live documents with the term in that field which holds it most often.</param>
internal sealed record CombinedRarity(long Documents, long WithTerm)
{
    /// <summary>0 where no document holds the term.</summary>
    public double Idf => WithTerm == 0 ? 0 : Bm25.Idf(Documents, WithTerm);

    public static CombinedRarity Of(IndexSnapshot snapshot, TermStatistics statistics, IReadOnlyList<(int Number, float Weight)> fields, string term) => new(
        fields.Select(f => snapshot.DocumentsWith(f.Number)).DefaultIfEmpty().Max(),
        fields.Select(f => statistics.Of(f.Number, term).LiveDocuments).DefaultIfEmpty().Max());
}
