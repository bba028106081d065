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
}

/// <summary>Builds an index of entries from files and folders.</summary>
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
            var reading = new Reading(paths, options.Kind, LawKnowledge.Default, progress, cancellation);
            using (var engine = EmbeddedEngine.Open(building, EntryFields.Schema, new LegalAnalyzer(dictionaries), options.Threads))
            {
                engine.Apply(reading.Changes());
                engine.MergeAll(cancellation);
                engine.Commit(1);
            }

            var bytes = new DirectoryInfo(building).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
            PutInPlace(building, folder);
            return new BuildReport(reading.Entries, reading.ByKind, reading.TextBytes, bytes, Stopwatch.GetElapsedTime(started), reading.Problems);
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

    /// <summary>Reads the sources and counts what passes.</summary>
    private sealed class Reading(IReadOnlyList<string> paths, SourceKind? kind, LawKnowledge law, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

        public long Entries { get; private set; }

        public long TextBytes { get; private set; }

        public Dictionary<EntryKind, long> ByKind { get; } = [];

        public List<ContentProblem> Problems { get; } = [];

        public IEnumerable<IndexChange> Changes()
        {
            var files = paths.Where(p => File.Exists(p) || Directory.Exists(p)).Sum(p => ContentSource.ListFiles(p).Count);
            var done = new HashSet<(string, string)>();
            foreach (var path in paths)
            {
                foreach (var item in ContentSource.Read(path, kind))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var file = item.Entry?.Source?.File ?? item.Problem?.File;
                    if (file is not null && done.Add((path, file))) progress?.Report(new BuildProgress(Math.Min(done.Count, files), files, Entries));
                    if (item.Problem is { } problem) Problems.Add(problem);
                    else if (item.Entry is { } entry && IsFirst(entry)) yield return IndexChange.Put(Count(entry));
                }
            }

            progress?.Report(new BuildProgress(files, files, Entries));
        }

        private bool IsFirst(KnowledgeEntry entry)
        {
            if (_ids.Add(entry.Id)) return true;
            Problems.Add(new ContentProblem(entry.Source?.File ?? "", entry.Source?.Line ?? 0, "content.duplicate-id", $"编号 {entry.Id} 已在前面的来源中出现，本条未收录。", "请去掉其中一个来源，或改用不同的编号。"));
            return false;
        }

        private Index.IndexDocument Count(KnowledgeEntry entry)
        {
            Entries++;
            ByKind[entry.Kind] = ByKind.GetValueOrDefault(entry.Kind) + 1;
            var document = EntryDocuments.ToDocument(entry, law);
            foreach (var text in document.Texts) TextBytes += Encoding.UTF8.GetByteCount(text.Text);
            return document;
        }
    }
}
