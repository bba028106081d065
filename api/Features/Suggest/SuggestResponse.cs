using System.ComponentModel;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Api.Features.Suggest;

/// <summary>The answer to what is being typed.</summary>
internal sealed record SuggestResponse(
    [property: Description("联想词，合适的在前；没有时为空。")] IReadOnlyList<SuggestionResponse> Suggestions);

/// <summary>One suggestion.</summary>
internal sealed record SuggestionResponse(
    [property: Description("补全后的整个检索内容。")] string Text,
    [property: Description("类别：cause 案由或罪名，statute 法律法规，word 常用词，title 标题，number 案例编号。")] string Kind,
    [property: Description("简称所指法律的全称，或者编号所指案例的标题；其他没有。")] string? Detail,
    [property: Description("案由、词：有多少条；法律：被案例和答疑引用多少次；标题、编号为 0。")] int Count,
    [property: Description("text 中与所输入内容相应的位置。")] IReadOnlyList<MarkResponse> Marks)
{
    public static SuggestionResponse Of(Completion completion) => new(
        completion.Text, NameOf(completion.Kind), completion.Detail, completion.Count, [.. completion.Marks.Select(mark => new MarkResponse(mark.Start, mark.End))]);

    private static string NameOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Cause => "cause",
        CompletionKind.Statute => "statute",
        CompletionKind.Word => "word",
        CompletionKind.Title => "title",
        CompletionKind.EntryNumber => "number",
    };
}
