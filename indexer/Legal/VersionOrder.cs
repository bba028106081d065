namespace KnowledgeBase.Indexer.Legal;

/// <summary>Which version of a law comes after which.</summary>
internal static class VersionOrder
{
    /// <summary>The day from which a version counts: 施行日期, else 公布日期; null where neither is known.</summary>
    public static DateOnly? Start(StatuteVersion version) => version.Effective ?? version.Promulgated;

    /// <summary>By beginning, then by promulgation; undated versions first.</summary>
    public static int Compare(StatuteVersion a, StatuteVersion b)
    {
        var byStart = Nullable.Compare(Start(a), Start(b));
        return byStart != 0 ? byStart : Nullable.Compare(a.Promulgated, b.Promulgated);
    }

    /// <summary>
    /// True for what does not consolidate a law, so that several of one name apply side by side: amendments (宪法修正案), amending and repealing decisions,
    /// resolutions, legislative interpretations.
    /// </summary>
    public static bool StandsAlone(StatuteVersion version) =>
        version.LawType is "修正案" or "修改、废止的决定" or "有关法律问题和重大问题的决定（部分）" or "法律解释"
        || version.Law.EndsWith("修正案", StringComparison.Ordinal);

    /// <summary>The versions of one law in order; records of one version (same promulgation) are made one, and the first keeps its facts.</summary>
    public static StatuteVersion[] Sorted(IEnumerable<StatuteVersion> law)
    {
        var merged = new List<StatuteVersion>();
        foreach (var version in law)
        {
            var known = merged.FindIndex(other => IsSame(other, version));
            if (known < 0) merged.Add(version);
            else merged[known] = Completed(merged[known], version);
        }

        var sorted = merged.ToArray();
        Array.Sort(sorted, Compare);
        return sorted;
    }

    private static bool IsSame(StatuteVersion a, StatuteVersion b) =>
        a.Promulgated is not null || b.Promulgated is not null ? a.Promulgated == b.Promulgated : a.Effective == b.Effective;

    private static StatuteVersion Completed(StatuteVersion known, StatuteVersion other) => known with
    {
        Effective = known.Effective ?? other.Effective,
        // A status without its day must not be taken for one of the other's day.
        Status = known.Status ?? other.Status,
        StatusAsOf = known.Status is null ? other.StatusAsOf : known.StatusAsOf,
        Issuer = known.Issuer ?? other.Issuer,
        LawType = known.LawType ?? other.LawType,
        DocumentNumber = known.DocumentNumber ?? other.DocumentNumber,
        SourceId = known.SourceId ?? other.SourceId,
    };
}
