using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>The security administrator with whom a store begins; from there on administrators are made on their pages.</summary>
internal static class FirstAdministrator
{
    private const string UserName = "admin";

    /// <summary>The court for which administrators are granted: the whole tree stands below it.</summary>
    public const string Root = "最高法";

    /// <summary>Creates one in the caller's transaction where there is none, and tells what to print; null where there is one.</summary>
    public static async Task<string?> Create(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<StoreContext>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var real = store.Users.Where(person => !person.IsDemo && !person.IsLocked && (person.Left == null || person.Left > today)).Select(person => person.Id);
        if (await store.Set<Grant>().AnyAsync(grant => grant.Role == Role.SecurityAdmin && (grant.To == null || grant.To >= today) && real.Contains(grant.PersonId), cancellation)) return null;
        return (await New(services, UserName, cancellation)).Said;
    }

    /// <summary>Creates a security administrator with a new account, or resets the password of the one who has this name already; in the caller's transaction.</summary>
    /// <returns>What to print, name and one-time password; or why not.</returns>
    public static async Task<(string? Said, string? Problem)> New(IServiceProvider services, string userName, CancellationToken cancellation)
    {
        var (store, names, today) = (services.GetRequiredService<StoreContext>(), services.GetRequiredService<ILookupNormalizer>(), services.GetRequiredService<TimeProvider>().Today());
        var name = names.NormalizeName(userName);
        var person = await store.Users.SingleOrDefaultAsync(one => one.NormalizedUserName == name, cancellation);
        if (person is not null)
        {
            var grants = await store.Set<Grant>().Where(grant => grant.PersonId == person.Id).ToListAsync(cancellation);
            if (!grants.Any(grant => grant.Role == Role.SecurityAdmin && grant.From <= today && !(grant.To < today)))
                return (null, $"用户名 {userName} 已有，但不是安全管理员。请另选一个用户名。");
        }
        else
        {
            person = new Person { Name = "安全管理员", UserName = userName, NormalizedUserName = name };
            store.Add(person);
        }

        (person.IsLocked, person.Left) = (false, null);
        var password = await services.GetRequiredService<Credentials>().Reset(person, cancellation);
        await store.SaveChangesAsync(cancellation);
        if (!await store.Set<Grant>().AnyAsync(grant => grant.PersonId == person.Id, cancellation))
            store.Add(new Grant { PersonId = person.Id, Role = Role.SecurityAdmin, CourtCode = Root, From = today });
        store.Record(null, "administrator.created", PersonSubject.Of(person.Id), nameof(Role.SecurityAdmin));
        return ($"""

            安全管理员：{userName}
            一次性密码：{password}
            请在网页上登录并改为自己的密码；本密码只显示这一次，改后失效。
            """, null);
    }
}
