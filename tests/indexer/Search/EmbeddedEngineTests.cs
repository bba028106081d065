using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Keeps the engine's index in a folder of its own.</summary>
internal sealed class EmbeddedHome : EngineHome
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-engine-").FullName;

    public override ISearchEngine Open(IndexSchema schema, Analyzer analyzer) => EmbeddedEngine.Open(_folder, schema, analyzer, threads: 2);

    protected override void Dispose(bool disposing)
    {
        Directory.Delete(_folder, recursive: true);
        base.Dispose(disposing);
    }
}

public sealed class EmbeddedEngineConformanceTests() : ConformanceTests(new EmbeddedHome());

public sealed class EmbeddedEngineRandomOperationsTests() : RandomOperationsTests(() => new EmbeddedHome());

public sealed class EmbeddedEngineLuceneComparisonTests() : LuceneComparisonTests(new EmbeddedHome());
