using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Where an engine under test keeps its index: opened again after the engine was disposed, it gives back the last commit.</summary>
public abstract class EngineHome : IDisposable
{
    public abstract ISearchEngine Open(IndexSchema schema, Analyzer analyzer);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>Home of the naive model, in memory.</summary>
internal sealed class NaiveHome : EngineHome
{
    private readonly NaiveDisk _disk = new();

    public override ISearchEngine Open(IndexSchema schema, Analyzer analyzer) => new NaiveEngine(schema, analyzer, _disk);
}
