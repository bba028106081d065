using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Says that a version does not apply on the day, and where its article stands now.</summary>
internal static class ValidityFindings
{
    private const string MayApply = "请确认是否应当适用；依法可以适用行为时的法律的，以该法律为准。";

    /// <summary>The finding, or null where the version applies.</summary>
    /// <param name="validity">On the day.</param>
    /// <param name="version">The version cited.</param>
    /// <param name="change">What has become of the article, or null.</param>
    /// <param name="isNoted">Whether the text itself says 本案适用的是…, and so knows of the change.</param>
    public static CitationFinding? Of(Validity validity, StatuteVersion version, CitationChange? change, bool isNoted)
    {
        var whole = $"《{version.Law}》{ArticleCheck.VersionName(version)}";
        var since = validity.Until is { } until ? $"自{ArticleCheck.Day(until)}{(validity.EndsOnPromulgation ? "（公布日，施行日期未载明）" : "")}起" : "";
        return validity.State switch
        {
            ValidityState.InForce => null,
            ValidityState.Unknown => new(CitationFindingKind.ValidityUnknown, $"{whole}的时效性未知。", "请查明是否有效。"),
            ValidityState.NotYetInForce => new(CitationFindingKind.NotYetInForce, $"{whole}在所问日期尚未生效{(validity.From is { } from ? $"，{ArticleCheck.Day(from)}施行" : "")}。", "请确认是否有溯及力的规定。"),
            ValidityState.Amended or ValidityState.Repealed when isNoted => null,
            ValidityState.Amended => new(CitationFindingKind.Amended, $"{whole}{since}已修改。{NowStands(change)}", MayApply),
            ValidityState.Repealed => new(CitationFindingKind.Repealed, $"{whole}{since}已废止{Successors(validity)}。{NowStands(change)}", MayApply),
        };
    }

    /// <summary>Where an article stands now, in a sentence; empty where that is not known.</summary>
    public static string NowStands(CitationChange? change)
    {
        if (change is null || (change.Kind is null && change.Present.Count == 0)) return "";
        var by = change.Checked ? "人工核对" : "自动比对";
        var kind = change.Kind switch
        {
            CorrespondenceKind.Same or null => "",
            CorrespondenceKind.Renumbered => "序号已变，",
            CorrespondenceKind.Changed => "内容已修改，",
            CorrespondenceKind.Removed => "已删除，",
        };
        if (change.Present.Count == 0) return $"本条{kind}现行法中没有对应条文（{by}）。";
        return $"本条{kind}现为{string.Join('、', change.Present.Select(present => $"《{present.Law}》{present.Number}"))}（{by}）。";
    }

    private static string Successors(Validity validity) =>
        validity.Successors.Count == 0 ? "" : $"，由{string.Join('、', validity.Successors.Select(name => $"《{name}》"))}接替";
}
