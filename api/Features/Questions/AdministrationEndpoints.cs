using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
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

    private static async Task<Ok<Dictionary<CourtTier, ClockDays>>> GetDeadlines(DeadlineAdministration administration, CancellationToken cancellation) =>
        TypedResults.Ok(await administration.Get(cancellation));

    private static async Task<Results<Ok<Dictionary<CourtTier, ClockDays>>, ProblemHttpResult>> PutDeadlines(Dictionary<CourtTier, ClockDays> body, DeadlineAdministration administration, CancellationToken cancellation)
    {
        var faults = await administration.Put(body, cancellation);
        if (faults.Count > 0) return new Problem(ProblemCodes.DeadlinesBadDays, string.Join(' ', faults)).ToResult();
        return TypedResults.Ok(body);
    }

    private static async Task<Ok<LateResponse>> GetLate(LateQuestions late, CancellationToken cancellation) =>
        TypedResults.Ok(new LateResponse([.. (await late.List(cancellation)).Select(LateItem.Of)]));
}

/// <summary>Rows of the working calendar to put in place of their years.</summary>
internal sealed record CalendarBody(string? Rows);

/// <summary>The working calendar.</summary>
/// <param name="Years">Years whose holidays are known.</param>
/// <param name="Days">Days that differ from their day of the week.</param>
internal sealed record CalendarResponse(IReadOnlyList<int> Years, IReadOnlyList<CalendarDayItem> Days)
{
    public static CalendarResponse Of(WorkCalendar calendar) => new(
        [.. calendar.Days.Select(day => day.NoticeYear).Distinct()],
        [.. calendar.Days.Select(day => new CalendarDayItem(DayText.Of(day.Date), day.Name, day.IsWorkday, day.NoticeYear, day.Notice))]);
}

/// <summary>A day that differs from its day of the week.</summary>
internal sealed record CalendarDayItem(string Date, string Name, bool IsWorkday, int Year, string Notice);

/// <summary>What is late at the courts that the caller leads.</summary>
internal sealed record LateResponse(IReadOnlyList<LateItem> Items);

/// <summary>A question whose clock has run out, without its words.</summary>
internal sealed record LateItem(long Id, string Court, string Line, string State, string StateName, string Clock, string DueOn, bool IsProvisional, int WorkdaysLate, string? InHand)
{
    public static LateItem Of(LateQuestion late) => new(
        late.Id, late.Court, late.Line, late.State.Code(), late.State.Chinese(), late.Clock.Code(), DayText.Of(late.DueOn), late.IsProvisional, late.WorkdaysLate, late.InHand);
}
