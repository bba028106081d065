using System.Diagnostics;
using System.Text;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>How far a build is.</summary>
/// <param name="FilesDone">Files read.</param>
/// <param name="FilesTotal">Files to read.</param>
/// <param name="Entries">Entries read.</param>
public sealed record BuildProgress(int FilesDone, int FilesTotal, long Entries);

/// <summary>What a build did.</summary>
/// <param name="Entries">Entries in the index.</param>
/// <param name="ByKind">The same by kind.</param>
/// <param name="TextBytes">Their titles and texts as UTF-8.</param>
/// <param name="IndexBytes">Size of the index on disk, dictionaries included.</param>
/// <param name="Elapsed">Time from the first file to the finished index.</param>
/// <param name="Problems">What was wrong in the sources; the rest was built.</param>
public sealed record BuildReport(long Entries, IReadOnlyDictionary<EntryKind, long> ByKind, long TextBytes, long IndexBytes, TimeSpan Elapsed, IReadOnlyList<ContentProblem> Problems);

/// <summary>How to build.</summary>
public sealed record BuildOptions
{
    /// <summary>Threads that analyse texts.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Layout of all sources; null finds it out file by file.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>What <see cref="KnowledgeIndex.CommittedChange"/> says of the new index.</summary>
    public long ChangeNumber { get; init; } = 1;
}

/// <summary>Builds an index of entries from files and folders, or from entries that come from elsewhere.</summary>
public static class IndexBuilder
{
    /// <summary>
    /// Builds beside the target and puts the new index in its place when it is whole, so an index that is there stays as it
    /// is until then, and after a failure. Of several entries with one id the first counts.
    /// </summary>
    /// <exception cref="IOException">The target cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static BuildReport Build(IReadOnlyList<string> paths, string folder, BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var reading = new SourceReading(paths, options.Kind, progress, cancellation);
        var (counts, bytes, elapsed) = Build(reading.Entries().Select(EntryChange.Put), folder, options, refused: null, cancellation);
        return new BuildReport(counts.Entries, counts.ByKind, counts.TextBytes, bytes, elapsed, reading.Problems);
    }

    /// <summary>The same from entries that come from elsewhere, each id once. A failure of <paramref name="entries"/> ends the build and changes nothing.</summary>
    /// <param name="entries">The entries; read once.</param>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="options">How to build; the kind of sources does not matter. Its change number is that up to which the entries are complete.</param>
    /// <param name="refused">Told id and reason of an entry that breaks a rule of the index and is left out; null makes that an <see cref="ArgumentException"/>.</param>
    /// <param name="progress">Told now and then how many entries are done; files are not counted.</param>
    /// <param name="cancellation">Stops the build.</param>
    public static BuildReport Build(IEnumerable<EntryChange> entries, string folder, BuildOptions options, Action<string, string>? refused, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var (counts, bytes, elapsed) = Build(Watched(entries, progress, cancellation), folder, options, refused, cancellation);
        return new BuildReport(counts.Entries, counts.ByKind, counts.TextBytes, bytes, elapsed, []);
    }

    private static (EntryCounts Counts, long IndexBytes, TimeSpan Elapsed) Build(IEnumerable<EntryChange> entries, string folder, BuildOptions options, Action<string, string>? refused, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        folder = Path.GetFullPath(folder);
        RefuseForeignFolder(folder);
        var building = $"{folder}.building-{Environment.ProcessId}";
        // A killed build may have left a folder of this name: process numbers come again, in a container with every start.
        DeleteFolder(building);
        try
        {
            Directory.CreateDirectory(building);
            var dictionaryFolder = Path.Combine(building, KnowledgeIndex.DictionaryFolder);
            LegalDictionaries.Compile(LegalDictionaries.Source, dictionaryFolder);
            var dictionaries = LegalDictionaries.Load(dictionaryFolder);
            var counts = new EntryCounts();
            using (var engine = EmbeddedEngine.Open(building, EntryFields.Schema, new LegalAnalyzer(dictionaries), options.Threads))
            {
                engine.Apply(entries.Select(change => counts.Counted(change, EntryDocuments.ToChange(change, LawKnowledge.Default, refused))));
                engine.MergeAll(cancellation);
                engine.Commit(options.ChangeNumber);
            }

            var bytes = new DirectoryInfo(building).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
            PutInPlace(building, folder);
            return (counts, bytes, Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            DeleteFolder(building);
        }
    }

    /// <summary>An index replaces an index or an empty folder; anything else there was not meant.</summary>
    private static void RefuseForeignFolder(string folder)
    {
        if (File.Exists(folder)) throw new IOException($"{folder} is a file, not a folder for an index.");
        if (!Directory.Exists(folder) || KnowledgeIndex.IsIndex(folder)) return;
        if (Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException($"{folder} holds other files and no index. Choose a new or empty folder.");
    }

    private static void PutInPlace(string building, string folder)
    {
        var old = $"{folder}.old-{Environment.ProcessId}";
        if (Directory.Exists(folder))
        {
            DeleteFolder(old);
            Directory.Move(folder, old);
        }

        try
        {
            Directory.Move(building, folder);
        }
        catch when (Directory.Exists(old) && !Directory.Exists(folder))
        {
            Directory.Move(old, folder);
            throw;
        }

        DeleteFolder(old);
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<EntryChange> Watched(IEnumerable<EntryChange> entries, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        const int Often = 1000;
        var done = 0L;
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
            if (++done % Often == 0) progress?.Report(new BuildProgress(0, 0, done));
        }

        progress?.Report(new BuildProgress(0, 0, done));
    }

    /// <summary>Counts what goes into an index.</summary>
    private sealed class EntryCounts
    {
        public long Entries { get; private set; }

        public long TextBytes { get; private set; }

        public Dictionary<EntryKind, long> ByKind { get; } = [];

        public IndexChange Counted(EntryChange change, IndexChange result)
        {
            if (change.Entry is not { } entry || result.Document is not { } document) return result;
            Entries++;
            ByKind[entry.Kind] = ByKind.GetValueOrDefault(entry.Kind) + 1;
            foreach (var text in document.Texts) TextBytes += Encoding.UTF8.GetByteCount(text.Text);
            return result;
        }
    }
}
