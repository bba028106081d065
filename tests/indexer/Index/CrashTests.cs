using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>A copy of the folder taken at any moment is what a crash at that moment would leave: it opens as one of the commits.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("kb-crash-").FullName;
    private string Folder => Path.Combine(_home, "index");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void What_was_applied_and_not_committed_is_gone_and_its_files_are_removed()
    {
        using var engine = Open(Folder);
        Put(engine, 1);
        engine.Commit(1);
        var committed = SmallIndex.FilesOf(Folder).ToList();
        Put(engine, 2);
        engine.Apply([IndexChange.Delete("b1d0")]);
        Assert.NotEqual(committed, SmallIndex.FilesOf(Folder));

        var copy = Copy("uncommitted");
        File.WriteAllText(Path.Combine(copy, "000099.seg.part"), "half");
        File.WriteAllText(Path.Combine(copy, "000098.del"), "stray");
        File.WriteAllText(Path.Combine(copy, "manifest.json.part"), "half");
        File.WriteAllText(Path.Combine(copy, "notes.txt"), "not the engine's");

        using var reopened = Open(copy);
        Assert.Equal(1, reopened.CommittedChange);
        Assert.Equal(20, reopened.DocumentCount);
        Assert.Equal([.. committed, "notes.txt"], SmallIndex.FilesOf(copy));
    }

    [Fact]
    public void A_crash_at_any_step_of_a_commit_leaves_the_old_commit_or_the_new()
    {
        using var engine = Open(Folder);
        for (var commit = 1; commit <= 4; commit++)
        {
            Put(engine, commit);
            engine.Apply([IndexChange.Delete($"b{commit}d3"), IndexChange.Delete($"b{commit - 1}d4")]);
            if (commit == 3) engine.MergeAll();
            var before = Bytes();
            engine.Commit(commit);
            var number = 0;
            foreach (var (files, isNew) in StepsOfCommit(before, Bytes()))
            {
                var folder = Directory.CreateDirectory(Path.Combine(_home, $"{commit}-{number++}")).FullName;
                foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
                AssertWhole(folder, isNew ? commit : commit - 1);
            }

            Assert.True(number > 5);
        }
    }

    [Fact]
    public void A_commit_that_fails_at_its_last_step_leaves_the_old_one_and_can_be_repeated()
    {
        using (var engine = Open(Folder))
        {
            Put(engine, 1);
            engine.Commit(1);
            Put(engine, 2);
            var blocked = Path.Combine(Folder, "manifest.json.part");
            Directory.CreateDirectory(blocked);
            Assert.ThrowsAny<Exception>(() => engine.Commit(2));
            Assert.Equal(1, engine.CommittedChange);
            using (var reader = SmallIndex.OpenForReading(Folder)) Assert.Equal(20, reader.DocumentCount);

            Directory.Delete(blocked);
            engine.Commit(2);
            Assert.Equal(2, engine.CommittedChange);
        }

        using var reopened = Open(Folder);
        Assert.Equal(40, reopened.DocumentCount);
    }

    [Fact]
    public void Applying_again_what_a_crash_took_gives_the_same_index()
    {
        using var engine = Open(Folder);
        Put(engine, 1);
        engine.Commit(1);
        Put(engine, 2);
        using var reopened = Open(Copy("crashed"));
        Put(reopened, 1);
        Put(reopened, 2);
        reopened.Commit(2);
        foreach (var search in SmallIndex.Searches)
            Assert.Equal(AnswerText.Of(engine.Search(search), search.CountAll), AnswerText.Of(reopened.Search(search), search.CountAll));
    }

    private static EmbeddedEngine Open(string folder) => EmbeddedEngine.Open(folder, TestDocument.Schema, new PlacedWordsAnalyzer(), threads: 1);

    private static void Put(EmbeddedEngine engine, int batch) =>
        engine.Apply(Enumerable.Range(0, 20).Select(i => IndexChange.Put(TestDocument.Of($"b{batch}d{i}", "w0 w1 w2", tags: ["p"]))));

    /// <summary>
    /// The states of the folder while a commit goes on: each new file half written, then whole; the manifest half written beside the
    /// old one, then in its place; and the files that nothing needs any more deleted, one by one.
    /// </summary>
    private static IEnumerable<(Dictionary<string, byte[]> Files, bool IsNew)> StepsOfCommit(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after)
    {
        var files = new Dictionary<string, byte[]>(before);
        yield return (files, false);
        foreach (var (name, bytes) in after.Where(f => !before.ContainsKey(f.Key) && f.Key != Manifest.FileName))
        {
            yield return (new(files) { [name + ".part"] = bytes[..(bytes.Length / 2)] }, false);
            yield return (files = new(files) { [name] = bytes }, false);
        }

        var manifest = after[Manifest.FileName];
        foreach (var written in new[] { 0, manifest.Length / 2, manifest.Length })
            yield return (new(files) { [Manifest.FileName + ".part"] = manifest[..written] }, false);
        yield return (files = new(files) { [Manifest.FileName] = manifest }, true);
        foreach (var gone in before.Keys.Except(after.Keys))
        {
            files = new(files);
            files.Remove(gone);
            yield return (files, true);
        }
    }

    /// <summary>After commit n: 20 documents of each batch, without number 3, and without number 4 of all batches but the last; and no other file.</summary>
    private static void AssertWhole(string folder, int commits)
    {
        using (var engine = Open(folder))
        {
            Assert.Equal(commits, engine.CommittedChange);
            for (var batch = 1; batch <= commits + 1; batch++)
                for (var i = 0; i < 20; i++)
                    Assert.Equal(batch <= commits && i != 3 && (i != 4 || batch == commits), engine.Find($"b{batch}d{i}") is not null);
            Assert.Equal(commits == 0 ? 0 : commits * 18 + 1, engine.DocumentCount);
            if (commits == 0) return;
        }

        var inspection = IndexInspector.Inspect(folder, verify: true);
        Assert.All(inspection.Segments.SelectMany(s => s.Sections), s => Assert.Null(s.Problem));
        var needed = inspection.Segments.Count + inspection.Segments.Count(s => s.Deleted > 0) + 1;
        Assert.Equal(needed, SmallIndex.FilesOf(folder).Count());
    }

    private Dictionary<string, byte[]> Bytes() => SmallIndex.FilesOf(Folder).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(Folder, f)));

    private string Copy(string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(_home, name)).FullName;
        foreach (var file in SmallIndex.FilesOf(Folder)) File.Copy(Path.Combine(Folder, file), Path.Combine(target, file));
        return target;
    }
}
