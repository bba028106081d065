using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
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
        [Description("条目的标识，须作百分号编码。")] string id, ReadableIndex index, LawKnowledge law, TimeProvider clock)
    {
        if (index.Search.Find(id) is not { } entry) return NotFound.ToResult();
        return TypedResults.Ok(new EntryResponse(
            EntrySummary.Of(entry, clock.Today()), [.. entry.Sections.Select(section => new SectionResponse(section.Heading, section.Text))], Citation.Of(entry).Notice,
            [.. law.Citations.Resolve(entry).Select(cited => cited.Article).Distinct().Select(article => CitedArticleResponse.Of(article, law, clock.Today()))]));
    }
}

/// <summary>An entry in full.</summary>
internal sealed record EntryResponse(
    [property: Description("条目的信息。")] EntrySummary Entry,
    [property: Description("全文，按来源的顺序分部分；段落以换行分隔。")] IReadOnlyList<SectionResponse> Sections,
    [property: Description("引用时须遵守的说明。")] string Notice,
    [property: Description("引用的法条，按裁判或发布时施行的版本，依出现先后。")] IReadOnlyList<CitedArticleResponse> Cites);

/// <summary>An article that an entry cites.</summary>
internal sealed record CitedArticleResponse(
    [property: Description("条目标识：法律@公布日期:条；日期写作 undated 的，文中和时间都不能确定是哪个版本。")] string Article,
    [property: Description("名称。")] string Name,
    [property: Description("此后的变化；没有变化或不详时没有。")] CitationChangeResponse? Change)
{
    public static CitedArticleResponse Of(ArticleKey article, LawKnowledge law, DateOnly day) =>
        new(article.ToString(), ArticleName.Dated(article), law.Changes.Of(article, day) is { } change ? CitationChangeResponse.Of(change) : null);
}

/// <summary>A headed part of the text.</summary>
internal sealed record SectionResponse(
    [property: Description("小标题，例如基本案情、裁判要旨、答疑意见、条文。")] string Heading,
    [property: Description("文字，段落以换行分隔。")] string Text);
