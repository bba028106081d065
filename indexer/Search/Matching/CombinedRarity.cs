using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>What BM25 needs to know of a term in several fields taken as one text, over all segments of a snapshot.</summary>
/// <param name="Documents">Live documents with a value in that field which most have.</param>
/// <param name="WithTerm">Live documents with the term in that field which holds it most often.</param>
/// <param name="AverageLength">Weighted lengths of all fields over <paramref name="Documents"/>.</param>
/// <param name="Norms">For each field, by length code: what it adds to <see cref="Bm25.LeastNorm"/>.</param>
internal sealed record CombinedRarity(long Documents, long WithTerm, float AverageLength, float[][] Norms)
{
    /// <summary>0 where no document holds the term.</summary>
    public double Idf => WithTerm == 0 ? 0 : Bm25.Idf(Documents, WithTerm);

    public static CombinedRarity Of(IndexSnapshot snapshot, TermStatistics statistics, IReadOnlyList<(int Number, float Weight)> fields, string term)
    {
        var documents = fields.Select(f => snapshot.DocumentsWith(f.Number)).DefaultIfEmpty().Max();
        var withTerm = fields.Select(f => statistics.Of(f.Number, term).LiveDocuments).DefaultIfEmpty().Max();
        var average = documents == 0 ? 1 : (float)(fields.Sum(f => f.Weight * (double)snapshot.LengthOf(f.Number)) / documents);
        return new CombinedRarity(documents, withTerm, average, statistics.NormsOf(fields, average));
    }
}
