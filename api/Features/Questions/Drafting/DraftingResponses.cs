using System.ComponentModel;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>What tells of a case that may be pending.</summary>
internal sealed record QuestionCheckResponse(
    [property: Description("为 true 时不能提交：有 grade 为 stop 的发现。")] bool Stopped,
    [property: Description("各处发现，按字段和位置排列，互不重叠；没有时为空。")] IReadOnlyList<FieldFindingResponse> Findings)
{
    public static QuestionCheckResponse Of(IReadOnlyList<FieldFinding> findings) => new(findings.Any(one => one.Stops), [.. findings.Select(FieldFindingResponse.Of)]);
}

/// <summary>One place.</summary>
internal sealed record FieldFindingResponse(
    [property: Description("字段：title、background、opinion、statutes。")] string Field,
    [property: Description("起点，按 UTF-16 单位。")] int Start,
    [property: Description("终点（不含），按 UTF-16 单位。")] int End,
    [property: Description("stop 不能提交，ask 请确认是否为已公开的生效案例。")] string Grade,
    [property: Description("种类，例如 案号、电话、金额。")] string Kind,
    [property: Description("原文。")] string Found,
    [property: Description("为什么。")] string Reason,
    [property: Description("可以改为的抽象表述。")] string Proposal)
{
    public static FieldFindingResponse Of(FieldFinding one) => new(
        one.Field, one.Finding.Span.Start, one.Finding.Span.End, one.Finding.Grade.Code(), PendingCaseNames.Of(one.Finding.Kind), one.Found, one.Finding.Reason, one.Finding.Proposal);
}

/// <summary>What the library holds about the same.</summary>
internal sealed record SimilarResponse(
    [property: Description("已发布的答疑，相近的在前。")] IReadOnlyList<SimilarEntryResponse> Answers,
    [property: Description("案例，效力高的在前。")] IReadOnlyList<SimilarEntryResponse> Cases,
    [property: Description("法条。")] IReadOnlyList<SimilarEntryResponse> Articles)
{
    public static SimilarResponse Of(SimilarFound found) => new([.. found.Answers.Select(SimilarEntryResponse.Of)], [.. found.Cases.Select(SimilarEntryResponse.Of)], [.. found.Articles.Select(SimilarEntryResponse.Of)]);
}

/// <summary>One entry.</summary>
internal sealed record SimilarEntryResponse(
    [property: Description("条目的标识。")] string Id,
    [property: Description("标题。")] string Title,
    [property: Description("效力，例如 应当参照、仅供学习、研究和参考使用。")] string Effect,
    [property: Description("正文中最相近的一段。")] string Excerpt,
    [property: Description("写进文字时的引用形式。")] string Citation,
    [property: Description("页面的地址。")] string Address)
{
    public static SimilarEntryResponse Of(KnowledgeHit hit) => new(
        hit.Entry.Id, hit.Entry.Title, Tiers.Effect(Tiers.Of(hit.Entry)), hit.Snippet.Text, Entries.Citation.Of(hit.Entry).Text, EntryAddress.Of(hit.Entry.Id));
}

/// <summary>The articles that a text cites.</summary>
internal sealed record CitedStatutesResponse(
    [property: Description("识别出的法条，按首次出现的先后，每条一次。")] IReadOnlyList<CitedStatuteResponse> Statutes)
{
    public static CitedStatutesResponse Of(IReadOnlyList<CitedStatute> found) => new([.. found.Select(CitedStatuteResponse.Of)]);
}

/// <summary>One cited article.</summary>
internal sealed record CitedStatuteResponse(
    [property: Description("首次出现的起点，按 UTF-16 单位。")] int Start,
    [property: Description("终点（不含）。")] int End,
    [property: Description("原文的写法。")] string Written,
    [property: Description("规范的写法；确认引用变动的条文时用它。")] string Canonical,
    [property: Description("所指版本；不能确定时没有。")] string? Version,
    [property: Description("时效性；不能确定时没有。")] string? Validity,
    [property: Description("为 true 时答复须逐条确认：已修改、已废止或者尚未生效。")] bool Stale,
    [property: Description("需要注意的情况；没有时没有。")] string? Remark,
    [property: Description("条文；本库未收录时没有。")] string? Text,
    [property: Description("页面的地址；本库未收录时没有。")] string? Address,
    [property: Description("现行法中的对应条文；没有变化时为空。")] IReadOnlyList<PresentArticleResponse> Present)
{
    public static CitedStatuteResponse Of(CitedStatute one) => new(
        one.Start, one.End, one.Written, one.Canonical, one.Version, one.Validity, one.IsStale, one.Remark, one.Text, one.Address,
        [.. one.Present.Select(article => new PresentArticleResponse(article.Name, article.Address, article.Text))]);
}

/// <summary>An article of present law.</summary>
internal sealed record PresentArticleResponse(
    [property: Description("引用的写法。")] string Name,
    [property: Description("页面的地址。")] string Address,
    [property: Description("条文；本库未收录时没有。")] string? Text);

/// <summary>A Markdown text as it will be shown.</summary>
internal sealed record PreviewResponse([property: Description("HTML 片段；其中没有脚本、图片和外来的标记。")] string Html)
{
    public static PreviewResponse Of(string text) => new(MarkdownText.ToHtml(text));
}
