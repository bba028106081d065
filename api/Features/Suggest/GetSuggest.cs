using System.ComponentModel;
using System.Globalization;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Suggest;

/// <summary>GET /api/v1/suggest</summary>
internal static class GetSuggest
{
    private const int DefaultLimit = 8;
    private const int MaxLimit = 20;

    // What somebody types is nobody else's, so no shared cache may keep it; the same browser asks for the same letters again when some are deleted.
    private const string KeptBriefly = "private, max-age=60";

    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("", HttpVerbs.Read, Handle)
        .WithName("suggest")
        .WithSummary("输入联想")
        .WithDescription("按正在输入的内容给出案由、罪名、法律名称、常用词、案例和答疑的标题。可以用汉字、全拼、首字母或者混用；有几个词时只补全最后一个。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SuggestResponse>, ProblemHttpResult> Handle(
        HttpResponse response,
        ReadableIndex index,
        [Description("已经输入的全部内容；超过 100 字的不作联想。")] string q = "",
        [Description("最多给出几个，1 至 20，默认 8。")] int limit = DefaultLimit)
    {
        if (limit is < 1 or > MaxLimit)
            return new Problem(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"limit 应为 1 至 {MaxLimit} 的整数。")).ToResult();
        if (q.Length > Limits.AddressText) return new Problem(ProblemCodes.QueryTooLong, Limits.AddressTextTooLong).ToResult();
        response.Headers.CacheControl = KeptBriefly;
        return TypedResults.Ok(new SuggestResponse([.. index.Completions.Of(q, limit).Select(SuggestionResponse.Of)]));
    }
}
