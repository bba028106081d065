using System.ComponentModel;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>What a text holds that has to be masked.</summary>
internal sealed record MaskingResponse(
    [property: Description("所用规则。")] string Rules,
    [property: Description("该规则检查什么。")] string Scope,
    [property: Description("发现处数。")] int Total,
    [property: Description("各处发现，按出现先后，互不重叠。")] IReadOnlyList<MaskingFindingResponse> Findings,
    [property: Description("按建议处理后的文本。")] string Masked)
{
    public static MaskingResponse Of(string text, MaskingRules rules, IReadOnlyList<MaskingFinding> findings) => new(
        MaskingNames.Word(rules), MaskingNames.Scope(rules), findings.Count,
        [.. findings.Select(finding => new MaskingFindingResponse(
            MaskingNames.Of(finding.Kind), finding.Span.Start, finding.Span.End, finding.Span.Of(text), finding.Replacement, finding.Ground,
            finding.Certainty == MaskingCertainty.Certain))],
        MaskingChecker.Apply(text, findings));
}

/// <summary>One place of the text.</summary>
internal sealed record MaskingFindingResponse(
    [property: Description("种类，例如 姓名、身份证号、住址。")] string Kind,
    [property: Description("起点，按 UTF-16 单位。")] int Start,
    [property: Description("终点（不含），按 UTF-16 单位。")] int End,
    [property: Description("原文。")] string Found,
    [property: Description("建议替换为；空表示删除。")] string Replacement,
    [property: Description("依据。")] string Ground,
    [property: Description("为 false 时须由人判断。")] bool Certain);
