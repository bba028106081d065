using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>A text to be checked, and by which rules.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MaskingBody
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int LongestText = 100_000;

    [Description("待检查的文本，最多 100000 字。不保存，不写入日志。")]
    public string? Text { get; init; }

    [Description("规则：reference-case 参考案例，judgment 裁判文书，guiding-case 指导性案例（不检查）。")]
    public string? Rules { get; init; }

    /// <summary>What is wrong with the request; null where it can be checked by <paramref name="rules"/>.</summary>
    public Problem? Read(out MaskingRules rules)
    {
        rules = default;
        if (string.IsNullOrWhiteSpace(Text)) return new(ProblemCodes.CheckNoText, "请提供 text。");
        if (Text.Length > LongestText)
            return new(ProblemCodes.CheckTextTooLong, string.Create(CultureInfo.InvariantCulture, $"文本不得超过 {LongestText} 字，请分段检查。"));
        foreach (var known in Enum.GetValues<MaskingRules>())
        {
            if (MaskingNames.Word(known) != Rules) continue;
            rules = known;
            return null;
        }

        return new(ProblemCodes.CheckUnknownRules, "rules 可用的值：" + string.Join("、", Enum.GetValues<MaskingRules>().Select(MaskingNames.Word)) + "。");
    }
}
