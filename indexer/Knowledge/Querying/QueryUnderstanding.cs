using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Makes the engine's query of what a person typed.</summary>
internal sealed partial class QueryUnderstanding(LegalAnalyzer analyzer, LegalDictionaries dictionaries, LawKnowledge law, TellingTerms tellingTerms)
{
    /// <summary>An entry's own number outweighs whatever words say.</summary>
    private const float NumberWeight = 100;

    private const float CitationWeight = 2;

    /// <summary>An article that corresponds to one asked for comes after that one and before what cites either.</summary>
    private const float RelatedNumberWeight = 50;

    private const float RelatedCitationWeight = 1.5f;

    /// <summary>What remains of the score of an article that is not in force.</summary>
    private const float NotInForceFactor = 0.6f;

    /// <summary>Corresponding articles that are searched for as well: a pasted judgment may cite dozens of old articles.</summary>
    private const int MostRelated = 40;

    /// <summary>
    /// How many of the query's words a hit on a shelf must hold. More would lose the short texts of articles, which share few
    /// words with a question: on the judged statute questions two cost .005 of nDCG@10, three .04.
    /// </summary>
    private const int LeastWords = 2;

    /// <summary>What was understood, and the query for it.</summary>
    public (UnderstoodQuery Understood, Query Query) Understand(KnowledgeQuery query)
    {
        var words = new List<AnalyzedWord>();
        // 能不能 and its like ask; cut into 能 and 不能 they would search for what cannot be done.
        analyzer.WordsOf(Choice().Replace(query.Text, match => new string(' ', match.Length)), words);
        if (words.Count == 0) analyzer.WordsOf(query.Text, words);
        var distinct = Distinct(words);
        var telling = distinct.Where(w => !dictionaries.QuestionWords.Contains(w.Term)).ToList();
        if (telling.Count == 0) telling = distinct;
        var references = telling.Where(IsReference).ToList();
        var (plain, bridges) = Plain(words, telling);
        // One list by relevance alone shows whatever has a word in common, best first; shelves and lists of a kind ask for more.
        var required = plain.Where(w => w.Word.Span.Length > 1).ToList();
        if (required.Count == 0) required = plain;
        var minimum = Math.Min(required.Count, query.Flat ? 1 : LeastWords);
        var related = references.SelectMany(reference => law.Related.Of(reference.Term[1..])).Take(MostRelated).ToList();
        var understood = new UnderstoodQuery(query.Text, [.. plain.Select(w => w.Word.Term)], [.. references.Select(w => w.Term[1..])], minimum) { Related = related };
        return (understood, Filtered(InForceFirst(Matching(required, [.. plain.Except(required)], references, related, minimum, bridges), query.AsOf), query));
    }

    [GeneratedRegex("([能会是要算该可应需])不\\1")]
    private static partial Regex Choice();

    private static bool IsReference(AnalyzedWord word) => word.Term[0] == LegalAnalyzer.ReferenceMark;

    private static List<AnalyzedWord> Distinct(List<AnalyzedWord> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. words.Where(w => seen.Add(w.Term))];
    }

    private Query Matching(List<SearchedWord> required, List<SearchedWord> single, List<AnalyzedWord> references, List<RelatedArticle> related, int minimum, List<string> bridges)
    {
        if (required.Count + references.Count == 0) return new AllQuery(0);
        if (references.Count == 0) return WordMatching.Of(required, single, minimum, bridges);
        // A number or citation alone is enough, and so are the words beside it; what holds both scores more. The entry itself comes first.
        // What the text calls 本法 or 前款 is found by the articles that it was resolved to.
        var cited = references.SelectMany(r => new Query[] { new TermQuery(EntryFields.Number, r.Term[1..], NumberWeight), new CombinedTermQuery(WordMatching.Fields, r.Term, CitationWeight) }
            .Concat(law.Related.VersionsOf(r.Term[1..]).Select(article => new TermQuery(EntryFields.Cites, article.ToString()))))
            .Concat(related.Select(r => r.Article.ToString()).Distinct().SelectMany(article => new[]
            {
                new TermQuery(EntryFields.Number, article, RelatedNumberWeight), new TermQuery(EntryFields.Cites, article, RelatedCitationWeight),
            }));
        return required.Count == 0 ? BooleanQuery.Any([.. cited]) : BooleanQuery.Any([BooleanQuery.Any([.. cited]), WordMatching.Of(required, single, minimum, bridges)]);
    }

    /// <summary>The words to search for, of a long text the most telling, and the bridges between the words of the text.</summary>
    private (List<SearchedWord> Words, List<string> Bridges) Plain(List<AnalyzedWord> words, List<AnalyzedWord> telling)
    {
        List<SearchedWord> terms = telling.Count > TellingTerms.LongText ? [.. tellingTerms.Of(words, TellingTerms.Most).Select(term => term.Searched)] : [];
        var joined = terms.Count > 0 ? terms.Select(term => term.Word.Bridge) : words.Select(word => word.Bridge);
        if (terms.Count == 0)
        {
            var kept = telling.Where(w => !IsReference(w)).Take(TellingTerms.Most).Select(w => w.Term).ToHashSet(StringComparer.Ordinal);
            terms = [.. SearchedWord.Distinct([.. words.Where(w => kept.Contains(w.Term))])];
        }

        return (terms, [.. joined.OfType<string>().Distinct(StringComparer.Ordinal).Take(TellingTerms.Most)]);
    }

    /// <summary>Law that is not in force on the day is still found, behind what is in force and says the same.</summary>
    private static DemotionQuery InForceFirst(Query matching, DateOnly day) => new(
        matching,
        BooleanQuery.Any([new RangeQuery(EntryFields.From, day.DayNumber + 1, long.MaxValue), new RangeQuery(EntryFields.Until, 0, day.DayNumber)]),
        NotInForceFactor);

    private static BooleanQuery Filtered(Query matching, KnowledgeQuery query)
    {
        var filters = new List<Query> { new TermQuery(EntryFields.Visibility, EntryFields.Published) };
        if (query.Tier is { } tier) filters.Add(new TermQuery(EntryFields.Tier, Tiers.Name(tier)));
        if (query.Cites.Count > 0) filters.Add(BooleanQuery.Any([.. query.Cites.Select(article => new TermQuery(EntryFields.Cites, article.ToString()))]));
        foreach (var facet in query.Filters.GroupBy(f => f.Facet))
            filters.Add(BooleanQuery.Any([.. facet.Select(f => new TermQuery(f.Facet, f.Value))]));
        return new BooleanQuery([matching], [], [], filters);
    }
}
