using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>How often the cases and answers of an index cite articles; statutes that cite one another do not count. Immutable; safe for any number of threads.</summary>
public sealed class CitationCounts
{
    private readonly Dictionary<ArticleKey, long> _byArticle = [];

    internal CitationCounts(ISearchable engine)
    {
        var others = new BooleanQuery([new AllQuery(0)], [], [new TermQuery(EntryFields.Tier, Tiers.Name(Tier.Statute))], []);
        foreach (var count in engine.Search(new SearchRequest { Query = others, Limit = 0, Facets = [EntryFields.Cites] }).Facets[EntryFields.Cites])
            if (ArticleKey.TryParse(count.Value, out var article)) _byArticle[article] = count.Count;
        Laws = [.. _byArticle.GroupBy(article => article.Key.Law, StringComparer.Ordinal)
            .Select(law => (law.Key, Count: law.Sum(article => article.Value)))
            .OrderByDescending(law => law.Count).ThenBy(law => law.Key, StringComparer.Ordinal)];
    }

    /// <summary>Laws that are cited, the most cited first, with the number of their articles that entries cite, each article of an entry once.</summary>
    public IReadOnlyList<(string Law, long Count)> Laws { get; }

    /// <summary>How many cases and answers cite an article of that very version.</summary>
    public long Of(ArticleKey article) => _byArticle.GetValueOrDefault(article);
}
