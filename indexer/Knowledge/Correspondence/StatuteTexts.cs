using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>A version of a law whose articles are held.</summary>
/// <param name="Version">The key of its article 0.</param>
/// <param name="Effective">施行日期, or null.</param>
/// <param name="Articles">In order.</param>
internal sealed record HeldVersion(ArticleKey Version, DateOnly? Effective, IReadOnlyList<ComparedArticle> Articles)
{
    /// <summary>The article with a number; null where the version has none such.</summary>
    public ComparedArticle? Find(ArticlePlace place) => Articles.FirstOrDefault(article => article.Place == place);
}

/// <summary>The statutes of some folders: versions with articles, decisions without.</summary>
internal sealed class StatuteTexts
{
    private readonly Dictionary<ArticleKey, HeldVersion> _held = [];

    private StatuteTexts()
    {
    }

    /// <summary>Versions with articles and a date, by law and date.</summary>
    public IReadOnlyList<HeldVersion> Versions { get; private set; } = [];

    /// <summary>Texts without articles: amending decisions among them.</summary>
    public IReadOnlyList<KnowledgeEntry> Decisions { get; private set; } = [];

    /// <summary>Reads all statutes under folders; where two hold the same version, the earlier folder counts.</summary>
    public static StatuteTexts Read(IEnumerable<string> folders, CancellationToken cancellation)
    {
        var texts = new StatuteTexts();
        var decisions = new List<KnowledgeEntry>();
        foreach (var folder in folders)
        {
            var entries = new Dictionary<ArticleKey, List<KnowledgeEntry>>();
            foreach (var item in ContentSource.Read(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.Entry is not { Statute: { } facts } entry) continue;
                var version = new ArticleKey(facts.Law, facts.Promulgated, 0);
                if (facts.Article == 0) decisions.Add(entry);
                else if (entries.TryGetValue(version, out var known)) known.Add(entry);
                else entries.Add(version, [entry]);
            }

            foreach (var (version, articles) in entries)
                if (version.Promulgated is not null) texts._held.TryAdd(version, Held(version, articles));
        }

        texts.Versions = [.. texts._held.Values.OrderBy(v => v.Version.Law, StringComparer.Ordinal).ThenBy(v => v.Version.Promulgated)];
        texts.Decisions = decisions;
        return texts;
    }

    /// <summary>The version with a key, whatever its article; null where it is not held.</summary>
    public HeldVersion? Find(ArticleKey key) => _held.GetValueOrDefault(key with { Article = 0, Sub = 0 });

    /// <summary>
    /// Pairs of versions of one law that follow each other. Amendments (修正案) bear one name for many texts and are no versions.
    /// </summary>
    public IEnumerable<(HeldVersion Old, HeldVersion New)> Consecutive() =>
        from law in Versions.GroupBy(version => version.Version.Law, StringComparer.Ordinal)
        where !law.Key.EndsWith("修正案", StringComparison.Ordinal)
        from pair in law.Zip(law.Skip(1))
        select pair;

    private static HeldVersion Held(ArticleKey version, List<KnowledgeEntry> articles) => new(
        version,
        articles[0].Statute!.Effective,
        [.. articles.OrderBy(a => a.Statute!.Article).ThenBy(a => a.Statute!.ArticleSub).Select(a => new ComparedArticle(
            new ArticlePlace(a.Statute!.Article, a.Statute.ArticleSub), a.Text))]);
}
