using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>What all checks found in a set of sources.</summary>
/// <param name="Entries">Entries read; an id that occurs in two files counts twice.</param>
/// <param name="Problems">Files and lines that could not be read.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Statutes">What must be known of the statutes among the sources.</param>
public sealed record CheckReport(long Entries, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<CheckFigure> Figures, StatuteLists Statutes);

/// <summary>Measures how well the case numbers, citations and histories of sources are understood, whether cases are masked, and what is missing of statutes.</summary>
public static class SourceChecks
{
    /// <summary>Reads files and folders of any layout and checks every entry.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="law">What is known of laws.</param>
    /// <param name="day">The day on which statutes are judged to be in force or not.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">A folder does not exist or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckReport Run(IReadOnlyList<string> paths, LawKnowledge law, DateOnly day, CancellationToken cancellation)
    {
        IReadOnlyList<SourceCheck> checks =
        [
            new OwnCaseNumbersCheck(),
            new CitedCaseNumbersCheck(law.Names),
            new IndexedLawsCheck(law.Reader),
            new IndexedArticlesCheck(law.Reader),
            new HistoryCheck(),
            new AppliedLawCheck(law.Reader),
            new CitedVersionsCheck(law.Citations),
            new MaskedNamesCheck(MaskingChecker.Default),
        ];
        var problems = new List<ContentProblem>();
        var entries = 0L;
        var held = new Dictionary<string, StatuteFacts>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var item in ContentSource.ListFiles(path).SelectMany(file => ContentSource.ReadFile(path, file)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.Problem is { } problem) problems.Add(problem);
                if (item.Entry is not { } entry) continue;
                entries++;
                if (entry.Statute is { } statute) held.TryAdd(statute.Key.Version, statute);
                foreach (var check in checks) check.Look(entry);
            }
        }

        return new CheckReport(entries, problems, [.. checks.Select(check => check.Figure)], StatuteLists.Of(held.Values, law.Registry, day));
    }
}
