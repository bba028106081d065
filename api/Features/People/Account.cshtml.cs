using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>The page on which people see their own posts and roles.</summary>
[Authorize(AccessPolicy.SignedIn)]
internal sealed class AccountModel(StoreContext store, CurrentPerson current) : PageModel
{
    private Dictionary<string, string> _courts = [];

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public string CourtName(string code) => _courts[code];

    public async Task OnGet(CancellationToken cancellation)
    {
        Posts = await store.Set<Post>().AsNoTracking().Where(post => post.PersonId == current.Id).OrderByDescending(post => post.From).ToListAsync(cancellation);
        Grants = await store.Set<Grant>().AsNoTracking().Where(grant => grant.PersonId == current.Id).OrderByDescending(grant => grant.From).ToListAsync(cancellation);
        var codes = Posts.Select(post => post.CourtCode).Concat(Grants.Select(grant => grant.CourtCode)).Distinct().ToList();
        _courts = await store.Set<CourtUnit>().Where(court => codes.Contains(court.Code)).ToDictionaryAsync(court => court.Code, court => court.Name, cancellation);
    }
}
