using System.ComponentModel;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>What has become of a cited article.</summary>
internal sealed record CitationChangeResponse(
    [property: Description("所引法条的条目标识：法律@公布日期:条。")] string Cited,
    [property: Description("变化：序号已变、已修改、可能已修改（未比对文本）、已删除或所在版本已失效。")] string Mark,
    [property: Description("与之对应的现行条文的标识；没有或不详时为空。")] IReadOnlyList<string> Present,
    [property: Description("说明。")] string Text,
    [property: Description("为 true 时经人工核对，为 false 时由程序自动比对得出。")] bool Checked)
{
    public static CitationChangeResponse Of(CitationChange change) =>
        new(change.Cited.ToString(), ChangeText.Mark(change), [.. change.Present.Select(article => article.ToString())], ChangeText.Sentence(change), change.Checked);
}
