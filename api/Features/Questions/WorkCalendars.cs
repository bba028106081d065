using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The working calendar in force: the one beside the program, with the years that an administrator has uploaded since. Safe for concurrent use.</summary>
internal sealed class WorkCalendars
{
    /// <summary>Name of the setting that holds uploaded rows, as holidays.tsv has them.</summary>
    public const string Setting = "calendar.rows";

    private volatile Kept? _kept;

    public async Task<WorkCalendar> Get(StoreContext store, CancellationToken cancellation)
    {
        var rows = await store.Settings.AsNoTracking().Where(setting => setting.Name == Setting).Select(setting => setting.Value).SingleOrDefaultAsync(cancellation);
        if (rows is null) return WorkCalendar.Default;
        if (_kept is { } kept && kept.Rows == rows) return kept.Calendar;
        // They were checked when they were uploaded.
        var calendar = WorkCalendar.Default.With(CalendarLines.Read(rows.Split('\n'), []));
        _kept = new Kept(rows, calendar);
        return calendar;
    }

    private sealed record Kept(string Rows, WorkCalendar Calendar);
}
