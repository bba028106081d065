using System.Globalization;
using KnowledgeBase.Api.Web;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>The version of a question as an entity tag: <c>"v3"</c>.</summary>
internal static class QuestionTag
{
    public static string Of(Question question) => Of(question.Version);

    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    /// <summary>Says it in the answer.</summary>
    public static void Write(HttpResponse response, Question question) => response.Headers.ETag = $"\"{Of(question)}\"";

    /// <summary>The version that a request is based on, or what is wrong with its If-Match.</summary>
    public static bool TryRead(HttpRequest request, out int version, out Problem? problem)
    {
        (version, problem) = (0, null);
        if (!EntityTagHeaderValue.TryParseList([.. request.Headers.IfMatch.OfType<string>()], out var tags) || tags.Count != 1)
        {
            problem = new Problem(ProblemCodes.VersionRequired, "请用 If-Match 给出读取时得到的 ETag，例如 If-Match: \"v3\"。");
            return false;
        }

        var tag = tags[0].Tag.AsSpan().Trim('"');
        if (tag is ['v', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out version)) return true;
        problem = new Problem(ProblemCodes.VersionRequired, "If-Match 应为读取时得到的 ETag，例如 If-Match: \"v3\"。");
        return false;
    }
}
