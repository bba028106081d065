using System.Globalization;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>Whether an article can be applied today.</summary>
/// <param name="Label">有效, 已修改, 已废止, 尚未生效 or 时效性不明.</param>
/// <param name="InForce">True only where it is known to be in force; the unknown is not.</param>
/// <param name="Warning">What a reader must know before citing it; null where it is in force.</param>
internal sealed record Validity(string Label, bool InForce, string? Warning)
{
    private const string ForFormerFacts = "仅在依法应当适用当时规定的案件中使用，引用前请核对现行规定。";

    public static Validity Of(StatuteFacts statute, DateOnly today)
    {
        if (statute.Status is "有效" or "尚未生效" && statute.Effective is { } from)
        {
            // The date decides: a text may have come into force since its source was read.
            return from > today
                ? new("尚未生效", false, string.Create(CultureInfo.InvariantCulture, $"本条自{EntryText.Day(from)}起施行，目前尚未生效。"))
                : new("有效", true, null);
        }

        return statute.Status switch
        {
            "有效" => new("有效", true, null),
            "已修改" => new("已修改", false, "本条所在的版本已被修改，不是现行有效文本。" + ForFormerFacts),
            "已废止" => new("已废止", false, "本条所在的法律已被废止。" + ForFormerFacts),
            "尚未生效" => new("尚未生效", false, "本条目前尚未生效。"),
            _ => new("时效性不明", false, "来源没有注明时效性，引用前请核对是否现行有效。"),
        };
    }
}
