using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>Open work of those who have moved or left.</summary>
internal sealed class Successions(StoreContext store, CurrentPerson actor, ILookupNormalizer names)
{
    /// <summary>Those that wait, the oldest first, with the name of the person.</summary>
    public async Task<IReadOnlyList<(Succession Succession, string Name)>> Waiting(CancellationToken cancellation)
    {
        var waiting = await store.Set<Succession>().AsNoTracking().Where(succession => succession.SettledAt == null)
            .Join(store.Users, succession => succession.PersonId, person => person.Id, (succession, person) => new { succession, person.Name })
            .OrderBy(pair => pair.succession.Id).ToListAsync(cancellation);
        return [.. waiting.Select(pair => (pair.succession, pair.Name))];
    }

    /// <summary>Names the successor, in the caller's transaction.</summary>
    public async Task<Problem?> Settle(long id, string userName, CancellationToken cancellation)
    {
        if (await store.Set<Succession>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { SettledAt: null } succession) return new(ProblemCodes.PersonNotFound, "这项交接已经办完。");
        var name = names.NormalizeName(userName);
        if (await store.Users.SingleOrDefaultAsync(one => one.NormalizedUserName == name && !one.IsLocked && one.Left == null, cancellation) is not { } successor) return new(ProblemCodes.PersonNotFound, $"没有用户名为“{userName}”的在任人员。");
        if (successor.Id == succession.PersonId) return new(ProblemCodes.BadPerson, "接办人不能是原办理人。");
        (succession.SuccessorId, succession.SettledAt) = (successor.Id, store.Now);
        store.Record(actor.Id, "work.handed-over", PersonSubject.Of(succession.PersonId), $"to {successor.Id}");
        return null;
    }
}
