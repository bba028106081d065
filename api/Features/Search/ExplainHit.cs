using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>GET /api/v1/search/explain</summary>
internal static class ExplainHit
{
    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("explain", HttpVerbs.Read, Handle)
        .WithName("explainHit")
        .WithSummary("说明一条结果的得分")
        .WithDescription("给出某条目在某次检索中的得分是怎样算出来的。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<ExplanationResponse>, ProblemHttpResult> Handle(
        ReadableIndex index,
        TimeProvider clock,
        [Description("检索内容，最多 2000 字。")] string q = "",
        [Description("条目的标识。")] string id = "")
    {
        if (q.Length > Limits.AddressText) return new Problem(ProblemCodes.QueryTooLong, Limits.AddressTextTooLong).ToResult();
        if (QuerySyntax.ProblemOf(q) is { } refusal) return new Problem(ProblemCodes.QueryTooComplex, refusal).ToResult();
        return index.Search.Explain(new KnowledgeQuery { Text = q, AsOf = clock.Today() }, id) is { } explanation
            ? TypedResults.Ok(explanation.ToResponse())
            : new Problem(ProblemCodes.EntryNotFound, "请核对参数 id，它是检索结果中 entry.id 的原文。").ToResult();
    }
}
