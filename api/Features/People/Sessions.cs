using System.Security.Claims;
using System.Security.Cryptography;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Begins, checks and ends sessions.</summary>
internal sealed class Sessions(StoreContext store, IUserClaimsPrincipalFactory<Person> claims, IOptions<SignInOptions> options, IOptions<IdentityOptions> identity)
{
    /// <summary>The claim that holds <see cref="Session.Id"/>.</summary>
    public const string IdClaim = "session";

    /// <summary>The claim of somebody whom a court's own sign-on vouches for: there is no session here.</summary>
    public const string SingleSignOnClaim = "sign-on";

    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly SignInOptions _options = options.Value;

    /// <summary>When a session that begins now ends at the latest.</summary>
    public AuthenticationProperties Lasting => new() { IssuedUtc = store.Now, ExpiresUtc = store.Now.AddHours(_options.SessionHours), AllowRefresh = false };

    /// <summary>Begins a session and puts it on record; the caller hands out the cookie or token.</summary>
    public async Task<ClaimsPrincipal> Start(Person person, SessionKind kind, CancellationToken cancellation)
    {
        var now = store.Now;
        var session = new Session { Id = RandomNumberGenerator.GetHexString(32, lowercase: true), PersonId = person.Id, Kind = kind, StartedAt = now, SeenAt = now };
        var old = now - Kept;
        await store.Set<Session>().Where(one => one.PersonId == person.Id && one.SeenAt < old).ExecuteDeleteAsync(cancellation);
        store.Add(session);
        store.Record(person.Id, "sign-in.done", PersonSubject.Of(person.Id), kind.ToString());
        await store.Commit(cancellation);
        return await PrincipalOf(person, new Claim(IdClaim, session.Id));
    }

    /// <summary>Who a token or cookie speaks for.</summary>
    public async Task<ClaimsPrincipal> PrincipalOf(Person person, Claim mark)
    {
        var principal = await claims.CreateAsync(person);
        principal.Identities.First().AddClaim(mark);
        return principal;
    }

    /// <summary>Whether somebody's cookie or token still counts: not ended, not run out, password and standing unchanged since.</summary>
    public async Task<bool> IsOpen(ClaimsPrincipal principal, Person person, CancellationToken cancellation)
    {
        if (principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) != person.SecurityStamp) return false;
        if (principal.HasClaim(claim => claim.Type == SingleSignOnClaim)) return true;
        var id = principal.FindFirstValue(IdClaim);
        var session = await store.Set<Session>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.PersonId == person.Id, cancellation);
        var now = store.Now;
        if (session is null || session.EndedAt is not null || session.SeenAt.AddMinutes(_options.IdleMinutes) <= now || session.StartedAt.AddHours(_options.SessionHours) <= now) return false;
        if (session.SeenAt + Unnoticed < now)
            await store.Set<Session>().Where(one => one.Id == id).ExecuteUpdateAsync(one => one.SetProperty(s => s.SeenAt, now), cancellation);
        return true;
    }

    /// <summary>Ends the session of a request, in the caller's transaction.</summary>
    public async Task End(ClaimsPrincipal principal, long person, CancellationToken cancellation)
    {
        var (id, now) = (principal.FindFirstValue(IdClaim), store.Now);
        if (id is null) return;
        foreach (var session in await store.Set<Session>().Where(one => one.Id == id && one.EndedAt == null).ToListAsync(cancellation)) session.EndedAt = now;
        store.Record(person, "sign-in.ended", PersonSubject.Of(person));
    }

    /// <summary>Ends every session of a person, in the caller's transaction.</summary>
    public async Task EndAll(Person person, CancellationToken cancellation)
    {
        var now = store.Now;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        foreach (var session in await store.Set<Session>().Where(one => one.PersonId == person.Id && one.EndedAt == null).ToListAsync(cancellation)) session.EndedAt = now;
    }
}
