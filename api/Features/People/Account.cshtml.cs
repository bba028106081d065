using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>The page on which people see their own posts and roles, and say when they are away.</summary>
[Authorize(AccessPolicy.SignedIn)]
internal sealed class AccountModel(StoreContext store, CurrentPerson current, PersonChanges changes, TimeProvider clock) : PageModel
{
    private Dictionary<string, string> _courts = [];

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public string CourtName(string code) => _courts[code];

    /// <summary>Days away that are not over.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    /// <summary>Whether work is assigned to this person.</summary>
    public bool Takes => current.Has(Role.Expert) || current.Has(Role.Reviewer);

    public Problem? Problem { get; private set; }

    public Task OnGet(CancellationToken cancellation) => Fill(cancellation);

    public Task<IActionResult> OnPost(DateOnly? from, DateOnly? last, CancellationToken cancellation) =>
        Change(person => Task.FromResult(from is { } first && last is { } end ? changes.AddAbsence(person, first, end) : new Problem(ProblemCodes.BadPerson, "请填写日期。")), cancellation);

    public Task<IActionResult> OnPostRemove(long item, CancellationToken cancellation) => Change(person => changes.RemoveAbsence(person, item, cancellation), cancellation);

    private async Task<IActionResult> Change(Func<Person, Task<Problem?>> change, CancellationToken cancellation)
    {
        Problem = await change(await store.Users.SingleAsync(person => person.Id == current.Id, cancellation));
        if (Problem is null)
        {
            await store.Commit(cancellation);
            return Redirect("/account");
        }

        Response.StatusCode = Problem.Code.Status;
        await Fill(cancellation);
        return Page();
    }

    private async Task Fill(CancellationToken cancellation)
    {
        Posts = await store.Set<Post>().AsNoTracking().Where(post => post.PersonId == current.Id).OrderByDescending(post => post.From).ToListAsync(cancellation);
        Grants = await store.Set<Grant>().AsNoTracking().Where(grant => grant.PersonId == current.Id).OrderByDescending(grant => grant.From).ToListAsync(cancellation);
        var today = clock.Today();
        Absences = await store.Set<Absence>().AsNoTracking().Where(absence => absence.PersonId == current.Id && absence.To >= today).OrderBy(absence => absence.From).ToListAsync(cancellation);
        var codes = Posts.Select(post => post.CourtCode).Concat(Grants.Select(grant => grant.CourtCode)).Distinct().ToList();
        _courts = await store.Set<CourtUnit>().Where(court => codes.Contains(court.Code)).ToDictionaryAsync(court => court.Code, court => court.Name, cancellation);
    }
}
