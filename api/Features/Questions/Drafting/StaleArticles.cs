using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>Which cited articles an answer may cite only after its author has confirmed them.</summary>
internal static class StaleArticles
{
    /// <summary>Whether the article was changed or repealed, or is not yet in force.</summary>
    public static bool Has(CheckedCitation citation) => citation.Findings.Any(Is);

    /// <summary>Whether a finding says so.</summary>
    public static bool Is(CitationFinding finding) => finding.Kind is CitationFindingKind.Repealed or CitationFindingKind.Amended or CitationFindingKind.NotYetInForce;
}
