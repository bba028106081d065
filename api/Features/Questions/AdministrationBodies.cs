using System.ComponentModel;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Rows of the working calendar to put in place of their years.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CalendarBody([property: Description("每行五列，以制表符分隔：日期、节日、放假或者上班、通知年度、通知网址。")] string? Rows);

/// <summary>The working calendar.</summary>
internal sealed record CalendarResponse(
    [property: Description("已经公布放假安排的年度。")] IReadOnlyList<int> Years,
    [property: Description("与星期不同的日子，从早到晚。")] IReadOnlyList<CalendarDayItem> Days)
{
    public static CalendarResponse Of(WorkCalendar calendar) => new(
        [.. calendar.Days.Select(day => day.NoticeYear).Distinct()],
        [.. calendar.Days.Select(day => new CalendarDayItem(DayText.Of(day.Date), day.Name, day.IsWorkday, day.NoticeYear, day.Notice))]);
}

/// <summary>A day that differs from its day of the week.</summary>
internal sealed record CalendarDayItem(
    [property: Description("日期。")] string Date,
    [property: Description("节日。")] string Name,
    [property: Description("上班为 true，放假为 false。")] bool IsWorkday,
    [property: Description("通知的年度。")] int Year,
    [property: Description("通知的网址，数份以空格分开。")] string Notice);

/// <summary>Working days of each clock, by level of court.</summary>
internal sealed record DeadlinesResponse([property: Description("各级法院。")] IReadOnlyList<DeadlinesItem> Items)
{
    public static DeadlinesResponse Of(IReadOnlyDictionary<CourtTier, ClockDays> days) => new([.. days.OrderBy(one => one.Key).Select(one => DeadlinesItem.Of(one.Key, one.Value))]);
}

/// <summary>Deadlines to set.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DeadlinesBody([property: Description("要更改的各级法院；没有写的不变。")] IReadOnlyList<DeadlinesItem>? Items);

/// <summary>Working days of each clock at one level of courts.</summary>
internal sealed record DeadlinesItem(
    [property: Description("法院级别：supreme、high、intermediate、basic。")] string Tier,
    [property: Description("受理。")] int Acceptance,
    [property: Description("答疑。")] int Answering,
    [property: Description("审核。")] int Review,
    [property: Description("上报审批。")] int EscalationReview,
    [property: Description("一次延长。")] int Extension)
{
    [JsonIgnore]
    public ClockDays Days => new() { Acceptance = Acceptance, Answering = Answering, Review = Review, EscalationReview = EscalationReview, Extension = Extension };

    public static DeadlinesItem Of(CourtTier tier, ClockDays days) => new(tier.Code(), days.Acceptance, days.Answering, days.Review, days.EscalationReview, days.Extension);
}

/// <summary>What is late at the courts that the caller leads.</summary>
internal sealed record LateResponse([property: Description("逾期的咨询，逾期最久的在前，最多 500 件。")] IReadOnlyList<LateItem> Items);

/// <summary>A question whose clock has run out, without its words.</summary>
internal sealed record LateItem(
    [property: Description("咨询的编号。")] long Id,
    [property: Description("处理法院的代字。")] string Court,
    [property: Description("业务条线。")] string Line,
    [property: Description("状态的代码。")] string State,
    [property: Description("状态的名称。")] string StateName,
    [property: Description("期限的代码：acceptance、answering、review、escalationReview。")] string Clock,
    [property: Description("届满日。")] string DueOn,
    [property: Description("届满日是否暂定（所在年度的放假安排尚未公布）。")] bool IsProvisional,
    [property: Description("逾期的工作日数。")] int WorkdaysLate,
    [property: Description("经办人；在分流员手中的没有。")] string? InHand)
{
    public static LateItem Of(LateQuestion late) => new(
        late.Id, late.Court, late.Line, late.State.Code(), late.State.Chinese(), late.Clock.Code(), DayText.Of(late.DueOn), late.IsProvisional, late.WorkdaysLate, late.InHand);
}
