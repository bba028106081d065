using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>Help for somebody who is writing a question or an answer. What is sent is answered and forgotten: not stored, not cached, not logged, not counted.</summary>
internal static class DraftingEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        Post("checks", Check, "checkQuestion", "检测是否涉及在办案件", "在提交之前检查各字段：证件、账号、电话、车牌、当事人姓名和未知的案号不能提交；确切的时间地点、金额和公司名称须确认是否为已公开的生效案例。每处给出抽象的表述。");
        Post("similar", Similar, "findSimilar", "相近的答疑、案例和法条", "提问之前先看有没有现成的：按相近程度给出已发布的答疑、案例和法条。");
        Post("statutes", Statutes, "readStatutes", "识别引用的法条", "识别文字中引用的法条，给出条文、所指版本、时效性和现行的对应条文。");
        Post("previews", Preview, "previewAnswer", "预览答复", "按发布后的样子显示 Markdown。");

        void Post(string path, Delegate handler, string name, string summary, string description) => group
            .MapPost("/" + path, handler).WithName(name).WithSummary(summary)
            .WithDescription(description + "文字不保存、不缓存，不写入日志。")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    private static Results<Ok<QuestionCheckResponse>, ProblemHttpResult> Check(QuestionCheckBody body, QuestionCheck check, HttpResponse response)
    {
        Forget(response);
        return body.Read(out var problem) is { } wording ? TypedResults.Ok(QuestionCheckResponse.Of(FieldFinding.Of(wording, check))) : problem!.ToResult();
    }

    private static Results<Ok<SimilarResponse>, ProblemHttpResult> Similar(DraftTextBody body, SimilarEntries similar, HttpResponse response, CancellationToken cancellation)
    {
        Forget(response);
        return body.Problem is { } problem ? problem.ToResult() : TypedResults.Ok(SimilarResponse.Of(similar.Find(body.Text!, cancellation)));
    }

    private static Results<Ok<CitedStatutesResponse>, ProblemHttpResult> Statutes(DraftTextBody body, CitedStatutes statutes, HttpResponse response, CancellationToken cancellation)
    {
        Forget(response);
        return body.Problem is { } problem ? problem.ToResult() : TypedResults.Ok(CitedStatutesResponse.Of(statutes.Read(body.Text!, cancellation)));
    }

    private static Results<Ok<PreviewResponse>, ProblemHttpResult> Preview(DraftTextBody body, HttpResponse response)
    {
        Forget(response);
        return body.Problem is { } problem ? problem.ToResult() : TypedResults.Ok(PreviewResponse.Of(body.Text!));
    }

    private static void Forget(HttpResponse response) => response.Headers.CacheControl = "no-store";
}
