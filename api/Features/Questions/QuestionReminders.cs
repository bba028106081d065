using System.Globalization;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// Prompts whoever's turn it is: once some working days before a clock runs out, once when it has. Tells those who lead a court what is late there. Told once
/// for each clock and day, however often and on however many servers it is asked.
/// </summary>
internal sealed class QuestionReminders(StoreContext store, WorkCalendars calendars, IOptions<NotificationOptions> options, TimeProvider clock)
{
    /// <summary>Prompts for all clocks that are near their end or past it.</summary>
    /// <returns>How many notices were given.</returns>
    public async Task<int> Prompt(CancellationToken cancellation)
    {
        var today = clock.Today();
        var calendar = await calendars.Get(store, cancellation);
        var near = calendar.AddWorkdays(today, options.Value.RemindDaysBefore).Day;
        var due = await store.Set<Question>().AsNoTracking().Where(question => question.Clock != null && question.DueOn != null && question.DueOn <= near).OrderBy(question => question.Id).ToListAsync(cancellation);
        var given = 0;
        foreach (var question in due)
        {
            var late = question.DueOn < today;
            // A clock that was extended or started anew has another day, and is prompted for again.
            var key = string.Create(CultureInfo.InvariantCulture, $"question:{question.Id}:{(late ? "overdue" : "due-soon")}:{question.Clock}:{question.DueOn:yyyy-MM-dd}");
            given += await Tell(await Turn(question, today, cancellation), late ? NoticeKind.Overdue : NoticeKind.DueSoon, $"question:{question.Id}", Words(question, late), $"/questions/{question.Id}", key, cancellation);
        }

        return given + await TellLeaders(due, today, calendar, cancellation);
    }

    /// <summary>
    /// Leaders are told on a working day on which something has become late since the working day before, and on the first of a week while anything is.
    /// </summary>
    private async Task<int> TellLeaders(List<Question> due, DateOnly today, Indexer.Legal.WorkCalendar calendar, CancellationToken cancellation)
    {
        if (!calendar.IsWorkday(today)) return 0;
        var before = calendar.AddWorkdays(today, -1).Day;
        var isFirstOfWeek = ISOWeek.GetWeekOfYear(before.ToDateTime(default)) != ISOWeek.GetWeekOfYear(today.ToDateTime(default));
        var given = 0;
        foreach (var court in due.Where(question => question.DueOn < today && question.Clock != QuestionClock.Information).GroupBy(question => question.HandlingCourt))
        {
            var fresh = court.Count(question => question.DueOn >= before);
            if (fresh == 0 && !isFirstOfWeek) continue;
            var text = string.Create(CultureInfo.InvariantCulture, $"本院现有 {court.Count()} 件咨询逾期{(fresh > 0 ? $"，其中新增 {fresh} 件" : "")}");
            given += await Tell(await Holders(Role.Leader, court.Key, null, today, cancellation), NoticeKind.LateWork, $"court:{court.Key}", text, LateQuestions.Address, $"late:{court.Key}:{DayText.Of(today)}", cancellation);
        }

        return given;
    }

    private async Task<int> Tell(IReadOnlyCollection<long> people, NoticeKind kind, string subject, string text, string address, string key, CancellationToken cancellation)
    {
        var told = await store.Set<Notice>().Where(notice => people.Contains(notice.PersonId) && notice.EventKey == key).Select(notice => notice.PersonId).ToListAsync(cancellation);
        List<long> missing = [.. people.Except(told)];
        if (missing.Count == 0) return 0;
        foreach (var person in missing) store.Notify(person, kind, subject, text, address, key);
        try
        {
            await store.Commit(cancellation);
            return missing.Count;
        }
        catch (DbUpdateException)
        {
            store.Forget();
            // Unless another server has told one of them since, something is wrong.
            if (!await store.Set<Notice>().AnyAsync(notice => missing.Contains(notice.PersonId) && notice.EventKey == key, cancellation)) throw;
            return 0;
        }
    }

    /// <summary>Whose turn it is: the person who has it in hand, else those who hand it out.</summary>
    private async Task<IReadOnlyCollection<long>> Turn(Question question, DateOnly today, CancellationToken cancellation) => question.Clock switch
    {
        QuestionClock.Information => [question.AskerId],
        QuestionClock.Review or QuestionClock.EscalationReview when question.ReviewerId is { } reviewer => [reviewer],
        QuestionClock.Answering when question.ExpertId is { } expert => [expert],
        QuestionClock.Acceptance or QuestionClock.Answering or QuestionClock.Review or QuestionClock.EscalationReview or null => await Holders(Role.Dispatcher, question.HandlingCourt, question.Line, today, cancellation),
    };

    private Task<List<long>> Holders(Role role, string court, string? line, DateOnly today, CancellationToken cancellation) => store.Set<Grant>().AsNoTracking()
        .Where(grant => grant.Role == role && grant.CourtCode == court && grant.From <= today && (grant.To == null || grant.To >= today) && (grant.Line == null || line == null || grant.Line == line))
        .Select(grant => grant.PersonId).Distinct().ToListAsync(cancellation);

    private static string Words(Question question, bool late)
    {
        var day = question.DueOn!.Value.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + (question.DueIsProvisional ? "（暂定）" : "");
        return (question.Clock, late) switch
        {
            (QuestionClock.Information, false) => $"您的咨询（第{question.Id}号）等待补充说明，{day}到期后将关闭",
            (QuestionClock.Information, true) => $"您的咨询（第{question.Id}号）已过补充说明的期限",
            (_, false) => $"咨询（第{question.Id}号）的{question.Clock!.Value.Chinese()}期限将于{day}届满",
            (_, true) => $"咨询（第{question.Id}号）的{question.Clock!.Value.Chinese()}期限已于{day}届满，请尽快办理",
        };
    }
}
