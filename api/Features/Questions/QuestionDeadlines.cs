using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// Starts, stops and extends the clocks of questions: working days by the calendar and by the level of the court that handles the question. A clock starts on
/// the working day after (期间开始的日不计算在期间内, 民事诉讼法 on 期间).
/// </summary>
internal sealed class QuestionDeadlines(StoreContext store, WorkCalendars calendars, IOptions<QuestionOptions> options)
{
    /// <summary>Name of the setting with the days that an administrator has set.</summary>
    public const string DaysSetting = "questions.days";

    private QuestionOptions? _rules;
    private WorkCalendar? _calendar;

    /// <summary>The rules in force: the settings', with what an administrator has set.</summary>
    public async Task<QuestionOptions> Rules(CancellationToken cancellation)
    {
        if (_rules is not null) return _rules;
        var set = await store.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == DaysSetting, cancellation);
        var days = set is null ? null : JsonSerializer.Deserialize<Dictionary<CourtTier, ClockDays>>(set.Value);
        return _rules = days is null ? options.Value : new QuestionOptions
        {
            Days = days,
            InformationDays = options.Value.InformationDays,
            SentBackDays = options.Value.SentBackDays,
            Lines = options.Value.Lines,
            HighCourtAsksSupreme = options.Value.HighCourtAsksSupreme,
        };
    }

    /// <summary>Starts a clock anew.</summary>
    public async Task Start(Question question, QuestionClock clock, DateOnly today, CancellationToken cancellation) =>
        Set(question, clock, today, await DaysOf(question.HandlingCourt, clock, cancellation), await Calendar(cancellation));

    /// <summary>Starts a clock with so many days left, at least one.</summary>
    public async Task StartWith(Question question, QuestionClock clock, DateOnly today, int days, CancellationToken cancellation) =>
        Set(question, clock, today, Math.Max(days, 1), await Calendar(cancellation));

    /// <summary>Stops the clock that runs and keeps how many working days are left; negative where it was late.</summary>
    public async Task Stop(Question question, DateOnly today, CancellationToken cancellation)
    {
        question.DaysLeft = question.DueOn is { } due ? (await Calendar(cancellation)).WorkdaysBetween(today, due) : null;
        (question.Clock, question.DueOn, question.DueIsProvisional) = (null, null, false);
    }

    /// <summary>Gives the clock that runs its one extension.</summary>
    /// <returns>The new day; null where no clock runs or it was extended before.</returns>
    public async Task<DateOnly?> Extend(Question question, CancellationToken cancellation)
    {
        if (question.DueOn is not { } due || question.IsExtended) return null;
        var days = await DaysOfTier(question.HandlingCourt, cancellation);
        var counted = (await Calendar(cancellation)).AddWorkdays(due, days.Extension);
        (question.DueOn, question.DueIsProvisional, question.IsExtended) = (counted.Day, counted.IsProvisional, true);
        return counted.Day;
    }

    /// <summary>No clock runs any more.</summary>
    public static void End(Question question) =>
        (question.Clock, question.DueOn, question.DaysLeft, question.DueIsProvisional, question.IsExtended) = (null, null, null, false, false);

    private static void Set(Question question, QuestionClock clock, DateOnly today, int days, WorkCalendar calendar)
    {
        var counted = calendar.AddWorkdays(today, days);
        (question.Clock, question.DueOn, question.DueIsProvisional) = (clock, counted.Day, counted.IsProvisional);
    }

    private async Task<int> DaysOf(string court, QuestionClock clock, CancellationToken cancellation)
    {
        var days = await DaysOfTier(court, cancellation);
        return clock switch
        {
            QuestionClock.Acceptance => days.Acceptance,
            QuestionClock.Answering => days.Answering,
            QuestionClock.Review => days.Review,
            QuestionClock.EscalationReview => days.EscalationReview,
            QuestionClock.Information => (await Rules(cancellation)).InformationDays,
        };
    }

    private async Task<ClockDays> DaysOfTier(string code, CancellationToken cancellation)
    {
        var tier = await store.Set<CourtUnit>().AsNoTracking().Where(court => court.Code == code).Select(court => court.Tier).SingleAsync(cancellation);
        return (await Rules(cancellation)).Days[tier];
    }

    private async Task<WorkCalendar> Calendar(CancellationToken cancellation) => _calendar ??= await calendars.Get(store, cancellation);
}
