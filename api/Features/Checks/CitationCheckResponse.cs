using System.ComponentModel;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>The result of a check.</summary>
internal sealed record CitationCheckResponse(
    [property: Description("法律须在哪一天有效。")] DateOnly Day,
    [property: Description("总的结果，取各处中最差的：verified 核对无误、confirm 需要确认、not-checked 无法核对、wrong 有问题；没有引用为 not-checked。")] string Level,
    [property: Description("一句话的结论。")] string Statement,
    [property: Description("各种结果的处数。")] CitationCounts Counts,
    [property: Description("每一处引用，按位置排列。")] IReadOnlyList<CitationItem> Items)
{
    public static CitationCheckResponse Of(string text, CitationReport report) => new(
        report.Day, CheckWords.Of(report.Level), report.Statement,
        new CitationCounts(report.Count(CheckLevel.Verified), report.Count(CheckLevel.Confirm), report.Count(CheckLevel.NotChecked), report.Count(CheckLevel.Wrong)),
        [.. report.Items.Select(item => CitationItem.Of(text, item))]);
}

/// <summary>How many items stand how.</summary>
internal sealed record CitationCounts(
    [property: Description("核对无误。")] int Verified,
    [property: Description("需要确认。")] int Confirm,
    [property: Description("无法核对，不等于有误。")] int NotChecked,
    [property: Description("有问题。")] int Wrong);

/// <summary>One citation or number.</summary>
internal sealed record CitationItem(
    [property: Description("起始位置，从 0 起，按 UTF-16 单元计。")] int Start,
    [property: Description("结束位置，不含。")] int End,
    [property: Description("类别：statute-article 法条、case-number 案号、entry-number 入库编号、guiding-case-number 指导性案例、document-number 文号。")] string Kind,
    [property: Description("原文的写法。")] string Written,
    [property: Description("规范的写法，带款、项。")] string Canonical,
    [property: Description("结果：verified、confirm、not-checked 或 wrong。")] string Level,
    [property: Description("名称可以指的规范的全称；未识别的为空。")] IReadOnlyList<string> Laws,
    [property: Description("核对情况，最要紧的在前。")] IReadOnlyList<CitationFindingItem> Findings,
    [property: Description("随后的引文；没有则不给。")] QuotationItem? Quotation,
    [property: Description("现行法中的对应条文，写作“全称@公布日期:条号”；没有变化或者不知道的为空。")] IReadOnlyList<string> Present,
    [property: Description("本库中的条目。")] IReadOnlyList<HeldItem> Held)
{
    public static CitationItem Of(string text, CheckedCitation item) => new(
        item.Span.Start, item.Span.End, CheckWords.Of(item.Kind), item.Written, item.Canonical, CheckWords.Of(item.Level), item.Laws,
        [.. item.Findings.Select(finding => new CitationFindingItem(CheckWords.Of(finding.Kind), CheckWords.Of(finding.Level), finding.Message, finding.Remedy))],
        item.Quotation is { } quotation ? QuotationItem.Of(text, quotation) : null,
        [.. item.Change?.Present.Select(article => article.ToString()) ?? []],
        [.. item.Held.Select(entry => new HeldItem(entry.Id, entry.Title, EntryAddress.Of(entry.Id)))]);
}

/// <summary>One thing found of a citation.</summary>
internal sealed record CitationFindingItem(
    [property: Description("情况的代码，例如 no-such-article；不变。")] string Code,
    [property: Description("对结果的影响：verified、confirm、not-checked 或 wrong。")] string Level,
    [property: Description("情况。")] string Message,
    [property: Description("如何处理；没有则不给。")] string? Remedy);

/// <summary>Quoted words and how they compare.</summary>
internal sealed record QuotationItem(
    [property: Description("引文的起始位置，不含引号。")] int Start,
    [property: Description("引文的结束位置，不含。")] int End,
    [property: Description("结果：same 一致、same-but-punctuation 标点或数字写法不同、excerpt 节录、other-words 可能是概括、different 不一致、not-compared 无法核对。")] string Outcome,
    [property: Description("从条文到引文的差异，依次为各段；一致或者没有对照的为空。")] IReadOnlyList<DifferencePart> Difference)
{
    public static QuotationItem Of(string text, CheckedQuotation quotation)
    {
        var quoted = quotation.Span.Of(text);
        return new(quotation.Span.Start, quotation.Span.End, CheckWords.Of(quotation.Outcome),
            [.. quotation.Difference.Select(run => new DifferencePart(CheckWords.Of(run.Kind), run.Old.Of(quotation.Compared ?? ""), run.New.Of(quoted)))]);
    }
}

/// <summary>A part of a difference.</summary>
internal sealed record DifferencePart(
    [property: Description("same 相同、removed 条文有而引文没有、added 引文多出。")] string Kind,
    [property: Description("条文的文字。")] string Law,
    [property: Description("引文的文字。")] string Quoted);

/// <summary>An entry of the library.</summary>
internal sealed record HeldItem(
    [property: Description("条目的标识。")] string Id,
    [property: Description("标题。")] string Title,
    [property: Description("页面的地址。")] string Address);
