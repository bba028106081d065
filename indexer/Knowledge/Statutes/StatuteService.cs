using System.Collections.Concurrent;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>Laws, their versions and articles: what is on record, and the texts that the index holds for everybody. Safe for concurrent use.</summary>
public sealed class StatuteService
{
    private const int MostArticles = 5000;
    private const int MostSteps = 12;

    private readonly ISearchable _engine;
    private readonly LawKnowledge _law;
    private readonly Lazy<IReadOnlyDictionary<string, int>> _held;
    private readonly Lazy<StatuteRegistry> _registry;
    private readonly Lazy<CitationCounts> _citations;
    private readonly Lazy<ILookup<string, string>> _documents;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ArticleLine>> _contents = new(StringComparer.Ordinal);

    /// <summary>Statutes over an engine of entries. What the index holds is counted on first use; an index that changes needs a new service.</summary>
    public StatuteService(ISearchable engine, LawKnowledge law)
    {
        (_engine, _law) = (new VisibleEntries(engine, Audiences.Everybody), law);
        _held = new(CountTexts);
        _citations = new(() => new CitationCounts(_engine));
        _documents = new(() => Registry.Laws.SelectMany(Registry.VersionsOf)
            .Where(version => version.DocumentNumber is not null).ToLookup(version => version.DocumentNumber!, version => version.Law, StringComparer.Ordinal));
        _registry = new(() => law.Registry.With(_held.Value.Keys.Where(IsNotOnRecord).Select(FromText).OfType<StatuteVersion>()));
    }

    /// <summary>How often articles are cited; counted on first use.</summary>
    public CitationCounts Citations => _citations.Value;

    /// <summary>The versions on record and those of the texts held.</summary>
    public StatuteRegistry Registry => _registry.Value;

    /// <summary>By 文号: the laws of which a version bears it, once a version.</summary>
    public ILookup<string, string> LawsByDocumentNumber => _documents.Value;

    /// <summary>Names of all laws on record or held, in the order of code points.</summary>
    public IReadOnlyList<string> Laws => [.. Registry.Laws.Order(StringComparer.Ordinal)];

    /// <summary>A law by its full or an everyday name; null where the name is not known, is ambiguous, or no version is on record.</summary>
    public StatuteOverview? Find(string name, DateOnly day)
    {
        var law = _law.Names.FullName(name) ?? name;
        var versions = Registry.VersionsOf(law);
        if (versions.Count == 0) return null;
        var current = Registry.InForceOn(law, day);
        var all = versions.Select(version => Overview(version, day)).ToList();
        return new StatuteOverview(law, _law.Names.AliasesOf(law), day, all, all.Find(version => version.Version == current), Registry.SuccessorsOf(law));
    }

    /// <summary>The laws whose full or everyday name holds all of the words, shortest names first; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<string> Search(string words, int limit)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return [];
        bool Holds(string name) => Array.TrueForAll(parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
        var named = _law.Names.FullName(words);
        return [.. Registry.Laws.Where(law => law == named || Holds(law) || _law.Names.AliasesOf(law).Any(Holds))
            .OrderBy(law => law == named ? 0 : 1).ThenBy(law => law.Length).ThenBy(law => law, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>The articles of a version whose text is held, in order; empty where it is not held.</summary>
    public IReadOnlyList<ArticleLine> Contents(StatuteVersion version) => _contents.GetOrAdd(version.Key, ReadContents);

    /// <summary>An article of a version. Null where no such version is on record or held.</summary>
    public ArticleOverview? Article(ArticleKey article, DateOnly day)
    {
        if (Registry.Find(article.Law, article.Promulgated) is not { } version) return null;
        var entry = Text(article);
        var earlier = _law.Correspondence.Origins(article).Select(row => Step(row, row.Old, entry, isEarlier: true, day));
        var followed = _law.Correspondence.Follow(article);
        var later = followed.Concat(_law.Correspondence.From(article)).Where(row => row.New is not null).DistinctBy(row => row.New);
        return new ArticleOverview(
            article, day, Overview(version, day), entry,
            [.. earlier.Take(MostSteps)],
            [.. later.Take(MostSteps).Select(row => Step(row, row.New!.Value, entry, isEarlier: false, day))],
            Registry.PendingOn(article, day))
        {
            Removed = followed.FirstOrDefault(row => row.New is null),
        };
    }

    /// <summary>The text of an article, or null where it is not held. Never that of another version.</summary>
    public KnowledgeEntry? Text(ArticleKey article) => _engine.Find(article.ToString()) is { } document ? EntryDocuments.ToEntry(document) : null;

    /// <summary>Whether any text of a version is held.</summary>
    public bool Holds(StatuteVersion version) => _held.Value.ContainsKey(version.Key);

    /// <summary>Versions of which a text is held, as <see cref="ArticleKey.Version"/> writes them, with their number of articles.</summary>
    public IReadOnlyDictionary<string, int> Held => _held.Value;

    private VersionOverview Overview(StatuteVersion version, DateOnly day) => new(
        version, Registry.ValidityOf(version, day), _held.Value.GetValueOrDefault(version.Key),
        Registry.PendingOn(new ArticleKey(version.Law, version.KeyDay, 0), day));

    private ArticleStep Step(ArticleCorrespondence row, ArticleKey other, KnowledgeEntry? entry, bool isEarlier, DateOnly day)
    {
        var version = Registry.Find(other.Law, other.Promulgated);
        var (text, own) = (Text(other)?.Text, entry?.Text);
        IReadOnlyList<DifferenceRun> difference = text is null || own is null ? [] : isEarlier ? TextDifference.Between(text, own) : TextDifference.Between(own, text);
        return new ArticleStep(row, other, version is null ? null : Overview(version, day), text, difference);
    }

    private Dictionary<string, int> CountTexts()
    {
        var counts = _engine.Search(new SearchRequest { Query = new AllQuery(0), Limit = 0, Facets = [EntryFields.Version] }).Facets[EntryFields.Version];
        return counts.ToDictionary(count => count.Value, count => (int)count.Count, StringComparer.Ordinal);
    }

    private bool IsNotOnRecord(string version) =>
        ArticleKey.TryParse(version + ":0", out var key) && _law.Registry.Find(key.Law, key.Promulgated) is null;

    private StatuteVersion? FromText(string version)
    {
        var hit = _engine.Search(new SearchRequest { Query = new TermQuery(EntryFields.Version, version), Limit = 1 }).Hits;
        return hit.Count == 0 ? null : EntryDocuments.ToEntry(hit[0].Document).Statute?.ToVersion();
    }

    private IReadOnlyList<ArticleLine> ReadContents(string version)
    {
        if (!_held.Value.ContainsKey(version)) return [];
        var hits = _engine.Search(new SearchRequest
        {
            Query = new TermQuery(EntryFields.Version, version),
            Limit = MostArticles,
            Sort = new SortBy(EntryFields.Place, Descending: false),
        }).Hits;
        return [.. hits.Select(hit => EntryDocuments.ToEntry(hit.Document)).Select(entry => new ArticleLine(entry.Id, entry.Number ?? entry.Title, entry.Statute!.Key, entry.Statute.Path, entry.Text))];
    }
}

/// <summary>An article in the contents of a law.</summary>
/// <param name="Id">Id of its entry.</param>
/// <param name="Heading">第五百八十四条; the title for a text without articles.</param>
/// <param name="Key">The article; of a text without articles number 0.</param>
/// <param name="Path">编, 章 and 节 above it.</param>
/// <param name="Text">Its words.</param>
public sealed record ArticleLine(string Id, string Heading, ArticleKey Key, IReadOnlyList<string> Path, string Text);
