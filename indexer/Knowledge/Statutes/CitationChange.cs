using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>A cited article that does not stand in present law as it was cited.</summary>
/// <param name="Cited">The article of the version that was cited.</param>
/// <param name="Kind">已修改, 序号已变 or 已删除; null where its version has ended and no correspondence is held.</param>
/// <param name="Present">The present articles that correspond to it; empty where there are none or none is known.</param>
/// <param name="Compared">Whether the texts were compared; where not, 已修改 means only that the words may have changed.</param>
/// <param name="Checked">Whether a person has confirmed it (人工核对) or it was derived by machine (自动).</param>
/// <param name="Current">The version of the same law that is in force; null where none is or the record does not tell.</param>
public sealed record CitationChange(
    ArticleKey Cited, CorrespondenceKind? Kind, IReadOnlyList<ArticleKey> Present, bool Compared, bool Checked, StatuteVersion? Current)
{
    /// <summary>Whether the present article, if it is one of the same law, bears another number.</summary>
    public bool IsRenumbered => Present.Count > 0 && Present.All(article => (article.Law, article.Article, article.Sub) != (Cited.Law, Cited.Article, Cited.Sub));
}

/// <summary>Tells what has become of cited articles. Immutable; safe for any number of threads.</summary>
public sealed class CitationChanges(StatuteRegistry registry, CorrespondenceTable table)
{
    /// <summary>The changes among articles that were cited, in their order, each article once. Articles that stand as they were, and those of versions not known, are left out.</summary>
    public IReadOnlyList<CitationChange> Of(IEnumerable<ArticleKey> cited, DateOnly day)
    {
        var changes = new List<CitationChange>();
        var seen = new HashSet<ArticleKey>();
        foreach (var article in cited)
            if (seen.Add(article) && Of(article, day) is { } change) changes.Add(change);
        return changes;
    }

    /// <summary>What has become of an article by a day, or null where it stands as it was or its version is not known.</summary>
    public CitationChange? Of(ArticleKey article, DateOnly day)
    {
        if (article.Promulgated is null || registry.Find(article.Law, article.Promulgated) is not { } version) return null;
        if (registry.ValidityOf(version, day).State is not (ValidityState.Amended or ValidityState.Repealed)) return null;
        var rows = table.Follow(article).Where(row => row.New is null || IsCurrent(row.New.Value, day)).ToList();
        if (rows.Count == 0) return new CitationChange(article, null, [], Compared: false, Checked: false, registry.InForceOn(article.Law, day));
        if (rows.All(row => row.Kind == CorrespondenceKind.Same)) return null;
        return new CitationChange(article, KindOf(rows), [.. rows.Where(row => row.New is not null).Select(row => row.New!.Value).Distinct()], rows.All(row => row.Likeness > 0), rows.All(row => row.Checked), registry.InForceOn(article.Law, day));
    }

    /// <summary>The articles in force on a day that a cited article is or became; empty where its version is not known or nothing in force is known to correspond.</summary>
    public IEnumerable<ArticleKey> PresentOf(ArticleKey article, DateOnly day) =>
        article.Promulgated is null ? []
        : IsCurrent(article, day) ? [article]
        : table.Follow(article).Where(row => row.New is { } reached && IsCurrent(reached, day)).Select(row => row.New!.Value);

    private bool IsCurrent(ArticleKey article, DateOnly day) =>
        registry.Find(article.Law, article.Promulgated) is { } version && registry.ValidityOf(version, day).State == ValidityState.InForce;

    private static CorrespondenceKind KindOf(List<ArticleCorrespondence> rows) =>
        rows.Exists(row => row.Kind == CorrespondenceKind.Changed) || rows.Count > 1 ? CorrespondenceKind.Changed
        : rows[0].Kind;
}
