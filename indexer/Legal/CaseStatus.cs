namespace KnowledgeBase.Indexer.Legal;

/// <summary>What can become of a guiding case or an entry of the case library.</summary>
public enum CaseStanding
{
    /// <summary>不再参照: a guiding case that is no longer to be followed; earlier judgments under it stand.</summary>
    NoLongerFollowed,

    /// <summary>已出库: taken out of the case library.</summary>
    Withdrawn,

    /// <summary>已替换: another entry took its place.</summary>
    Replaced,
}

/// <summary>Why a case has left its tier.</summary>
/// <param name="Standing">What became of it.</param>
/// <param name="From">Since when, or null where the source gives no date.</param>
/// <param name="Source">Who decided it: 文号 or name of the notice.</param>
/// <param name="ReplacedBy">Number of the entry that took its place, or null.</param>
public sealed record CaseStatus(CaseStanding Standing, DateOnly? From, string Source, string? ReplacedBy);
