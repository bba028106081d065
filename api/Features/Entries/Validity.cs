using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>How the page and the interface word whether an article can be applied; what decides is <see cref="StatuteRegistry"/>.</summary>
/// <param name="Label">有效, 已修改, 已废止, 尚未生效 or 时效性不明.</param>
/// <param name="InForce">True only where it is known to be in force; the unknown is not.</param>
/// <param name="Warning">What a reader must know before citing it; null where it is in force.</param>
internal sealed record Validity(string Label, bool InForce, string? Warning)
{
    private const string ForFormerFacts = "仅在依法应当适用当时规定的案件中使用，引用前请核对现行规定。";

    /// <param name="statute">The article's law and version. Its own 时效性 counts before that of the registry: the text may have been downloaded later.</param>
    /// <param name="today">The day asked for.</param>
    public static Validity Of(StatuteFacts statute, DateOnly today)
    {
        var registry = StatuteRegistry.Default;
        var known = registry.Find(statute.Law, statute.Promulgated ?? statute.Effective);
        return Of(registry.ValidityOf(new StatuteVersion
        {
            Law = statute.Law,
            Promulgated = statute.Promulgated,
            Effective = statute.Effective ?? known?.Effective,
            Status = statute.Status ?? known?.Status,
            LawType = statute.LawType ?? known?.LawType,
            StatusAsOf = statute.Status is null || statute.Status == known?.Status ? known?.StatusAsOf : null,
        }, today));
    }

    /// <summary>As the registry judged it.</summary>
    public static Validity Of(Indexer.Legal.Validity validity) => validity.State switch
    {
        ValidityState.InForce => new("有效", true, null),
        ValidityState.NotYetInForce => new("尚未生效", false, validity.From is { } from ? $"本条自{EntryText.Day(from)}起施行，目前尚未生效。" : "本条目前尚未生效。"),
        ValidityState.Amended => new("已修改", false, $"本条所在的版本已{Since(validity)}{(validity.EndsOnPromulgation ? "取代" : "被修改")}，不是现行有效文本。{ForFormerFacts}"),
        ValidityState.Repealed => new("已废止", false, $"本条所在的法律已被废止{By(validity)}。{ForFormerFacts}"),
        ValidityState.Unknown => new("时效性不明", false, "没有可以确定时效性的记载，引用前请核对是否现行有效。"),
        _ => throw new ArgumentOutOfRangeException(nameof(validity), validity.State, "Unknown state."),
    };

    private static string Since(Indexer.Legal.Validity validity) =>
        validity.Until is not { } until ? ""
        : validity.EndsOnPromulgation ? $"由{EntryText.Day(until)}公布的修改（施行日期未载明）" : $"自{EntryText.Day(until)}起";

    private static string By(Indexer.Legal.Validity validity) => (validity.Until, validity.Successors) switch
    {
        ({ } until, { Count: > 0 } successors) => $"，自{EntryText.Day(until)}起由《{string.Join("》《", successors)}》代替",
        ({ } until, _) => $"，自{EntryText.Day(until)}起失效",
        _ => "",
    };
}
