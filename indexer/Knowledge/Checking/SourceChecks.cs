using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>What all checks found in a set of sources.</summary>
/// <param name="Entries">Entries read; an id that occurs in two files counts twice.</param>
/// <param name="Problems">Files and lines that could not be read.</param>
/// <param name="Figures">The figures.</param>
public sealed record CheckReport(long Entries, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<CheckFigure> Figures);

/// <summary>Measures how well the case numbers, citations and histories of sources are understood.</summary>
public static class SourceChecks
{
    /// <summary>Reads files and folders of any layout and checks every entry.</summary>
    /// <exception cref="IOException">A folder does not exist or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckReport Run(IReadOnlyList<string> paths, LawNames names, CancellationToken cancellation)
    {
        var reader = new CitationReader(names);
        IReadOnlyList<SourceCheck> checks =
        [
            new OwnCaseNumbersCheck(),
            new CitedCaseNumbersCheck(names),
            new IndexedLawsCheck(reader),
            new IndexedArticlesCheck(reader),
            new HistoryCheck(),
            new AppliedLawCheck(reader),
        ];
        var problems = new List<ContentProblem>();
        var entries = 0L;
        foreach (var path in paths)
        {
            foreach (var item in ContentSource.ListFiles(path).SelectMany(file => ContentSource.ReadFile(path, file)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.Problem is { } problem) problems.Add(problem);
                if (item.Entry is not { } entry) continue;
                entries++;
                foreach (var check in checks) check.Look(entry);
            }
        }

        return new CheckReport(entries, problems, [.. checks.Select(check => check.Figure)]);
    }
}
