using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>All that is known of a person, for administrators.</summary>
/// <param name="Person">The account.</param>
/// <param name="Posts">All, the newest first.</param>
/// <param name="Grants">All, the newest first.</param>
/// <param name="Absences">Those that are not over.</param>
/// <param name="Sessions">Those that are open.</param>
/// <param name="Courts">Names of the courts concerned by code.</param>
/// <param name="Judges">Names of the judges whom an assistant works for by id.</param>
internal sealed record PersonRecord(
    Person Person, IReadOnlyList<Post> Posts, IReadOnlyList<Grant> Grants, IReadOnlyList<Absence> Absences, IReadOnlyList<Session> Sessions,
    IReadOnlyDictionary<string, string> Courts, IReadOnlyDictionary<long, string> Judges)
{
    /// <summary>Reads a person; null where there is none.</summary>
    public static async Task<PersonRecord?> Read(StoreContext store, long id, DateOnly today, CancellationToken cancellation)
    {
        if (await store.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } person) return null;
        var posts = await store.Set<Post>().AsNoTracking().Where(post => post.PersonId == id).OrderByDescending(post => post.From).ThenByDescending(post => post.Id).ToListAsync(cancellation);
        var grants = await store.Set<Grant>().AsNoTracking().Where(grant => grant.PersonId == id).OrderByDescending(grant => grant.From).ThenByDescending(grant => grant.Id).ToListAsync(cancellation);
        var absences = await store.Set<Absence>().AsNoTracking().Where(absence => absence.PersonId == id && absence.To >= today).OrderBy(absence => absence.From).ToListAsync(cancellation);
        var sessions = await store.Set<Session>().AsNoTracking().Where(session => session.PersonId == id && session.EndedAt == null).OrderByDescending(session => session.SeenAt).ToListAsync(cancellation);
        var codes = posts.Select(post => post.CourtCode).Concat(grants.Select(grant => grant.CourtCode)).Distinct().ToList();
        var courts = await store.Set<CourtUnit>().Where(court => codes.Contains(court.Code)).ToDictionaryAsync(court => court.Code, court => court.Name, cancellation);
        var ids = grants.Where(grant => grant.JudgeId != null).Select(grant => grant.JudgeId!.Value).Distinct().ToList();
        var judges = await store.Users.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new PersonRecord(person, posts, grants, absences, sessions, courts, judges);
    }

    /// <summary>The person for a change that rests on what was read as <paramref name="version"/>; or why not.</summary>
    public static async Task<(Person? Person, Problem? Problem)> ForChange(StoreContext store, long id, string? version, CancellationToken cancellation)
    {
        if (await store.Users.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } person) return (null, new(ProblemCodes.PersonNotFound, "没有这个人。"));
        if (string.IsNullOrEmpty(version)) return (null, new(ProblemCodes.VersionRequired, "请用 If-Match 给出读取时得到的 ETag。"));
        return person.ConcurrencyStamp == version ? (person, null) : (null, new(ProblemCodes.ConcurrentChange, "此人的信息在您读取之后已由他人修改，请核对现在的内容后再改。"));
    }
}
