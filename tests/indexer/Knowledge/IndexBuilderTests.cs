using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class IndexBuilderTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private string Index => Path.Combine(_home.Path, "index");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_folder_with_other_files_is_refused_and_left_alone()
    {
        _home.Write("index/precious.txt", "mine");

        Assert.Throws<IOException>(() => Build(Library("a", "1")));

        Assert.Equal(["precious.txt"], Names(Index));
        Assert.DoesNotContain(Names(_home.Path), n => n.StartsWith("index.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_takes_the_place_of_one_in_use_and_who_reads_goes_on()
    {
        Build(Library("a", "1", "2"));
        using var before = KnowledgeIndex.Open(Index);
        Build(Library("b", "3"));

        using var after = KnowledgeIndex.Open(Index);
        Assert.Equal(2, before.Search.EntryCount);
        Assert.NotNull(before.Search.Find("2"));
        Assert.Equal(1, after.Search.EntryCount);
        Assert.Equal(["a.jsonl", "b.jsonl", "index"], Names(_home.Path));
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_index_and_no_trace()
    {
        Build(Library("a", "1", "2"));
        using var cancellation = new CancellationTokenSource();
        var progress = new Progress(cancellation.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => IndexBuilder.Build([Library("b", [.. Enumerable.Range(10, 500).Select(i => $"{i}")])], Index, new BuildOptions(), progress, cancellation.Token));

        using var index = KnowledgeIndex.Open(Index);
        Assert.Equal(2, index.Search.EntryCount);
        Assert.Equal(["a.jsonl", "b.jsonl", "index"], Names(_home.Path));
    }

    [Fact]
    public void Of_entries_with_one_id_the_first_counts_and_the_others_are_reported()
    {
        var report = IndexBuilder.Build([Library("a", "1", "2", "1"), Library("b", "2", "3")], Index, new BuildOptions(), null, CancellationToken.None);

        Assert.Equal(3, report.Entries);
        Assert.Equal(3, report.ByKind[EntryKind.Judgment]);
        Assert.Equal([("a.jsonl", 3), ("b.jsonl", 1)], report.Problems.Select(p => (Path.GetFileName(p.File), p.Line)));
        Assert.All(report.Problems, p => Assert.Equal("content.duplicate-id", p.Code));
        using var index = KnowledgeIndex.Open(Index);
        Assert.Equal("a", index.Search.Find("2")!.Title);
    }

    [Fact]
    public void What_a_killed_build_of_the_same_process_number_left_is_not_built_upon()
    {
        // In a container process numbers come again with every start.
        Build(Library("a", "1", "2"));
        Directory.Move(Index, $"{Index}.building-{Environment.ProcessId}");
        _home.Write($"index.old-{Environment.ProcessId}/manifest.json", "old");
        foreach (var id in new[] { "3", "4" })
        {
            Build(Library("b", id));
            using var index = KnowledgeIndex.Open(Index);
            Assert.Equal(1, index.Search.EntryCount);
            Assert.NotNull(index.Search.Find(id));
            Directory.CreateDirectory($"{Index}.old-{Environment.ProcessId}");
        }
    }

    [Fact]
    public void An_index_with_damaged_dictionaries_is_refused()
    {
        Build(Library("a", "1"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Index, "lexicon")))
        {
            var whole = File.ReadAllBytes(file);
            var damaged = whole.ToArray();
            damaged[whole.Length / 2] ^= 0x10;
            foreach (var bytes in new[] { damaged, whole[..(whole.Length / 2)], [] })
            {
                File.WriteAllBytes(file, bytes);
                Assert.ThrowsAny<IOException>(() => KnowledgeIndex.Open(Index));
            }

            File.Delete(file);
            Assert.ThrowsAny<IOException>(() => KnowledgeIndex.Open(Index));
            File.WriteAllBytes(file, whole);
        }

        KnowledgeIndex.Open(Index).Dispose();
    }

    private void Build(string source) => IndexBuilder.Build([source], Index, new BuildOptions { Threads = 1 }, null, CancellationToken.None);

    private string Library(string name, params string[] ids) => _home.Write($"{name}.jsonl", string.Join('\n', ids.Select(id =>
        EntryJson.Write(new KnowledgeEntry { Id = id, Kind = EntryKind.Judgment, Title = name, Sections = [new("基本案情", "甲乙丙")] }))));

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    /// <summary>Calls back at the first report, on the building thread.</summary>
    private sealed class Progress(Action first) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => first();
    }
}
