using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Which court handles a question first: the high court above the asker's; of a high court's staff, by the settings, the Supreme People's Court.</summary>
internal static class Routing
{
    /// <summary>Code of the Supreme People's Court.</summary>
    public const string Supreme = "最高法";

    /// <summary>The code of that court; the Supreme People's Court where the tree names no high court above.</summary>
    public static async Task<string> FirstCourt(StoreContext store, CourtUnit asker, bool highAsksSupreme, CancellationToken cancellation)
    {
        // The tree has four levels; the bound ends a circle in faulty data.
        var court = asker;
        for (var step = 0; step < 4; step++)
        {
            if (court.Tier == CourtTier.Supreme) return court.Code;
            if (court.Tier == CourtTier.High && (court != asker || !highAsksSupreme)) return court.Code;
            if (court.SuperiorCode is null || await store.Set<CourtUnit>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == court.SuperiorCode, cancellation) is not { } above) break;
            court = above;
        }

        // The registry does not know the court above every basic court; the region does.
        if (asker.Tier is CourtTier.Basic or CourtTier.Intermediate && asker.Region is { } region
            && await store.Set<CourtUnit>().AsNoTracking().FirstOrDefaultAsync(one => one.Tier == CourtTier.High && one.Region == region, cancellation) is { } high) return high.Code;
        return Supreme;
    }
}
