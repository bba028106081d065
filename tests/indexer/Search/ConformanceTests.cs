using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// What every search engine behind <see cref="ISearchEngine"/> does, example by example. An engine is held to it by a subclass
/// that says where the engine keeps its index.
/// </summary>
[Trait("Category", "Scalar")]
public abstract partial class ConformanceTests : IDisposable
{
    private readonly EngineHome _home;
    private ISearchEngine _engine;

    protected ConformanceTests(EngineHome home)
    {
        _home = home;
        _engine = home.Open(TestDocument.Schema, new WhitespaceAnalyzer());
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static TermQuery Body(string term, float boost = 1) => new("body", term, boost);

    private static TermQuery Tag(string value) => new("tag", value);

    private static PhraseQuery Phrase(int slop, params string[] words) =>
        new("body", [.. words.Select((w, i) => new PhraseTerm(w, i))], slop);

    private void Put(params IndexDocument[] documents) => _engine.Apply(documents.Select(IndexChange.Put));

    /// <summary>Documents with these bodies, named a, b, c …</summary>
    private void PutBodies(params string[] bodies) =>
        Put([.. bodies.Select((body, i) => TestDocument.Of(((char)('a' + i)).ToString(), body))]);

    private void Delete(string id) => _engine.Apply([IndexChange.Delete(id)]);

    private void Reopen(Analyzer? analyzer = null)
    {
        _engine.Dispose();
        _engine = _home.Open(TestDocument.Schema, analyzer ?? new WhitespaceAnalyzer());
    }

    /// <summary>Ids of all matches, best first, as one string: "b a".</summary>
    private string Ids(Query query) => Ids(_engine.Search(new SearchRequest { Query = query, Limit = 1000 }));

    private static string Ids(SearchResult result) => string.Join(' ', result.Hits.Select(h => h.Document.Id));

    private float Score(Query query, string id) =>
        _engine.Search(new SearchRequest { Query = query, Limit = 1000 }).Hits.Single(h => h.Document.Id == id).Score;

    private static double Idf(int documents, int holding) => Math.Log(1 + (documents - holding + .5) / (holding + .5));

    private static double Bm25(double idf, int frequency, int length, double average) =>
        idf * frequency / (frequency + 1.2 * (.25 + .75 * length / average));

    private static void AssertScore(double expected, float actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-5 * Math.Abs(expected), $"expected {expected:R}, got {actual:R}");
}

public sealed class NaiveEngineConformanceTests() : ConformanceTests(new NaiveHome());
