using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>An article that a searched one became or came from.</summary>
/// <param name="Asked">The article asked for, in canonical form.</param>
/// <param name="Asking">The version of it that corresponds.</param>
/// <param name="Article">The corresponding article.</param>
/// <param name="IsLater">True where the corresponding article came later, false where it came before.</param>
/// <param name="Kind">How they relate.</param>
/// <param name="Checked">人工核对 rather than 自动.</param>
public sealed record RelatedArticle(string Asked, ArticleKey Asking, ArticleKey Article, bool IsLater, CorrespondenceKind Kind, bool Checked);

/// <summary>Finds the old and the present articles that correspond to one in a query. Immutable; safe for any number of threads.</summary>
internal sealed class RelatedArticles(StatuteRegistry registry, CorrespondenceTable table)
{
    /// <summary>
    /// What corresponds to the article that a canonical reference (full name of the law, then 第N条 or 第N条之M) names, in any version of
    /// its law, without articles of the same law and number; each once, present articles first.
    /// </summary>
    public IReadOnlyList<RelatedArticle> Of(string reference)
    {
        if (!TryParse(reference, out var law, out var number, out var sub)) return [];
        var found = new List<RelatedArticle>();
        foreach (var version in registry.VersionsOf(law).Reverse())
        {
            var asked = new ArticleKey(law, version.KeyDay, number, sub);
            foreach (var row in table.Follow(asked))
                if (row.New is { } later) Add(new RelatedArticle(reference, asked, later, IsLater: true, row.Kind, row.Checked));
            foreach (var row in table.Origins(asked)) Add(new RelatedArticle(reference, asked, row.Old, IsLater: false, row.Kind, row.Checked));
        }

        return [.. found.Where(related => related.IsLater), .. found.Where(related => !related.IsLater)];

        void Add(RelatedArticle related)
        {
            var (article, isSame) = (related.Article, related.Article.Law == law && related.Article.Article == number && related.Article.Sub == sub);
            if (!isSame && !found.Exists(other => other.Article == article)) found.Add(related);
        }
    }

    /// <summary>Every version of the article that a canonical reference names.</summary>
    public IEnumerable<ArticleKey> VersionsOf(string reference) =>
        TryParse(reference, out var law, out var number, out var sub)
            ? registry.VersionsOf(law).Select(version => new ArticleKey(law, version.KeyDay, number, sub))
            : [];

    private static bool TryParse(string reference, out string law, out int article, out int sub)
    {
        (law, article, sub) = ("", 0, 0);
        var start = reference.LastIndexOf('第');
        var end = start < 0 ? -1 : reference.IndexOf('条', start);
        if (start <= 0 || end < 0 || !int.TryParse(reference.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out article)) return false;
        law = reference[..start];
        return end == reference.Length - 1 || (reference[end + 1] == '之' && int.TryParse(reference.AsSpan(end + 2), NumberStyles.None, CultureInfo.InvariantCulture, out sub));
    }
}
