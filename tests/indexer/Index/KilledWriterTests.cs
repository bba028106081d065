using System.Diagnostics;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Content;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>What becomes of an index whose writer is killed, or runs out of disk, in a process of its own.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_writer_that_is_killed_at_any_moment_leaves_its_last_commit_whole()
    {
        var folder = Path.Combine(_home.Path, "index");
        var writer = Command("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "kb.dll")]);
        writer.Environment["DOTNET_STARTUP_HOOKS"] = typeof(BatchWriter).Assembly.Location;
        writer.Environment[BatchWriter.FolderVariable] = folder;
        var random = new SeededRandom(1);
        var last = 0L;
        for (var round = 0; round < 5; round++)
        {
            using (var writing = Process.Start(writer)!)
            {
                // From the first commit on, at any moment.
                for (var waited = 0; waited < 600 && !CommittedAbove(folder, last); waited++) Thread.Sleep(50);
                Thread.Sleep(random.Next(300));
                writing.Kill();
                writing.WaitForExit();
            }

            using var engine = BatchWriter.Open(folder);
            Assert.True(engine.CommittedChange > last, $"nothing was committed above {last}");
            last = engine.CommittedChange;
            for (var batch = 1L; batch <= last + 1; batch++)
                for (var i = 0; i < BatchWriter.Documents; i++)
                    Assert.Equal(batch <= last && (batch == last || i < BatchWriter.Documents - 1), engine.Find(BatchWriter.IdOf(batch, i)) is not null);
            Assert.Equal(last * (BatchWriter.Documents - 1) + 1, engine.DocumentCount);
            Assert.All(IndexInspector.Inspect(folder, verify: true).Segments.SelectMany(s => s.Sections), s => Assert.Null(s.Problem));
        }
    }

    [Fact]
    public void A_build_that_is_killed_or_runs_out_of_disk_leaves_the_index_that_was_there()
    {
        if (!OperatingSystem.IsLinux()) return;
        var index = Path.Combine(_home.Path, "index");
        Library(1, 50);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(0, Run(Build(index), out _));
        var whole = Stopwatch.GetElapsedTime(started);
        Library(2, 600);
        var entries = 50;
        foreach (var share in new[] { 0.5, 0.9 })
        {
            using var building = Process.Start(Build(index))!;
            if (building.WaitForExit(whole * share)) entries = 600; // It was faster than the kill.
            else building.Kill();
            building.WaitForExit();
            AssertWhole(index, entries);
        }

        foreach (var remains in Directory.EnumerateDirectories(_home.Path, "index.building-*")) Directory.Delete(remains, recursive: true);
        // Files of more than so many blocks of 1 KiB cannot be written; the dictionaries, of which one is a few MiB, can.
        var largest = Directory.EnumerateFiles(Path.Combine(index, "lexicon")).Max(f => new FileInfo(f).Length) / 1024 + 100;
        var build = Build(index);
        var limited = Command("/bin/bash", ["-c", $"trap '' XFSZ; ulimit -f {largest}; exec \"$@\"", "bash", build.FileName, .. build.ArgumentList]);
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // The runtime's own double mapping is a file too.
        var code = Run(limited, out var errors);

        Assert.True(code == 1, $"{code}: {errors}");
        Assert.Contains("处理：", errors, StringComparison.Ordinal);
        AssertWhole(index, entries);
        Assert.Equal(["index", "library"], Directory.EnumerateDirectories(_home.Path).Select(Path.GetFileName).Order());
    }

    private static void AssertWhole(string index, int entries)
    {
        using var opened = KnowledgeIndex.Open(index);
        Assert.Equal(entries, opened.Search.EntryCount);
        Assert.All(KnowledgeIndex.Inspect(index, verify: true).Segments.SelectMany(s => s.Sections), s => Assert.Null(s.Problem));
    }

    private static bool CommittedAbove(string folder, long change) => Manifest.Read(new IndexFolder(folder)) is { } manifest && manifest.CommittedChange > change;

    private ProcessStartInfo Build(string index) =>
        Command("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "kb.dll"), "build", Path.Combine(_home.Path, "library"), "--out", index]);

    private static ProcessStartInfo Command(string program, string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static int Run(ProcessStartInfo command, out string errors)
    {
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEnd();
        _ = output.Result;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Entries in one file; their text is one long random word, which is analysed fast and does not shrink.</summary>
    private void Library(int seed, int entries)
    {
        var random = new SeededRandom((ulong)seed);
        _home.Write("library/entries.jsonl", string.Join('\n', Enumerable.Range(0, entries).Select(i => EntryJson.Write(new KnowledgeEntry
        {
            Id = $"entry-{i}",
            Kind = EntryKind.Judgment,
            Title = $"案例{i}",
            Sections = [new EntrySection("基本案情", string.Concat(Enumerable.Range(0, 10_000).Select(_ => (char)('a' + random.Next(26)))))],
        }))));
    }
}
