using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Web;

/// <summary>Failures as RFC 9457 problem details with the stable <c>code</c>, and <c>candidates</c> where a name is ambiguous.</summary>
internal static class ProblemResults
{
    public static ProblemHttpResult ToResult(this Problem problem) => TypedResults.Problem(
        detail: problem.Detail,
        statusCode: problem.Code.Status,
        title: problem.Code.Title,
        extensions: problem.Candidates is { } candidates
            ? [new("code", problem.Code.Code), new("candidates", candidates.ToArray())]
            : [new("code", problem.Code.Code)]);
}
