using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>POST /api/v1/checks/citations</summary>
internal static class PostCitations
{
    public static void Map(RouteGroupBuilder group) => group
        .MapPost("/citations", Handle)
        .WithName("checkCitations")
        .WithSummary("核查引用")
        .WithDescription("逐处核查文字中的法条引用（名称、版本、条款项是否存在、时效）、随后的引文、案号、入库编号、指导性案例编号和文号。"
            + "无法核对的如实说明，不当作正确。只核对条文是否存在、时效和引文，不核对适用是否正确。文字不保存，不写入日志。正文为 UTF-8 的 JSON，最大 512 KB。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<CitationCheckResponse>, ProblemHttpResult> Handle(
        CitationCheckInput body, ReadableIndex index, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        if (!body.TryRead(clock.Today(), out var text, out var day, out var problem)) return problem!.ToResult();
        return TypedResults.Ok(CitationCheckResponse.Of(text, index.Citations.Check(text, day, clock.Today(), cancellation)));
    }
}
