using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>What the product knows of laws, their versions and what became of their articles, put together. Immutable; safe for any number of threads.</summary>
public sealed class LawKnowledge
{
    private static readonly Lazy<LawKnowledge> Shared = new(() => new LawKnowledge(LawNames.Default, StatuteRegistry.Default, CorrespondenceTable.Default, CaseStatusTable.Default, AnswerBatches.Default));

    /// <summary>Knowledge from these tables.</summary>
    public LawKnowledge(LawNames names, StatuteRegistry registry, CorrespondenceTable correspondence, CaseStatusTable caseStatuses, AnswerBatches batches)
    {
        (Names, Registry, Correspondence, CaseStatuses) = (names, registry, correspondence, caseStatuses);
        Finder = new ReferenceFinder(names);
        Reader = new CitationReader(names);
        Citations = new CitationResolver(Reader, registry, batches);
        Changes = new CitationChanges(registry, correspondence);
        Related = new RelatedArticles(registry, correspondence);
    }

    /// <summary>What travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">A file is damaged or missing.</exception>
    public static LawKnowledge Default => Shared.Value;

    /// <summary>Names of laws.</summary>
    public LawNames Names { get; }

    /// <summary>Versions of laws.</summary>
    public StatuteRegistry Registry { get; }

    /// <summary>What became of articles.</summary>
    public CorrespondenceTable Correspondence { get; }

    /// <summary>Standing of cases.</summary>
    public CaseStatusTable CaseStatuses { get; }

    /// <summary>Finds numbers and citations in a text.</summary>
    public ReferenceFinder Finder { get; }

    /// <summary>Finds cited articles in a text, with their laws.</summary>
    public CitationReader Reader { get; }

    /// <summary>Finds the versions that citations mean.</summary>
    public CitationResolver Citations { get; }

    /// <summary>Tells what has become of cited articles.</summary>
    public CitationChanges Changes { get; }

    /// <summary>Finds what corresponds to a searched article.</summary>
    internal RelatedArticles Related { get; }
}
