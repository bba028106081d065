using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>A law with its versions, as of a day.</summary>
/// <param name="Law">Full name.</param>
/// <param name="Aliases">Everyday names, in no particular order; may be empty.</param>
/// <param name="Day">The day on which validity was judged.</param>
/// <param name="Versions">Oldest first; at least one.</param>
/// <param name="Current">The version in force on the day; null where none is or the record does not tell.</param>
/// <param name="Successors">The laws that took its place once it was repealed; may be empty.</param>
public sealed record StatuteOverview(
    string Law, IReadOnlyList<string> Aliases, DateOnly Day, IReadOnlyList<VersionOverview> Versions, VersionOverview? Current, IReadOnlyList<string> Successors);

/// <summary>A version of a law, as of a day.</summary>
/// <param name="Version">What is on record.</param>
/// <param name="Validity">Whether it applies on the day.</param>
/// <param name="Articles">Articles whose text is held (1 for a text without articles); 0 means 文本未收录.</param>
/// <param name="Pending">Amendments in force on the day that its text does not contain.</param>
public sealed record VersionOverview(StatuteVersion Version, Validity Validity, int Articles, IReadOnlyList<PendingAmendment> Pending)
{
    /// <summary>Whether its text is held.</summary>
    public bool HasText => Articles > 0;
}

/// <summary>An article of one version, with what came before and after it, as of a day.</summary>
/// <param name="Article">Which.</param>
/// <param name="Day">The day on which validity was judged.</param>
/// <param name="Version">Its version.</param>
/// <param name="Entry">Its text; null where the version's text is not held, or lacks the article.</param>
/// <param name="Earlier">The articles it comes from, nearest first; empty where it is new or nothing is known.</param>
/// <param name="Later">The articles it became in later versions and successor laws, the present ones first.</param>
/// <param name="Pending">Amendments in force on the day that change it and that its text does not contain.</param>
public sealed record ArticleOverview(
    ArticleKey Article, DateOnly Day, VersionOverview Version, KnowledgeEntry? Entry,
    IReadOnlyList<ArticleStep> Earlier, IReadOnlyList<ArticleStep> Later, IReadOnlyList<PendingAmendment> Pending)
{
    /// <summary>The record that nothing later corresponds to it (已删除); null where there is none. By comparison alone this does not mean that its rule is gone.</summary>
    public ArticleCorrespondence? Removed { get; init; }
}

/// <summary>A corresponding article of another version.</summary>
/// <param name="Row">How the two correspond.</param>
/// <param name="Article">The other article.</param>
/// <param name="Version">Its version; null where that is not on record.</param>
/// <param name="Text">Its text, or null where that is not held.</param>
/// <param name="Difference">From the earlier text to the later one; empty where either is not held.</param>
public sealed record ArticleStep(ArticleCorrespondence Row, ArticleKey Article, VersionOverview? Version, string? Text, IReadOnlyList<DifferenceRun> Difference);
