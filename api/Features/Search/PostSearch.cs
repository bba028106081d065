using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>POST /api/v1/search</summary>
internal static class PostSearch
{
    public static void Map(RouteGroupBuilder group) => group
        .MapPost("", Handle)
        .WithName("searchLongText")
        .WithSummary("用长文本检索")
        .WithDescription("与 GET 相同，检索内容放在请求正文中，适合粘贴案情；内容不保存，不写入日志。正文为 UTF-8 的 JSON，最大 512 KB。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SearchResponse>, ProblemHttpResult> Handle(
        SearchBody body, ReadableIndex index, TimeProvider clock, CancellationToken cancellation)
    {
        if (!body.TryRead(out var input, out var problem)) return problem!.ToResult();
        var answer = index.Search.Search(input.ToQuery(clock.Today()), cancellation);
        return TypedResults.Ok(answer.ToResponse(input, input.Day ?? clock.Today(), Correction.Of(index, answer)));
    }
}
