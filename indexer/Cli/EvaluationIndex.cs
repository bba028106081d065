using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>The index of a judged set's corpus: built for the occasion, or kept in a cache.</summary>
internal sealed class EvaluationIndex : IDisposable
{
    private const int ProblemsShown = 5;
    private readonly string? _temporary;

    private EvaluationIndex(KnowledgeIndex index, string? temporary, int problems) =>
        (Index, _temporary, Problems) = (index, temporary, problems);

    /// <summary>The index, open.</summary>
    public KnowledgeIndex Index { get; }

    /// <summary>Problems met when the corpus was read; a document left out makes every figure too low.</summary>
    public int Problems { get; }

    /// <summary>Opens the cached index of the corpus, or builds one.</summary>
    public static EvaluationIndex Open(Terminal terminal, string corpus, string? cacheFolder, CancellationToken cancellation)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(corpus)!);
        if (cacheFolder is null)
        {
            var temporary = Directory.CreateTempSubdirectory("kb-evaluate-").FullName;
            try
            {
                var problems = Build(terminal, corpus, name, temporary, cancellation);
                return new EvaluationIndex(KnowledgeIndex.Open(temporary), temporary, problems);
            }
            catch
            {
                Directory.Delete(temporary, recursive: true);
                throw;
            }
        }

        var folder = Path.Combine(cacheFolder, name + ".index");
        var stampFile = folder + ".stamp";
        var stamp = Stamp(corpus);
        var known = File.Exists(stampFile);
        if (known && Directory.Exists(folder) && File.ReadAllText(stampFile) == stamp)
        {
            terminal.Error.WriteLine($"{name}：复用索引 {folder}");
            return new EvaluationIndex(KnowledgeIndex.Open(folder), null, 0);
        }

        if (Directory.Exists(folder))
        {
            if (!known) throw new IOException($"{folder} 不是 kb evaluate 留下的索引，不予覆盖。");
            Directory.Delete(folder, recursive: true);
        }

        // An empty stamp says whose the folder is and that it is not whole: a build may be stopped half-way.
        Directory.CreateDirectory(cacheFolder);
        File.WriteAllText(stampFile, "");
        var found = Build(terminal, corpus, name, folder, cancellation);
        // Only a corpus without problems is worth using again unseen.
        if (found == 0) File.WriteAllText(stampFile, stamp);
        return new EvaluationIndex(KnowledgeIndex.Open(folder), null, found);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
    }

    private static int Build(Terminal terminal, string corpus, string name, string folder, CancellationToken cancellation)
    {
        var report = BuildProgressView.Show(terminal, name, progress => IndexBuilder.Build([corpus], folder, new BuildOptions(), progress, cancellation));
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}：{report.Entries} 个文档，索引 {ByteSize.Of(report.IndexBytes)}，{report.Elapsed.TotalSeconds:0.0} 秒"));
        foreach (var problem in report.Problems.Take(ProblemsShown))
            terminal.Error.WriteLine(Terminal.Printable($"  问题 {problem.File}:{problem.Line} {problem.Message}"));
        if (report.Problems.Count > ProblemsShown) terminal.Error.WriteLine($"  ……共 {report.Problems.Count} 个问题。");
        return report.Problems.Count;
    }

    /// <summary>Changes whenever the corpus may have changed.</summary>
    private static string Stamp(string corpus)
    {
        var file = new FileInfo(corpus);
        return new StringBuilder(file.FullName)
            .Append(CultureInfo.InvariantCulture, $"\n{file.Length}\n{file.LastWriteTimeUtc:O}\n")
            .ToString();
    }
}
