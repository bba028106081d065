using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Years of holidays that an administrator adds to the working calendar or puts right in it.</summary>
internal sealed class CalendarAdministration(StoreContext store, WorkCalendars calendars, CurrentPerson person, TimeProvider clock)
{
    /// <summary>The calendar in force.</summary>
    public Task<WorkCalendar> Get(CancellationToken cancellation) => calendars.Get(store, cancellation);

    /// <summary>
    /// Puts rows in place of all rows of their years. Deadlines that run into the days concerned move with them: each keeps its number of working days left.
    /// </summary>
    /// <param name="text">Rows as holidays.tsv has them.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    /// <returns>What is wrong with the rows, each with its line; nothing was changed then. Empty where all were taken.</returns>
    public async Task<IReadOnlyList<string>> Put(string text, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var rows = CalendarLines.Read(text.ReplaceLineEndings("\n").Split('\n'), faults);
        if (faults.Count == 0 && rows.Count == 0) faults.Add("没有任何一行。每行五列，以制表符分隔：日期、节日、放假或者上班、通知年度、通知网址。");
        if (faults.Count > 0) return faults;

        var before = await calendars.Get(store, cancellation);
        var after = before.With(rows);
        var own = WorkCalendar.Default.Days.ToHashSet();
        await Keep(string.Join('\n', after.Days.Where(day => !own.Contains(day)).Select(CalendarLines.Write)), cancellation);
        var moved = await Move(before, after, cancellation);
        var years = string.Join('、', rows.Select(row => row.NoticeYear).Distinct().Order().Select(year => year.ToString(CultureInfo.InvariantCulture)));
        store.Record(person.Id, "calendar.put", detail: $"{years}; {rows.Count} rows; {moved} deadlines");
        await store.Commit(cancellation);
        return [];
    }

    private async Task Keep(string rows, CancellationToken cancellation)
    {
        if (await store.Settings.SingleOrDefaultAsync(setting => setting.Name == WorkCalendars.Setting, cancellation) is { } kept) kept.Value = rows;
        else store.Add(new StoredSetting { Name = WorkCalendars.Setting, Value = rows });
    }

    private async Task<int> Move(WorkCalendar before, WorkCalendar after, CancellationToken cancellation)
    {
        var today = clock.Today();
        var moved = 0;
        foreach (var question in await store.Set<Question>().Where(question => question.Clock != null && question.DueOn > today).ToListAsync(cancellation))
        {
            var counted = after.AddWorkdays(today, before.WorkdaysBetween(today, question.DueOn!.Value));
            if (counted.Day == question.DueOn && counted.IsProvisional == question.DueIsProvisional) continue;
            (question.DueOn, question.DueIsProvisional) = (counted.Day, counted.IsProvisional);
            moved++;
        }

        return moved;
    }
}
