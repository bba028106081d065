using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.Masking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>POST /api/v1/checks/masking</summary>
internal static class PostMasking
{
    public static void Map(RouteGroupBuilder group) => group
        .MapPost("masking", Handle)
        .WithName("checkMasking")
        .WithSummary("检查应当隐去的个人信息")
        .WithDescription("找出文本中应当隐名的姓名、公司名称和应当删除的号码、住址，给出依据和建议。结果只作辅助，不能代替通读。文本不保存，不写入日志。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static Results<Ok<MaskingResponse>, ProblemHttpResult> Handle(MaskingBody body, MaskingChecker checker)
    {
        if (body.Read(out var rules) is { } problem) return problem.ToResult();
        return TypedResults.Ok(MaskingResponse.Of(body.Text!, rules, checker.Check(body.Text!, rules)));
    }
}
