using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>GET /api/v1/entries/{id}</summary>
internal static class GetEntry
{
    public static readonly Problem NotFound =
        new(ProblemCodes.EntryNotFound, "请核对标识；条目可能已经更新或移出。可以用标题、案号或条号重新检索。");

    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("{id}", HttpVerbs.Read, Handle)
        .WithName("entry")
        .WithSummary("取得一个条目的全文")
        .WithDescription("案例、答疑或法条的全部内容，按部分给出。")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<EntryResponse>, ProblemHttpResult> Handle(
        [Description("条目的标识，须作百分号编码。")] string id, ServedIndex index, TimeProvider clock)
    {
        if (index.Search.Find(id) is not { } entry) return NotFound.ToResult();
        return TypedResults.Ok(new EntryResponse(
            EntrySummary.Of(entry, clock.Today()), [.. entry.Sections.Select(section => new SectionResponse(section.Heading, section.Text))], Citation.Of(entry).Notice));
    }
}

/// <summary>An entry in full.</summary>
internal sealed record EntryResponse(
    [property: Description("条目的信息。")] EntrySummary Entry,
    [property: Description("全文，按来源的顺序分部分；段落以换行分隔。")] IReadOnlyList<SectionResponse> Sections,
    [property: Description("引用时须遵守的说明。")] string Notice);

/// <summary>A headed part of the text.</summary>
internal sealed record SectionResponse(
    [property: Description("小标题，例如基本案情、裁判要旨、答疑意见、条文。")] string Heading,
    [property: Description("文字，段落以换行分隔。")] string Text);
