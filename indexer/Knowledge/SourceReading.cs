using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Reads the entries of files and folders, one after the other, and keeps what was wrong with them. Of several entries with one id the first counts. To be read once.</summary>
/// <param name="paths">Files and folders; what is not there is a problem.</param>
/// <param name="kind">Layout of all files; null finds it out file by file.</param>
/// <param name="progress">Told of every file; may be null.</param>
/// <param name="cancellation">Stops the reading.</param>
public sealed class SourceReading(IReadOnlyList<string> paths, SourceKind? kind, IProgress<BuildProgress>? progress, CancellationToken cancellation)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<ContentProblem> _problems = [];

    /// <summary>What was wrong with what has been read so far.</summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>The entries, read as the caller enumerates.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<KnowledgeEntry> Entries()
    {
        var files = paths.Where(p => File.Exists(p) || Directory.Exists(p)).Sum(p => ContentSource.ListFiles(p).Count);
        var done = new HashSet<(string, string)>();
        foreach (var path in paths)
        {
            foreach (var item in ContentSource.Read(path, kind))
            {
                cancellation.ThrowIfCancellationRequested();
                var file = item.Entry?.Source?.File ?? item.Problem?.File;
                if (file is not null && done.Add((path, file))) progress?.Report(new BuildProgress(Math.Min(done.Count, files), files, _ids.Count));
                if (item.Problem is { } problem) _problems.Add(problem);
                else if (item.Entry is { } entry && IsFirst(entry)) yield return entry;
            }
        }

        progress?.Report(new BuildProgress(files, files, _ids.Count));
    }

    private bool IsFirst(KnowledgeEntry entry)
    {
        if (_ids.Add(entry.Id)) return true;
        _problems.Add(new ContentProblem(entry.Source?.File ?? "", entry.Source?.Line ?? 0, "content.duplicate-id", $"编号 {entry.Id} 已在前面的来源中出现，本条未收录。", "请去掉其中一个来源，或改用不同的编号。"));
        return false;
    }
}
