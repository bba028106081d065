using System.Globalization;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>Open work of those who have moved or left, and its way to a successor.</summary>
internal sealed class Successions(StoreContext store, CurrentPerson actor, OpenWork work, ILookupNormalizer names)
{
    /// <summary>Those whose work waits, the oldest first, with how many questions; a person without open work needs nobody.</summary>
    public async Task<IReadOnlyList<WaitingWork>> Waiting(CancellationToken cancellation)
    {
        var waiting = await store.Set<Succession>().AsNoTracking().Where(succession => succession.SettledAt == null)
            .Join(store.Users, succession => succession.PersonId, person => person.Id, (succession, person) => new { succession, person.Name })
            .OrderBy(pair => pair.succession.Id).ToListAsync(cancellation);
        var found = new List<WaitingWork>();
        foreach (var pair in waiting.DistinctBy(pair => pair.succession.PersonId))
            if (await work.Count(pair.succession.PersonId, cancellation) is > 0 and var count)
                found.Add(new WaitingWork(pair.succession, pair.Name, count));
        return found;
    }

    /// <summary>Hands the open work of a person to a successor and commits, question by question. What the successor may not do stays, and so does the wait.</summary>
    public async Task<Problem?> Settle(long id, string userName, CancellationToken cancellation)
    {
        if (await store.Set<Succession>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { SettledAt: null } succession) return new(ProblemCodes.PersonNotFound, "这项交接已经办完。");
        var name = names.NormalizeName(userName);
        if (await store.Users.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedUserName == name && !one.IsLocked && one.Left == null, cancellation) is not { } successor) return new(ProblemCodes.PersonNotFound, $"没有用户名为“{userName}”的在任人员。");
        if (successor.Id == succession.PersonId) return new(ProblemCodes.BadPerson, "接办人不能是原办理人。");
        var report = await work.HandOver(succession.PersonId, successor.Id, succession.Reason == SuccessionReason.Left ? "原办理人离任" : "原办理人调动或角色截止", cancellation);
        if (report.Left.Count == 0)
        {
            foreach (var settled in await store.Set<Succession>().Where(one => one.PersonId == succession.PersonId && one.SettledAt == null).ToListAsync(cancellation))
                (settled.SuccessorId, settled.SettledAt) = (successor.Id, store.Now);
        }

        store.Record(actor.Id, "work.handed-over", PersonSubject.Of(succession.PersonId), string.Create(CultureInfo.InvariantCulture, $"to {successor.Id}: {report.Handed}, left {report.Left.Count}"));
        await store.Commit(cancellation);
        return report.Left.Count == 0 ? null : new(
            ProblemCodes.BadPerson,
            string.Create(CultureInfo.InvariantCulture, $"已交接 {report.Handed} 件，{report.Left.Count} 件没有交接：") + string.Join("；", report.Left.Select(left => $"第{left.Question}号，{left.Why}")) + "请为这些另指定接办人。");
    }
}

/// <summary>Work that waits for a successor.</summary>
/// <param name="Succession">Whose, and since when.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Count">How many questions.</param>
internal sealed record WaitingWork(Succession Succession, string Name, int Count);
