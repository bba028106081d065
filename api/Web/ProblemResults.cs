using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Web;

/// <summary>Failures as RFC 9457 problem details with the stable <c>code</c>.</summary>
internal static class ProblemResults
{
    public static ProblemHttpResult ToResult(this Problem problem) => TypedResults.Problem(
        detail: problem.Detail,
        statusCode: problem.Code.Status,
        title: problem.Code.Title,
        extensions: [new("code", problem.Code.Code)]);
}
