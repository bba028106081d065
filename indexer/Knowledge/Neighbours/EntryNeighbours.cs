using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Neighbours;

/// <summary>Finds what stands beside an entry: what is about the same, what has the same cause, what refers to it. Safe for concurrent use.</summary>
public sealed class EntryNeighbours
{
    /// <summary>How much a word counts in each field.</summary>
    private static readonly (string Field, float Weight)[] Fields = [(EntryFields.Title, 0.6f), (EntryFields.Gist, 1.2f), (EntryFields.Body, 0.6f)];

    private static readonly Tier[] CaseTiers = [Tier.GuidingCase, Tier.ReferenceCase, Tier.OtherCase];

    /// <summary>What the same cause, a common keyword and a common article count: a value of such a field says less of itself than a word does.</summary>
    private const float CauseWeight = 3;

    private const float KeywordWeight = 3;
    private const float ArticleWeight = 2;

    /// <summary>Articles that are looked for; an entry's first ones are those it rests on.</summary>
    private const int MostArticles = 12;

    /// <summary>
    /// What is less alike than this has hardly more than common words with the entry. On the case library 98 of 100 cases keep a similar one, and of
    /// those with another case of their cause the first similar one shares it in three of four. Answers are short and few, and need more.
    /// </summary>
    private const float LeastLikeness = 0.15f;

    private const float LeastLikenessOfAnswers = 0.2f;

    private readonly ISearchable _engine;
    private readonly TellingWords _telling;

    /// <summary>Neighbours among entries whose texts were analysed with these dictionaries.</summary>
    public EntryNeighbours(ISearchable engine, LegalAnalyzer analyzer, LegalDictionaries dictionaries)
        : this(engine, new TellingWords(analyzer, dictionaries))
    {
    }

    private EntryNeighbours(ISearchable engine, TellingWords telling) => (_engine, _telling) = (engine, telling);

    /// <summary>The same among other entries of the index.</summary>
    internal EntryNeighbours Among(ISearchable entries) => new(entries, _telling);

    /// <summary>The cases and answers that are about the same as an entry of the index, at most <paramref name="most"/> of each.</summary>
    public AlikeEntries Alike(KnowledgeEntry entry, int most, CancellationToken cancellation = default)
    {
        var result = _engine.Search(new SearchRequest
        {
            // The entry itself stays among the matches: its own score is what the others are measured by.
            Query = new BooleanQuery([], [.. WhatItIsAbout(entry)], [], [InTiers([.. CaseTiers, Tier.ExpertAnswer, Tiers.Of(entry)])], 1),
            Limit = 0,
            Group = new GroupBy(EntryFields.Tier, most + 1),
        }, cancellation);
        var own = result.Groups.Values.SelectMany(group => group.Hits).FirstOrDefault(hit => hit.Document.Id == entry.Id)?.Score;
        return own is > 0 ? new AlikeEntries(Of(CaseTiers, LeastLikeness), Of([Tier.ExpertAnswer], LeastLikenessOfAnswers)) : new AlikeEntries([], []);

        IReadOnlyList<AlikeEntry> Of(Tier[] tiers, float least) =>
        [
            .. tiers.SelectMany(tier => result.Groups.GetValueOrDefault(Tiers.Name(tier))?.Hits ?? [])
                .Where(hit => hit.Document.Id != entry.Id && hit.Score >= least * own)
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document.Id, StringComparer.Ordinal).Take(most)
                .Select(hit => new AlikeEntry(EntryDocuments.ToEntry(hit.Document), hit.Score / own.Value)),
        ];
    }

    /// <summary>The other cases of the same cause: guiding cases first, then the others, the newest first of each. Empty for an entry without a cause.</summary>
    public NeighbourList SameCause(KnowledgeEntry entry, int most, CancellationToken cancellation = default)
    {
        if (entry.Cause is not { } cause) return NeighbourList.Empty;
        var guiding = Newest(Tier.GuidingCase);
        var others = Newest(Tier.ReferenceCase, Tier.OtherCase);
        var isCounted = CaseTiers.Contains(Tiers.Of(entry));
        return new NeighbourList(
            guiding.Total + others.Total - (isCounted ? 1 : 0),
            [.. guiding.Hits.Concat(others.Hits).Where(hit => hit.Document.Id != entry.Id).Take(most).Select(hit => EntryDocuments.ToEntry(hit.Document))]);

        SearchResult Newest(params Tier[] tiers) => _engine.Search(new SearchRequest
        {
            Query = new BooleanQuery([], [], [], [new TermQuery(EntryFields.Cause, cause), InTiers(tiers)]),
            Limit = most + 1,
            Sort = new SortBy(EntryFields.Date, Descending: true),
        }, cancellation);
    }

    /// <summary>
    /// The entries whose text refers to one of an entry's own numbers (案号, 入库编号, 指导案例N号, 文号), the most weighty first. Empty for an
    /// article, which is cited by its law and number, and for an entry without a number or that the index does not hold.
    /// </summary>
    public NeighbourList CitedBy(KnowledgeEntry entry, int most, CancellationToken cancellation = default)
    {
        if (entry.Statute is not null || _engine.Find(entry.Id) is not { } document) return NeighbourList.Empty;
        var numbers = document.Keywords.Where(keyword => keyword.Field == EntryFields.Number).Select(keyword => keyword.Value).ToList();
        if (numbers.Count == 0) return NeighbourList.Empty;
        var result = _engine.Search(new SearchRequest
        {
            // What bears the number itself is the entry, or the same case entered twice.
            Query = new BooleanQuery(
                [], [.. numbers.SelectMany(number => Fields.Select(field => new TermQuery(field.Field, LegalAnalyzer.ReferenceMark + number)))],
                [.. numbers.Select(number => new TermQuery(EntryFields.Number, number))], [], 1),
            Limit = most,
            Sort = new SortBy(EntryFields.Authority, Descending: true),
        }, cancellation);
        return new NeighbourList(result.Total, [.. result.Hits.Select(hit => EntryDocuments.ToEntry(hit.Document))]);
    }

    private static BooleanQuery InTiers(IReadOnlyList<Tier> tiers) => BooleanQuery.Any([.. tiers.Distinct().Select(tier => new TermQuery(EntryFields.Tier, Tiers.Name(tier)))]);

    private IEnumerable<Query> WhatItIsAbout(KnowledgeEntry entry)
    {
        foreach (var (word, weight) in _telling.Of(entry))
            foreach (var field in Fields) yield return new TermQuery(field.Field, word, weight * field.Weight);
        if (entry.Cause is { } cause) yield return new TermQuery(EntryFields.Cause, cause, CauseWeight);
        foreach (var keyword in entry.Keywords.Where(keyword => keyword != entry.CaseType).Distinct()) yield return new TermQuery("keyword", keyword, KeywordWeight);
        if (_engine.Find(entry.Id) is not { } document) yield break;
        foreach (var article in CitedArticles.Of(document).Take(MostArticles)) yield return new TermQuery(EntryFields.Cites, article.ToString(), ArticleWeight);
    }
}
