using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The system administrator's page of the working calendar: what is known of each year, and a year to add.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class CalendarModel(CalendarAdministration administration, TimeProvider clock) : PageModel
{
    public const int MostFaults = 20;

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Default;

    public int Year { get; private set; }

    /// <summary>The years on record and the next ones.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The days of the year that differ from their day of the week.</summary>
    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    /// <summary>What is in the box.</summary>
    public string Rows { get; private set; } = "";

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public bool IsSaved { get; private set; }

    public static string DayOfWeek(DateOnly day) => "周" + "日一二三四五六"[(int)day.DayOfWeek];

    public Task OnGet(int? year, bool saved, CancellationToken cancellation)
    {
        IsSaved = saved;
        return Read(year, cancellation);
    }

    public async Task<IActionResult> OnPost(int? year, string? rows, CancellationToken cancellation)
    {
        Faults = await administration.Put(rows ?? "", cancellation);
        if (Faults.Count == 0) return Redirect(string.Create(CultureInfo.InvariantCulture, $"/admin/calendar?year={year}&saved=true"));
        await Read(year, cancellation);
        Rows = rows ?? "";
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task Read(int? year, CancellationToken cancellation)
    {
        Calendar = await administration.Get(cancellation);
        var present = clock.Today().Year;
        Years = [.. Calendar.Days.Select(day => day.NoticeYear).Append(present).Append(present + 1).Distinct().Order()];
        Year = year is { } asked && Years.Contains(asked) ? asked : present;
        Days = [.. Calendar.Days.Where(day => day.NoticeYear == Year)];
        Rows = string.Join('\n', Days.Select(CalendarLines.Write));
    }
}
