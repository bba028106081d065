using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>The page on which audit administrators read the log of actions, verify it and take it out.</summary>
[Authorize(nameof(Role.AuditAdmin))]
internal sealed class ActionsModel(StoreContext store, CurrentPerson current) : PageModel
{
    private Dictionary<long, string> _names = [];

    public ActionQuery Query { get; private set; } = new(null, null, null, null, null, null);

    public IReadOnlyList<ActionRecord> Records { get; private set; } = [];

    /// <summary>What a check found; null where none was asked for.</summary>
    public ChainReport? Report { get; private set; }

    /// <summary>Whether nobody has the user name that was given.</summary>
    public bool IsUnknown { get; private set; }

    public string NameOf(long? id) => id is { } person ? _names.GetValueOrDefault(person, person.ToString(CultureInfo.InvariantCulture)) : "";

    /// <summary>The address of these records, or of those before a number.</summary>
    public string Address(long? before) => "?" + string.Join('&', new[]
    {
        ("person", Query.Person), ("doing", Query.Action), ("subject", Query.Subject), ("from", Query.From is { } from ? DayText.Of(from) : null), ("to", Query.To is { } to ? DayText.Of(to) : null),
        ("before", before?.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));

    // "action" is a word of the routes.
    public async Task OnGet(string? person, string? doing, string? subject, DateOnly? from, DateOnly? to, long? before, CancellationToken cancellation)
    {
        Query = new ActionQuery(person, doing, subject, from, to, before);
        await Fill(cancellation);
    }

    public async Task<IActionResult> OnPostVerify(CancellationToken cancellation)
    {
        Report = await ActionChain.Verify(store, cancellation);
        store.Record(current.Id, "actions.verified", detail: Report.Problem is null ? $"{Report.Records} sound" : $"wrong at {Report.At}");
        await store.Commit(cancellation);
        await Fill(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostExport(string? person, string? doing, string? subject, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        Query = new ActionQuery(person, doing, subject, from, to, null);
        if (await Query.Of(store, cancellation) is not { } records)
        {
            await Fill(cancellation);
            return Page();
        }

        var csv = await ActionCsv.Write(records, cancellation);
        store.Record(current.Id, "actions.exported", detail: Query.ToFact());
        await store.Commit(cancellation);
        return File(csv, "text/csv; charset=utf-8", "actions.csv");
    }

    private async Task Fill(CancellationToken cancellation)
    {
        var records = await Query.Of(store, cancellation);
        IsUnknown = records is null;
        Records = records is null ? [] : await records.Take(ActionQuery.PageSize).ToListAsync(cancellation);
        var ids = Records.Select(record => record.PersonId).OfType<long>().Distinct().ToList();
        _names = await store.Users.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }
}
