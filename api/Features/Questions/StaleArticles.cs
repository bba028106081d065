using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Says which articles that an answer cites are no longer, or not yet, the law of a day.</summary>
internal sealed class StaleArticles(ReadableIndex index)
{
    /// <summary>Whether it can be told at present: not while there is no index.</summary>
    public bool CanTell => index.IsReady;

    /// <summary>The articles that are repealed, changed or not yet in force on a day, as the citation check names them, each once; without those that are meant so.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="confirmed">Articles which the author means to cite all the same.</param>
    /// <param name="day">Usually today.</param>
    /// <param name="cancellation">Stops the check.</param>
    public IReadOnlyList<string> Of(string text, IReadOnlyCollection<string> confirmed, DateOnly day, CancellationToken cancellation) =>
    [
        .. index.Citations.Check(text, day, cancellation: cancellation).Items
            .Where(item => item.Findings.Any(Says))
            .Select(item => item.Canonical).Where(canonical => !confirmed.Contains(canonical)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether a finding says so of its article.</summary>
    public static bool Says(CitationFinding finding) => finding.Kind is CitationFindingKind.Repealed or CitationFindingKind.Amended or CitationFindingKind.NotYetInForce;
}
