using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Web;

/// <summary>
/// Failures as RFC 9457 problem details with the stable <c>code</c>, the title in both languages whatever the client prefers
/// (so that an answer does not depend on Accept-Language), and <c>candidates</c> where a name is ambiguous.
/// </summary>
internal static class ProblemResults
{
    public static ProblemHttpResult ToResult(this Problem problem)
    {
        var extensions = new List<KeyValuePair<string, object?>> { new("code", problem.Code.Code), new("titleEn", problem.Code.TitleEn) };
        if (problem.Candidates is { } candidates) extensions.Add(new("candidates", candidates.ToArray()));
        return TypedResults.Problem(
            detail: problem.Detail,
            statusCode: problem.Code.Status,
            title: problem.Code.Title,
            type: problem.Code.Address,
            extensions: extensions);
    }
}
