using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>/api/v1/admin/calendar, /api/v1/admin/deadlines, /api/v1/late.</summary>
internal static class AdministrationEndpoints
{
    public static void Map(WebApplication app)
    {
        var admin = app.MapGroup("/api/v1/admin").WithTags("管理").RequireAuthorization(nameof(Role.SystemAdmin));
        admin.MapGet("calendar", GetCalendar).WithName("getCalendar").WithSummary("工作日历").WithDescription("各年度的放假和调休日。没有列出的年度尚未公布。");
        admin.MapPut("calendar", PutCalendar).WithName("putCalendar").WithSummary("录入或者更正年度放假安排")
            .WithDescription("rows 每行五列，以制表符分隔：日期、节日、放假或者上班、通知年度、通知网址；替换所涉年度的全部行，并重算涉及的期限。").ProducesProblem(StatusCodes.Status400BadRequest);
        admin.MapGet("deadlines", GetDeadlines).WithName("getDeadlines").WithSummary("办理期限").WithDescription("各级法院各个环节的工作日数。");
        admin.MapPut("deadlines", PutDeadlines).WithName("putDeadlines").WithSummary("更改办理期限").ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGroup("/api/v1/late").WithTags("咨询").RequireAuthorization(nameof(Role.Leader)).MapGet("", GetLate)
            .WithName("listLateQuestions").WithSummary("逾期情况").WithDescription("本院已过期限而未办结的咨询，逾期最久的在前；不含咨询内容。");
    }

    private static async Task<Ok<CalendarResponse>> GetCalendar(CalendarAdministration administration, CancellationToken cancellation) =>
        TypedResults.Ok(CalendarResponse.Of(await administration.Get(cancellation)));

    private static async Task<Results<Ok<CalendarResponse>, ProblemHttpResult>> PutCalendar(CalendarBody body, CalendarAdministration administration, CancellationToken cancellation)
    {
        var faults = await administration.Put(body.Rows ?? "", cancellation);
        if (faults.Count > 0) return new Problem(ProblemCodes.CalendarBadRows, string.Join(' ', faults.Take(CalendarModel.MostFaults))).ToResult();
        return TypedResults.Ok(CalendarResponse.Of(await administration.Get(cancellation)));
    }

    private static async Task<Ok<DeadlinesResponse>> GetDeadlines(DeadlineAdministration administration, CancellationToken cancellation) =>
        TypedResults.Ok(DeadlinesResponse.Of(await administration.Get(cancellation)));

    private static async Task<Results<Ok<DeadlinesResponse>, ProblemHttpResult>> PutDeadlines(DeadlinesBody body, DeadlineAdministration administration, CancellationToken cancellation)
    {
        var days = await administration.Get(cancellation);
        foreach (var item in body.Items ?? [])
        {
            if (QuestionWords.OfCode<CourtTier>(item.Tier) is not { } tier)
                return new Problem(ProblemCodes.DeadlinesBadDays, $"没有“{item.Tier}”这一级法院。可用的有 {string.Join('、', Enum.GetValues<CourtTier>().Select(one => one.Code()))}。").ToResult();
            days[tier] = item.Days;
        }

        var faults = await administration.Put(days, cancellation);
        if (faults.Count > 0) return new Problem(ProblemCodes.DeadlinesBadDays, string.Join(' ', faults)).ToResult();
        return TypedResults.Ok(DeadlinesResponse.Of(days));
    }

    private static async Task<Ok<LateResponse>> GetLate(LateQuestions late, CancellationToken cancellation) =>
        TypedResults.Ok(new LateResponse([.. (await late.List(cancellation)).Select(LateItem.Of)]));
}
