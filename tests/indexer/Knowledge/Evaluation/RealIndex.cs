using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

/// <summary>An index of the real texts that may lie beside the repository, built once for all tests of a class.</summary>
public sealed class RealIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-real-index-").FullName;

    public RealIndex()
    {
        string?[] sources = [SharedData.Find("cases"), SharedData.Find("fadawang"), SharedData.Find("statutes")];
        if (sources.Any(source => source is null)) return;
        var folder = Path.Combine(_folder, "index");
        IndexBuilder.Build([.. sources.Select(source => source!)], folder, new BuildOptions(), null, CancellationToken.None);
        Index = KnowledgeIndex.Open(folder);
    }

    /// <summary>The index, or null where the texts are not there.</summary>
    internal KnowledgeIndex? Index { get; }

    public void Dispose()
    {
        Index?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
