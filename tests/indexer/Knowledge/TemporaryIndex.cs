using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

/// <summary>A folder for an index of a few entries.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-index-").FullName;

    public string Folder => Path.Combine(_root, "index");

    /// <summary>Builds an index of the entries and opens it for changing.</summary>
    public KnowledgeIndex Build(params EntryChange[] entries)
    {
        IndexBuilder.Build(entries, Folder, new BuildOptions { Threads = 1, ChangeNumber = entries.Length }, null, null, CancellationToken.None);
        return KnowledgeIndex.OpenForWriting(Folder);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
