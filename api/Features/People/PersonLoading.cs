using System.Globalization;
using System.Security.Claims;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// Fills <see cref="CurrentPerson"/> for a request of somebody who is signed in. Stands behind authentication and before authorization. The store is asked at each
/// request, so that somebody who was locked, has left or has a new password is out at the next one.
/// </summary>
internal sealed class PersonLoading(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentPerson current, StoreContext store, Sessions sessions, TimeProvider clock)
    {
        // On the way to the page of errors the person is known already, or the store is what failed.
        if (context.User.Identity?.IsAuthenticated == true && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            if (!await Load(context, current, store, sessions, clock.Today()))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
                context.Response.Cookies.Delete(SignInSchemes.Cookie);
            }
            else if (IsForged(context.Request))
            {
                await RefuseForged(context);
                return;
            }
            else if (context.Request.Headers.Authorization.Count == 0 && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            {
                // See BREACH in Access.
                compression.Mode = HttpsCompressionMode.DoNotCompress;
            }
        }

        await next(context);
    }

    /// <summary>Reads a person as of a day; somebody unknown, locked or gone stays nobody.</summary>
    public static async Task Fill(CurrentPerson current, StoreContext store, long id, DateOnly today, CancellationToken cancellation)
    {
        if (await store.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } person) await Fill(current, store, person, today, cancellation);
    }

    private static async Task Fill(CurrentPerson current, StoreContext store, Person person, DateOnly today, CancellationToken cancellation)
    {
        if (person.IsLocked || person.Left <= today) return;
        (current.Id, current.Name, current.UserName) = (person.Id, person.Name, person.UserName ?? "");
        current.Post = await store.Set<Post>().AsNoTracking().Where(post => post.PersonId == person.Id && post.From <= today && (post.To == null || post.To >= today)).OrderByDescending(post => post.From).ThenByDescending(post => post.Id).FirstOrDefaultAsync(cancellation);
        current.Court = current.Post is { } held ? await store.Set<CourtUnit>().AsNoTracking().SingleAsync(court => court.Code == held.CourtCode, cancellation) : null;
        current.Grants = await store.Set<Grant>().AsNoTracking().Where(grant => grant.PersonId == person.Id && grant.From <= today && (grant.To == null || grant.To >= today)).ToListAsync(cancellation);
    }

    private static async Task<bool> Load(HttpContext context, CurrentPerson current, StoreContext store, Sessions sessions, DateOnly today)
    {
        if (!long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        var person = await store.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, context.RequestAborted);
        if (person is null || !await sessions.IsOpen(context.User, person, context.RequestAborted)) return false;
        await Fill(current, store, person, today, context.RequestAborted);
        return current.IsSignedIn;
    }

    /// <summary>
    /// Whether a page of another site makes the browser of somebody who is signed in change something through the interface. Pages have a secret in each form for that; a browser
    /// sends the cookie with no form of another site, but it does with one of a neighbour (another name under the same domain), and says so in these headers.
    /// </summary>
    private static bool IsForged(HttpRequest request)
    {
        if (!Hosting.IsApi(request.Path) || request.Headers.Authorization.Count > 0) return false;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site != "same-origin";
        return request.Headers.Origin is { Count: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }

    private static Task RefuseForged(HttpContext context) =>
        new Problem(ProblemCodes.Forged, "请在本站的网页中操作，或者用令牌调用接口。").ToResult().ExecuteAsync(context);
}
