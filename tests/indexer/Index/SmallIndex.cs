using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>An index of a few hundred documents in several segments, with deletions, in a folder of its own; and searches that read every part of it.</summary>
internal sealed class SmallIndex : IDisposable
{
    public SmallIndex(ulong seed = 1, int batches = 3, int documents = 150)
    {
        var random = new SeededRandom(seed);
        var content = new RandomDocuments(random);
        using var engine = Open();
        for (var batch = 0; batch < batches; batch++)
        {
            var first = batch * documents;
            engine.Apply(Enumerable.Range(first, documents).Select(i => IndexChange.Put(content.Document($"d{i}") with { })));
        }

        engine.Apply(Enumerable.Range(0, batches * documents / 10).Select(_ => IndexChange.Delete($"d{random.Next(batches * documents)}")));
        engine.Commit(batches);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kb-small-index-").FullName;

    public EmbeddedEngine Open() => EmbeddedEngine.Open(Folder, TestDocument.Schema, new PlacedWordsAnalyzer(), threads: 1);

    public EmbeddedEngine OpenForReading() => OpenForReading(Folder);

    public static EmbeddedEngine OpenForReading(string folder) => EmbeddedEngine.OpenForReading(folder, TestDocument.Schema, new PlacedWordsAnalyzer());

    /// <summary>Names of the index's files, without the lock.</summary>
    public IEnumerable<string> Files => FilesOf(Folder);

    public static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Where(f => f != "write.lock").Order(StringComparer.Ordinal);

    /// <summary>Searches that between them read every section of every segment.</summary>
    public static IReadOnlyList<SearchRequest> Searches { get; } =
    [
        new() { Query = new TermQuery("body", "w0"), Highlight = ["body", "title"], Facets = ["tag", "kind"], Group = new GroupBy("kind", 2) },
        new() { Query = BooleanQuery.Any([.. new[] { "w0", "w1", "w2", "w5" }.Select(w => new TermQuery("body", w))]), CountAll = false, Limit = 5 },
        new() { Query = new PhraseQuery("body", [new PhraseTerm("w1", 0), new PhraseTerm("w0", 3)], 2), Highlight = ["body"] },
        new() { Query = new PrefixQuery("title", "w1"), Sort = new SortBy("date", true), Limit = 30 },
        new() { Query = new BooleanQuery([new RangeQuery("date", -2, 3)], [new TermQuery("tag", "p")], [new TermQuery("kind", "case")], [new AllQuery()]), Sort = new SortBy("weight", false) },
        new() { Query = new TermQuery("tag", "民事"), Group = new GroupBy("tag", 3), Highlight = ["title"] },
    ];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
