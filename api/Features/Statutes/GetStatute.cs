using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>GET /api/v1/statutes/{law}</summary>
internal static class GetStatute
{
    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("{law}", HttpVerbs.Read, Handle)
        .WithName("statute")
        .WithSummary("取得一部法律的各版本和目录")
        .WithDescription("各版本的公布、施行日期和在所问日期的时效性，是否收录了文本，尚未并入文本的修改，接替的法律，以及一个版本的目录。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<LawResponse>, ProblemHttpResult> Handle(
        [Description("全称或简称，须作百分号编码。可指多部法律的名称不作猜测，返回 409 和各候选的全称。")] string law,
        ReadableIndex index,
        LawKnowledge knowledge,
        TimeProvider clock,
        [Description("按哪一天判断时效性，yyyy-MM-dd；默认今天。")] string? day = null,
        [Description("目录取哪个版本，以公布日期表示，yyyy-MM-dd；默认在所问日期施行的版本。")] string? version = null)
    {
        if (StatuteLookup.Find(index.Statutes, knowledge, law, version, day, clock.Today(), out var found, out var shown) is { } problem) return problem.ToResult();
        return TypedResults.Ok(LawResponse.Of(found, shown, index.Statutes));
    }
}
