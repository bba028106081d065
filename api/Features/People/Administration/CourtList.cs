using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>Reads and changes courts of the organisation tree.</summary>
internal static class CourtList
{
    public const int Most = 100;

    /// <summary>Courts whose code or name holds a text, in the order of codes.</summary>
    public static async Task<IReadOnlyList<CourtUnit>> Find(StoreContext store, string text, CancellationToken cancellation) =>
        await store.Set<CourtUnit>().AsNoTracking().Where(court => text == "" || court.Code.StartsWith(text) || court.Name.Contains(text)).OrderBy(court => court.Code).Take(Most).ToListAsync(cancellation);

    /// <summary>Adds a court or changes it, in the caller's transaction.</summary>
    /// <param name="store">Where.</param>
    /// <param name="given">As it is to be; its version is the one that was read, 0 for a new court.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<Problem?> Save(StoreContext store, CourtUnit given, long actor, CancellationToken cancellation)
    {
        if (given.Code.Length is 0 or > 20 || given.Name.Length is 0 or > Limits.CourtName) return new(ProblemCodes.BadCourt, "代字和名称不得为空；代字不超过 20 字，名称不超过 60 字。");
        if (given.SuperiorCode is { } superior && (superior == given.Code || !await store.Set<CourtUnit>().AnyAsync(court => court.Code == superior, cancellation))) return new(ProblemCodes.BadCourt, $"没有代字为“{superior}”的上级法院。");
        var court = await store.Set<CourtUnit>().SingleOrDefaultAsync(one => one.Code == given.Code, cancellation);
        if (court is null && given.Version != 0) return new(ProblemCodes.CourtNotFound, $"没有代字为“{given.Code}”的法院。");
        if (court is not null && given.Version == 0) return new(ProblemCodes.BadCourt, $"已有代字为“{given.Code}”的法院。");
        if (court is not null && court.Version != given.Version) return new(ProblemCodes.ConcurrentChange, $"已由他人修改为：{court.Name}，{court.Tier.Chinese()}，上级 {court.SuperiorCode}，{court.Region}。");
        if (court is null)
        {
            given.Version = 1;
            store.Add(given);
        }
        else
        {
            (court.Name, court.Tier, court.SuperiorCode, court.Region) = (given.Name, given.Tier, given.SuperiorCode, given.Region);
            court.Version++;
        }

        store.Record(actor, court is null ? "court.added" : "court.changed", "court:" + given.Code);
        return null;
    }
}
