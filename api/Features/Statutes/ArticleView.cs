using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Validity = KnowledgeBase.Api.Features.Entries.Validity;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Everything known of an article of one version on a day, for its page and for the interface.</summary>
/// <param name="Overview">The article, its version, what came before and after.</param>
/// <param name="Law">Its law.</param>
/// <param name="Validity">Whether it applies on the day, in words; a pending amendment is part of the warning.</param>
/// <param name="Direct">What cites this article of this version.</param>
/// <param name="Corresponding">What cites articles that it came from or became, only where something does; in the order of <paramref name="Overview"/>.</param>
/// <param name="Undated">What cites the number without telling the version; null where nothing does.</param>
internal sealed record ArticleView(
    ArticleOverview Overview, StatuteOverview Law, Validity Validity, Citing Direct, IReadOnlyList<Citing> Corresponding, Citing? Undated)
{
    private const int First = 3;

    public ArticleKey Key => Overview.Article;

    /// <summary>As the entry of a text is titled: 中华人民共和国民法典 第五百八十四条.</summary>
    public string Title => (Key.Law + " " + ArticleName.InChinese(Key)).TrimEnd();

    /// <summary>Its words; null where they are not held.</summary>
    public string? Text => Overview.Entry?.Text;

    /// <summary>The other versions of the law that begin on another day, the newest first.</summary>
    public IEnumerable<VersionOverview> OtherVersions => Law.Versions.Where(other => other.Version.KeyDay != Key.Promulgated).Reverse();

    /// <summary>Everything of an article, or null where its version is not on record, or its text is held and lacks the article.</summary>
    public static ArticleView? Of(ReadableIndex index, ArticleKey key, DateOnly day, CancellationToken cancellation)
    {
        var statutes = index.Statutes;
        if (statutes.Article(key, day) is not { } overview || (overview.Entry is null && overview.Version.HasText)) return null;
        if (statutes.Find(key.Law, day) is not { } law) return null;
        Citing Cites(ArticleKey article, int first) => Citing.Of(index.Search, article, first, day, cancellation);
        var undated = key with { Promulgated = null };
        return new ArticleView(
            overview, law, ValidityOf(overview), Cites(key, First),
            [.. overview.Later.Concat(overview.Earlier).Select(step => step.Article).Distinct().Where(article => article != key)
                .Select(article => Cites(article, first: 0)).Where(citing => citing.Total > 0)],
            key == undated || Cites(undated, first: 0) is not { Total: > 0 } loose ? null : loose);
    }

    private static Validity ValidityOf(ArticleOverview overview)
    {
        var validity = Validity.Of(overview.Version.Validity);
        return StatuteWords.Warning(overview.Pending) is { } pending ? validity with { Warning = validity.Warning + pending } : validity;
    }
}
