using System.ComponentModel;
using System.Globalization;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>GET /api/v1/statutes</summary>
internal static class ListStatutes
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("", HttpVerbs.Read, Handle)
        .WithName("statutes")
        .WithSummary("按名称查法律法规")
        .WithDescription("按全称、简称或名称中的词查法律、法规和司法解释；不给名称时列出案例和答疑引用最多的。给出现行版本和是否收录了文本。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<StatuteListResponse>, ProblemHttpResult> Handle(
        ReadableIndex index,
        TimeProvider clock,
        [Description("全称、简称，或名称中的词（以空格分开），最多 200 字。")] string name = "",
        [Description("按哪一天判断时效性，yyyy-MM-dd；默认今天。")] string? day = null,
        [Description("最多列出几部，1 至 100，默认 20。")] int limit = DefaultLimit)
    {
        if (StatuteLookup.ReadDay(day, clock.Today(), out var asked) is { } problem) return problem.ToResult();
        if (limit is < 1 or > MaxLimit)
            return new Problem(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"limit 应为 1 至 {MaxLimit} 的整数。")).ToResult();
        if (name.Length > Limits.LawName)
            return new Problem(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"name 不得超过 {Limits.LawName} 字。")).ToResult();
        var laws = string.IsNullOrWhiteSpace(name) ? index.Statutes.Citations.Laws.Take(limit).Select(law => law.Law) : index.Statutes.Search(name, limit);
        return TypedResults.Ok(new StatuteListResponse(
            asked, [.. laws.Select(law => index.Statutes.Find(law, asked)).OfType<StatuteOverview>().Select(StatuteBriefResponse.Of)]));
    }
}
