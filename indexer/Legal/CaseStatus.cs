namespace KnowledgeBase.Indexer.Legal;

/// <summary>Whether a published case may still be followed.</summary>
public enum CaseState
{
    /// <summary>有效: said to be in force.</summary>
    InForce,

    /// <summary>不再参照: a guiding case that courts are told not to follow any more; earlier judgments stand.</summary>
    NotToBeFollowed,

    /// <summary>已出库: taken out of the case library.</summary>
    Withdrawn,

    /// <summary>已替换: another entry stands in its place.</summary>
    Replaced,
}

/// <summary>What is on record on the standing of a case, one row of case-status.tsv.</summary>
/// <param name="Number">Canonical 入库编号 or 指导案例N号.</param>
/// <param name="State">The standing.</param>
/// <param name="From">First day; null only where the case is in force.</param>
/// <param name="Source">The document or notice that says so (法〔2020〕343号).</param>
/// <param name="ReplacedBy">Canonical number of the entry in its place; never null where <see cref="State"/> is Replaced.</param>
public sealed record CaseStatus(string Number, CaseState State, DateOnly? From, string Source, string? ReplacedBy)
{
    /// <summary>The state as it is shown and written in the table: 有效, 不再参照, 已出库, 已替换.</summary>
    public string Text => TextOf(State);

    internal static string TextOf(CaseState state) => state switch
    {
        CaseState.InForce => "有效",
        CaseState.NotToBeFollowed => "不再参照",
        CaseState.Withdrawn => "已出库",
        CaseState.Replaced => "已替换",
    };
}
