using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>GET /health and /ready</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/health", HttpVerbs.Read, Alive)
            .WithName("health").WithTags("运行").WithSummary("进程是否存活")
            .DisableRateLimiting().AllowAnonymous().AddEndpointFilter(NotKept);
        app.MapMethods("/ready", HttpVerbs.Read, Ready)
            .WithName("ready").WithTags("运行").WithSummary("能否检索")
            .WithDescription("索引已打开时为 200；正在建立或未能打开时为 503，detail 说明原因。")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .DisableRateLimiting().AllowAnonymous().AddEndpointFilter(NotKept);
    }

    // Only the present state is worth anything.
    private static ValueTask<object?> NotKept(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    private static Ok<HealthResponse> Alive() => TypedResults.Ok(new HealthResponse("alive"));

    private static Results<Ok<ReadyResponse>, ProblemHttpResult> Ready(ServedIndex index) =>
        index.Status.Phase == IndexPhase.Ready
            ? TypedResults.Ok(new ReadyResponse("ready", index.Open.EntryCount, IntegrityName(index.Integrity), index.Behind, index.Limitation))
            : new Problem(ProblemCodes.NotReady, index.Status.Message).ToResult();

    private static string IntegrityName(IndexIntegrity integrity) => integrity switch
    {
        IndexIntegrity.Checking => "checking",
        IndexIntegrity.Sound => "sound",
        IndexIntegrity.Damaged => "damaged",
    };
}

/// <summary>The process answers.</summary>
internal sealed record HealthResponse([property: Description("总是 alive。")] string Status);

/// <summary>The index is open.</summary>
internal sealed record ReadyResponse(
    [property: Description("总是 ready。")] string Status,
    [property: Description("可检索的条目数。")] long Entries,
    [property: Description("索引文件的核对结果：checking 正在核对，sound 完好，damaged 有损坏（详见日志），正在重建。")] string Integrity,
    [property: Description("数据库中已经发生、检索还看不到的变化数，通常为 0。")] long Behind,
    [property: Description("检索目前受到的限制和原因；没有限制时省略。")] string? Limitation);
