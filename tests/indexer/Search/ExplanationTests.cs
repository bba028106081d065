using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>An explanation says in kinds and numbers, not only in English, how a score came about.</summary>
public sealed class ExplanationTests : IDisposable
{
    private readonly EmbeddedHome _home = new();
    private readonly ISearchEngine _engine;

    public ExplanationTests()
    {
        _engine = _home.Open(TestDocument.Schema, new PartsAnalyzer());
        _engine.Apply([], [TestDocument.Of("a", "x x y", kind: "case", date: 5), TestDocument.Of("b", "y"), TestDocument.Of("c", "z")]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }
}
