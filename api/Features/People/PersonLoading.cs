using System.Globalization;
using System.Security.Claims;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Fills <see cref="CurrentPerson"/> for a request of somebody who is signed in. Stands behind authentication and before authorization.</summary>
internal sealed class PersonLoading(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentPerson current, StoreContext store, TimeProvider clock)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await Fill(current, store, id, clock.Today(), context.RequestAborted);
        await next(context);
    }

    /// <summary>Reads a person as of a day; somebody unknown or gone stays nobody.</summary>
    public static async Task Fill(CurrentPerson current, StoreContext store, long id, DateOnly today, CancellationToken cancellation)
    {
        var person = await store.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (person is null || person.Left <= today) return;
        (current.Id, current.Name) = (person.Id, person.Name);
        current.Post = await store.Set<Post>().AsNoTracking().Where(post => post.PersonId == id && post.From <= today && (post.To == null || post.To >= today)).OrderByDescending(post => post.From).ThenByDescending(post => post.Id).FirstOrDefaultAsync(cancellation);
        current.Court = current.Post is { } held ? await store.Set<CourtUnit>().AsNoTracking().SingleAsync(court => court.Code == held.CourtCode, cancellation) : null;
        current.Grants = await store.Set<Grant>().AsNoTracking().Where(grant => grant.PersonId == id && grant.From <= today && (grant.To == null || grant.To >= today)).ToListAsync(cancellation);
    }
}
