using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>The same documents give the same answers, however many threads and batches they came in by.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Threads_and_batches_change_no_answer()
    {
        var content = new RandomDocuments(new SeededRandom(11));
        List<IndexDocument> documents = [.. Enumerable.Range(0, 600).Select(i => content.Document($"d{i}"))];
        var queries = new RandomQueries(new SeededRandom(12), content);
        List<SearchRequest> searches = [.. SmallIndex.Searches, .. Enumerable.Range(0, 60).Select(_ => queries.Request())];

        var expected = Answers(documents, searches, threads: 1, batch: 600, merge: true);

        Assert.Equal(expected, Answers(documents, searches, threads: 2, batch: 600, merge: false));
        Assert.Equal(expected, Answers(documents, searches, threads: 4, batch: 200, merge: false));
        Assert.Equal(expected, Answers(documents, searches, threads: 1, batch: 63, merge: false));
        Assert.Equal(expected, Answers([.. documents.AsEnumerable().Reverse()], searches, threads: 3, batch: 350, merge: true));
    }

    private static List<string> Answers(List<IndexDocument> documents, List<SearchRequest> searches, int threads, int batch, bool merge)
    {
        var folder = Directory.CreateTempSubdirectory("kb-determinism-").FullName;
        try
        {
            using var engine = EmbeddedEngine.Open(folder, TestDocument.Schema, new PartsAnalyzer(), threads);
            foreach (var part in documents.Chunk(batch)) engine.Apply(part.Select(IndexChange.Put));
            if (merge) engine.MergeAll();
            return
            [
                .. searches.Select(s => AnswerText.Of(engine.Search(s with { CountAll = true }))),
                .. searches.Select(s => AnswerText.Of(engine.Search(s with { CountAll = false }), withTotal: false)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
