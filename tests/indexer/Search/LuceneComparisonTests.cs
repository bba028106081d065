using System.Globalization;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Architecture;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// The same tokens get the same scores as in Lucene 8.7: every engine finds what lucene/expected.tsv says. To make the table
/// anew, delete it and run the tests where Java and Debian's liblucene8-java are installed.
/// </summary>
[Trait("Category", "Scalar")]
public abstract class LuceneComparisonTests(EngineHome home) : IDisposable
{
    private const float Tolerance = 1e-4f;

    internal static string TablePath { get; } =
        Path.Combine(SourceTree.Root, "tests", "indexer", "Search", "lucene", "expected.tsv");

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Matches_scores_and_order_are_those_of_Lucene()
    {
        var table = LuceneRow.ReadAll(TablePath);
        Assert.Equal(LuceneCorpus.Queries.Select(q => q.Name), table.Keys);
        using var engine = home.Open(TestDocument.Schema, new WhitespaceAnalyzer());
        engine.Apply(LuceneCorpus.Changes());
        var differences = LuceneCorpus.Queries.Select(q => Difference(q, table[q.Name], engine)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(LuceneQuery query, LuceneRow row, ISearchEngine engine)
    {
        var counted = engine.Search(new SearchRequest { Query = query.Query, Limit = row.Hits.Count });
        if (counted.Total != row.Total) return $"{query.Line}: {counted.Total} matches instead of {row.Total}";
        var skipped = engine.Search(new SearchRequest { Query = query.Query, Limit = row.Hits.Count, CountAll = false });
        return HitDifference(query, row, counted.Hits) ?? HitDifference(query, row, skipped.Hits);
    }

    /// <summary>Hits may change places, or with the hit behind the last one, only where their scores are close.</summary>
    private static string? HitDifference(LuceneQuery query, LuceneRow row, IReadOnlyList<ScoredHit> hits)
    {
        if (hits.Count != row.Hits.Count) return $"{query.Line}: {hits.Count} hits instead of {row.Hits.Count}";
        for (var i = 0; i < hits.Count; i++)
        {
            var (id, score) = row.Hits[i];
            var sameId = hits[i].Document.Id == id || HasNeighbour(row, hits[i].Document.Id, score);
            if (!sameId || !ResultComparison.Close(hits[i].Score, score, Tolerance))
                return string.Create(CultureInfo.InvariantCulture, $"{query.Line}: hit {i} is {hits[i].Document.Id}:{hits[i].Score:R} instead of {id}:{score:R}");
        }

        return null;
    }

    private static bool HasNeighbour(LuceneRow row, string id, float score) =>
        row.Hits.Any(h => h.Id == id && ResultComparison.Close(h.Score, score, Tolerance))
        || (row.Hits.All(h => h.Id != id) && ResultComparison.Close(row.Hits[^1].Score, score, Tolerance));
}

public sealed class NaiveEngineLuceneComparisonTests() : LuceneComparisonTests(new NaiveHome());
