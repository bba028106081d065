using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// Puts hits that match about equally well in the order in which a judge looks: by the court they come from, then the newer first. A clearly
/// better match is never moved down. 法发〔2020〕24号 art. 4: cases of the last three years are looked at first, and the
/// province's high court and the courts above before others.
/// </summary>
internal static class NearTies
{
    /// <summary>Hits with at least this share of a hit's score match about as well as it does.</summary>
    private const float Share = 0.9f;

    /// <summary>The hits of a shelf in that order.</summary>
    /// <param name="hits">Best first.</param>
    /// <param name="tier">The shelf: other cases are ordered by the user's court, answers by that of the expert, all else is left as it is.</param>
    /// <param name="court">The user's court; null where it is not known, then dates alone decide between cases.</param>
    public static IReadOnlyList<KnowledgeHit> Order(IReadOnlyList<KnowledgeHit> hits, Tier tier, string? court)
    {
        if (tier is not (Tier.OtherCase or Tier.ExpertAnswer) || hits.Count < 2) return hits;
        var ordered = new List<KnowledgeHit>(hits.Count);
        var place = PlaceOf(tier, court);
        for (var start = 0; start < hits.Count;)
        {
            var end = start + 1;
            while (end < hits.Count && hits[end].Score >= Share * hits[start].Score) end++;
            ordered.AddRange(hits.Skip(start).Take(end - start).OrderBy(hit => place(hit.Entry)).ThenByDescending(hit => hit.Entry.Date ?? DateOnly.MinValue));
            start = end;
        }

        return ordered;
    }

    private static Func<KnowledgeEntry, int> PlaceOf(Tier tier, string? name)
    {
        var own = CourtRegistry.Default.ByName(name);
        var region = CourtName.RegionOf(name);
        var superiors = own is null ? [] : CourtRegistry.Default.SuperiorsOf(own);
        bool IsHigh(string? court) => region is not null && CourtName.LevelOf(court) == CourtName.High && CourtName.RegionOf(court) == region;
        if (tier == Tier.ExpertAnswer) return entry => entry.Answer?.InNameOf?.Court is not { } court ? 2 : CourtName.LevelOf(court) == CourtName.Supreme ? 0 : IsHigh(court) ? 1 : 2;
        return entry =>
            CourtName.LevelOf(entry.Court) == CourtName.Supreme ? 0 :
            IsHigh(entry.Court) ? 1 :
            superiors.Any(superior => superior.Name == entry.Court) || own?.Name is { } mine && mine == entry.Court ? 2 :
            region is not null && CourtName.RegionOf(entry.Court) == region ? 3 : 4;
    }
}
