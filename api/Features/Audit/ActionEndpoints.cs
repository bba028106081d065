using System.ComponentModel;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>/api/v1/actions: the log of actions, for audit administrators.</summary>
internal static class ActionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var actions = app.MapGroup("/api/v1/actions").WithTags("操作记录").RequireAuthorization(nameof(Role.AuditAdmin));
        actions.MapMethods("", HttpVerbs.Read, List).WithName("listActions").WithSummary("操作记录，新的在前").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        actions.MapPost("verification", Verify).WithName("verifyActions").WithSummary("校验全部操作记录是否衔接完好").ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Results<Ok<ActionsResponse>, ProblemHttpResult>> List(
        [Description("人员的用户名或编号。")] string? person, [Description("操作代码的开头，例如 sign-in.。")] string? doing, [Description("对象，例如 question:12。")] string? subject,
        [Description("第一天，yyyy-MM-dd。")] DateOnly? from, [Description("最后一天，yyyy-MM-dd。")] DateOnly? to, [Description("只要序号更小的，用来翻页。")] long? before,
        StoreContext store, CancellationToken cancellation)
    {
        if (await new ActionQuery(person, doing, subject, from, to, before).Of(store, cancellation) is not { } records) return new Problem(ProblemCodes.PersonNotFound, "没有这个用户名的人员。").ToResult();
        var found = await records.Take(ActionQuery.PageSize).ToListAsync(cancellation);
        return TypedResults.Ok(new ActionsResponse([.. found.Select(record => new ActionItem(record.Number, record.At, record.PersonId, record.Action, record.Subject, record.Outcome == ActionOutcome.Done, record.Detail, record.Hash))]));
    }

    private static async Task<Ok<VerificationResponse>> Verify(StoreContext store, CurrentPerson current, CancellationToken cancellation)
    {
        var report = await ActionChain.Verify(store, cancellation);
        store.Record(current.Id, "actions.verified", detail: report.Problem is null ? $"{report.Records} sound" : $"wrong at {report.At}");
        await store.Commit(cancellation);
        return TypedResults.Ok(new VerificationResponse(report.Problem is null, report.Records, report.At, report.Problem));
    }
}

/// <summary>Some records.</summary>
internal sealed record ActionsResponse([property: Description("记录，新的在前，每次最多 100 条。")] IReadOnlyList<ActionItem> Items);

/// <summary>One record.</summary>
internal sealed record ActionItem(
    [property: Description("序号，没有空缺。")] long Number,
    [property: Description("时间（UTC）。")] DateTime At,
    [property: Description("人员编号；系统自己做的和没有登录的没有。")] long? PersonId,
    [property: Description("操作的代码。")] string Action,
    [property: Description("对象；没有的没有。")] string? Subject,
    [property: Description("是否完成；否则是被拒绝的。")] bool Done,
    [property: Description("情况，不含正文；没有的没有。")] string? Detail,
    [property: Description("这一条的哈希。")] string Hash);

/// <summary>What a check of the log found.</summary>
internal sealed record VerificationResponse(
    [property: Description("是否全部衔接完好。")] bool Sound,
    [property: Description("从第一条起完好的条数。")] long Records,
    [property: Description("第一条有问题的序号；没有问题的没有。")] long? At,
    [property: Description("有什么问题；没有问题的没有。")] string? Problem);
