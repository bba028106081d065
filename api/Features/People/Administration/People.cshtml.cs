using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which security administrators look people up and add them.</summary>
[Authorize(nameof(Role.SecurityAdmin))]
internal sealed class PeopleModel(StoreContext store, PersonChanges changes, Successions successions, RosterDifference roster, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(role => role is not (Role.Staff or Role.Platform))];

    public string Text { get; private set; } = "";

    public string Court { get; private set; } = "";

    public Role? WantedRole { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Whose work waits for a successor.</summary>
    public IReadOnlyList<WaitingWork> Waiting { get; private set; } = [];

    /// <summary>What came of the last nightly roster; null where there was none.</summary>
    public RosterOutcome? Roster { get; private set; }

    public Problem? Problem { get; private set; }

    public string AddressOf(int page) => $"/admin/people?q={Uri.EscapeDataString(Text)}&court={Uri.EscapeDataString(Court)}&role={WantedRole}&page={page}";

    public async Task OnGet(string? q, string? court, Role? role, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        (Text, Court, WantedRole, PageNumber) = ((q ?? "").Trim(), (court ?? "").Trim(), role, Math.Max(number, 1));
        await Fill(cancellation);
    }

    public async Task<IActionResult> OnPost(string? name, string? userName, string? staffNumber, string? email, CancellationToken cancellation)
    {
        var (person, problem) = await changes.Add((name ?? "").Trim(), (userName ?? "").Trim(), Value(staffNumber), Value(email), cancellation);
        if (person is null) return await Refuse(problem!, cancellation);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        // The record of the action needs the person's id.
        await store.SaveChangesAsync(cancellation);
        changes.Changed(person, "person.added");
        await store.Commit(cancellation);
        return Redirect($"/admin/people/{person.Id}");
    }

    public async Task<IActionResult> OnPostSucceed(long succession, string? successor, CancellationToken cancellation)
    {
        if (await successions.Settle(succession, (successor ?? "").Trim(), cancellation) is { } problem) return await Refuse(problem, cancellation);
        return Redirect("/admin/people");
    }

    private async Task<IActionResult> Refuse(Problem problem, CancellationToken cancellation)
    {
        (Problem, Response.StatusCode) = (problem, problem.Code.Status);
        store.Forget();
        await Fill(cancellation);
        return Page();
    }

    private async Task Fill(CancellationToken cancellation)
    {
        (Lines, Total) = await PeopleList.Find(store, Text, Court, WantedRole, PageNumber, clock.Today(), cancellation);
        Waiting = await successions.Waiting(cancellation);
        Roster = await roster.Last(cancellation);
    }

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
