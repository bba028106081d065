using System.Globalization;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which security administrators see who is signed in, and end sessions.</summary>
[Authorize(nameof(Role.SecurityAdmin))]
internal sealed class SessionsModel(StoreContext store, CurrentPerson current, IOptions<SignInOptions> options) : PageModel
{
    public const int Most = 200;

    public IReadOnlyList<(Session Session, string Name)> Open { get; private set; } = [];

    public static string Time(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public async Task OnGet(CancellationToken cancellation)
    {
        var (idle, started) = (store.Now.AddMinutes(-options.Value.IdleMinutes), store.Now.AddHours(-options.Value.SessionHours));
        var open = await store.Set<Session>().AsNoTracking().Where(session => session.EndedAt == null && session.SeenAt > idle && session.StartedAt > started)
            .Join(store.Users, session => session.PersonId, person => person.Id, (session, person) => new { session, person.Name })
            .OrderByDescending(pair => pair.session.SeenAt).Take(Most).ToListAsync(cancellation);
        Open = [.. open.Select(pair => (pair.session, pair.Name))];
    }

    public async Task<IActionResult> OnPost(string? session, CancellationToken cancellation)
    {
        if (await store.Set<Session>().SingleOrDefaultAsync(one => one.Id == session, cancellation) is not { } found) return NotFound();
        found.EndedAt ??= store.Now;
        store.Record(current.Id, "sign-in.ended", PersonSubject.Of(found.PersonId), "by administrator");
        await store.Commit(cancellation);
        return Redirect("/admin/sessions");
    }
}
