using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Fills an empty table of courts from the courts that travel with the program; an administrator adds what it lacks.</summary>
internal static class CourtSeeding
{
    /// <summary>Adds the courts in the caller's transaction where there are none.</summary>
    public static async Task Seed(StoreContext store, DateOnly today, CancellationToken cancellation)
    {
        if (await store.Set<CourtUnit>().AnyAsync(cancellation)) return;
        store.AddRange(CourtRegistry.Default.All.Where(court => !(court.ValidTo < today)).Select(Of));
    }

    /// <summary>A court of the registry as a court of the organisation tree.</summary>
    public static CourtUnit Of(Court court) => new() { Code = court.Code, Name = court.Name, Tier = TierOf(court), SuperiorCode = court.SuperiorCode, Region = court.Region };

    private static CourtTier TierOf(Court court) => court.Level switch
    {
        "最高人民法院" => CourtTier.Supreme,
        "高级人民法院" => CourtTier.High,
        "中级人民法院" => CourtTier.Intermediate,
        "基层人民法院" => CourtTier.Basic,
        // Specialised courts stand where the digits of their code say: two for an intermediate court, four for one below it.
        _ => court.Code.Count(char.IsAsciiDigit) > 2 ? CourtTier.Basic : CourtTier.Intermediate,
    };
}
