using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Makes the engine's query of what a person typed.</summary>
internal sealed partial class QueryUnderstanding
{
    /// <summary>An entry's own number outweighs whatever words say.</summary>
    private const float NumberWeight = 100;

    private const float CitationWeight = 2;

    /// <summary>An article that corresponds to one asked for comes after that one and before what cites either.</summary>
    private const float RelatedNumberWeight = 50;

    private const float RelatedCitationWeight = 1.5f;

    /// <summary>The article of a charge comes before the interpretations that name the charge, and behind what is asked for by its number.</summary>
    private const float ChargeWeight = 2;

    /// <summary>What remains of the score of an article that is not in force.</summary>
    private const float NotInForceFactor = 0.6f;

    /// <summary>Corresponding articles that are searched for as well: a pasted judgment may cite dozens of old articles.</summary>
    private const int MostRelated = 40;

    /// <summary>
    /// How many of the query's words a hit on a shelf must hold. More would lose the short texts of articles, which share few
    /// words with a question: on the judged statute questions two cost .005 of nDCG@10, three .04.
    /// </summary>
    private const int LeastWords = 2;

    private readonly LegalAnalyzer _analyzer;
    private readonly LegalDictionaries _dictionaries;
    private readonly LawKnowledge _law;
    private readonly TellingTerms _tellingTerms;
    private readonly SynonymExpansion _synonyms;
    private readonly InputKindReader _kinds;
    private readonly NodeCompiler _nodes;

    public QueryUnderstanding(LegalAnalyzer analyzer, LegalDictionaries dictionaries, LawKnowledge law, TellingTerms tellingTerms)
    {
        (_analyzer, _dictionaries, _law, _tellingTerms) = (analyzer, dictionaries, law, tellingTerms);
        (_synonyms, _kinds, _nodes) = (new SynonymExpansion(analyzer, dictionaries), new InputKindReader(law.Names), new NodeCompiler(analyzer, new FieldFilters(law)));
    }

    /// <summary>What was understood, and the query for it.</summary>
    /// <exception cref="QueryTooComplexException">It holds too many operators or too deep brackets.</exception>
    public QueryPlan Understand(KnowledgeQuery query)
    {
        var editable = query.Text.Length <= QueryLanguage.LongestText;
        var text = editable ? BareArticles.Completed(query.Text, _law.Names) : query.Text;
        var charges = editable && text.Length < InputKindReader.FactsLength ? ChargeArticles.Default.FindIn(text) : [];
        var found = new List<LegalReference>();
        _law.Finder.FindAll(text, found);
        var nodes = new QueryLanguage(text, [.. found.Select(reference => reference.Span)]).Read();
        var all = WordsOf(text, nodes);
        var telling = all.Where(word => !IsAsking(word.Term)).ToList();
        if (telling.Count == 0) telling = all;
        var distinct = telling.DistinctBy(word => word.Term, StringComparer.Ordinal).ToList();
        var references = distinct.Where(IsReference).ToList();
        var (expanded, bridges, names) = SearchedFor(all, distinct);
        if (query.Synonyms && editable) expanded = _synonyms.Expand(text, expanded, query.Literal.ToHashSet(StringComparer.Ordinal));
        // One list by relevance alone shows whatever has a word in common, best first; shelves and lists of a kind ask for more.
        var required = expanded.Where(word => word.Word.Span.Length > 1 || word.Alternatives.Count > 0).ToList();
        if (required.Count == 0) required = expanded;
        var minimum = Math.Min(required.Count, query.Flat ? 1 : LeastWords);
        var related = references.SelectMany(reference => _law.Related.Of(reference.Term[1..])).Take(MostRelated).ToList();
        var title = editable && nodes.All(node => node is TextNode) ? TitleKey.Of(text) : null;
        var law = _kinds.LawOf(text);
        var compiled = _nodes.Compile(text, nodes, query.Within);
        var understood = new UnderstoodQuery(query.Text, [.. expanded.Select(word => word.Word.Term).Where(term => !names.Contains(term))], [.. references.Select(word => word.Term[1..])], minimum)
        {
            Kind = InputKindReader.Of(text, found, expanded.Count > 0, law is not null),
            Law = law,
            TitleKey = title,
            Parts = PartsOf(text, editable, telling, [.. expanded.Where(word => !names.Contains(word.Word.Term))], nodes),
            Charges = charges,
            Notes = compiled.Notes,
            Related = related,
        };
        return new QueryPlan(understood, least =>
        {
            var words = Matching(required, [.. expanded.Except(required)], references, related, least, title, charges, bridges);
            var matching = compiled.Must.Count == 0 ? words : new BooleanQuery([words, .. compiled.Must], [], [], []);
            return Filtered(InForceFirst(matching, query.AsOf), query, compiled);
        });
    }

    [GeneratedRegex("([能会是要算该可应需])不\\1")]
    private static partial Regex Choice();

    /// <summary>能要 and 给他 are no words, but pairs of such as are left out one by one.</summary>
    private bool IsAsking(string term) =>
        _dictionaries.QuestionWords.Contains(term)
        || term.Length == 2 && _dictionaries.QuestionWords.Contains(term[..1]) && _dictionaries.QuestionWords.Contains(term[1..]);

    private static bool IsReference(AnalyzedWord word) => word.Term[0] == LegalAnalyzer.ReferenceMark;

    /// <summary>The words of what is plain text in the query, all of them, where they stand.</summary>
    private List<AnalyzedWord> WordsOf(string text, IReadOnlyList<QueryNode> nodes)
    {
        var words = new List<AnalyzedWord>();
        var plain = Plain(text, nodes);
        // 能不能 and its like ask; cut into 能 and 不能 they would search for what cannot be done.
        _analyzer.WordsOf(Choice().Replace(plain, match => new string(' ', match.Length)), words);
        if (words.Count == 0) _analyzer.WordsOf(plain, words);
        return words;
    }

    /// <summary>The words to search for, of a long text the most telling, and the bridges between the words of the text.</summary>
    /// <param name="all">The words of the text, each as often as it stands there.</param>
    /// <param name="distinct">Those of them that say something, each once.</param>
    /// <returns>The words, the bridges, and those of the words that are masked names: searched for, but not what the text is about.</returns>
    private (List<SearchedWord> Words, List<string> Bridges, HashSet<string> Names) SearchedFor(List<AnalyzedWord> all, List<AnalyzedWord> distinct)
    {
        IReadOnlyList<TellingTerm> telling = distinct.Count > TellingTerms.LongText ? _tellingTerms.Of(all, TellingTerms.Most) : [];
        List<SearchedWord> words = [.. telling.Select(term => term.Searched)];
        var names = telling.Where(term => term.IsName).Select(term => term.Searched.Word.Term).ToHashSet(StringComparer.Ordinal);
        var joined = words.Count > 0 ? words.Select(word => word.Word.Bridge) : all.Select(word => word.Bridge);
        if (words.Count == 0)
        {
            var kept = distinct.Where(word => !IsReference(word)).Take(TellingTerms.Most).Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
            words = [.. SearchedWord.Distinct([.. all.Where(word => kept.Contains(word.Term))])];
        }

        return (words, [.. joined.OfType<string>().Distinct(StringComparer.Ordinal).Take(TellingTerms.Most)], names);
    }

    /// <summary>The text with blanks where operators stand. The value of 案由 stays: words of a cause are words of its cases too.</summary>
    private static string Plain(string text, IReadOnlyList<QueryNode> nodes)
    {
        if (nodes.All(node => node is TextNode)) return text;
        var plain = new string(' ', text.Length).ToCharArray();
        foreach (var node in nodes)
        {
            if (node is not (TextNode or FieldNode { Field: QueryField.Cause })) continue;
            var from = node is FieldNode ? text.IndexOfAny([':', '：'], node.Span.Start) + 1 : node.Span.Start;
            text.CopyTo(from, plain, from, node.Span.End - from);
        }

        return new string(plain);
    }

    private static List<QueryPart> PartsOf(string text, bool editable, List<AnalyzedWord> words, List<SearchedWord> expanded, IReadOnlyList<QueryNode> nodes)
    {
        var synonyms = expanded.ToDictionary(word => word.Word.Term, word => word.Alternatives, StringComparer.Ordinal);
        var parts = new List<(int At, QueryPart Part)>();
        var inFields = nodes.OfType<FieldNode>().Select(field => field.Span).ToList();
        foreach (var word in words.Where(word => (IsReference(word) || synonyms.ContainsKey(word.Term)) && !inFields.Exists(span => span.Start <= word.Span.Start && word.Span.End <= span.End)).GroupBy(word => word.Term, StringComparer.Ordinal))
        {
            var isReference = IsReference(word.First());
            var part = new QueryPart(
                isReference ? QueryPartKind.Reference : QueryPartKind.Word,
                isReference ? word.Key[1..] : word.Key,
                editable ? Without(text, [.. word.Select(place => place.Span)]) : null);
            parts.Add((word.First().Span.Start, isReference ? part : part with { Synonyms = [.. synonyms[word.Key].Select(alternative => alternative.Text)] }));
        }

        foreach (var node in nodes.Where(node => node is not TextNode))
            parts.Add((node.Span.Start, new QueryPart(NodeCompiler.KindOf(node), node.Span.Of(text), Without(text, [node.Span]))));
        return [.. parts.OrderBy(part => part.At).Select(part => part.Part)];
    }

    private static string Without(string text, IReadOnlyList<TextSpan> spans)
    {
        var kept = text.ToCharArray();
        foreach (var span in spans) kept.AsSpan(span.Start, span.Length).Fill(' ');
        return Blanks().Replace(new string(kept), " ").Trim();
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    private Query Matching(List<SearchedWord> required, List<SearchedWord> single, List<AnalyzedWord> references, List<RelatedArticle> related, int minimum, string? title, IReadOnlyList<ChargeMention> charges, List<string> bridges)
    {
        if (required.Count + references.Count == 0) return new AllQuery(0);
        var named = charges.SelectMany(charge => charge.Articles).Distinct().Select(Query (article) => new TermQuery(EntryFields.Number, article, ChargeWeight)).ToList();
        if (title is not null) named.Add(new TermQuery(EntryFields.TitleKey, title, NumberWeight));
        var words = required.Count == 0 ? null : WordMatching.Of(required, single, minimum, bridges);
        if (references.Count == 0) return named.Count == 0 ? words! : BooleanQuery.Any([.. named, words!]);
        // A number or citation alone is enough, and so are the words beside it; what holds both scores more. The entry itself comes first.
        // What the text calls 本法 or 前款 is found by the articles that it was resolved to.
        var cited = references.SelectMany(r => new Query[] { new TermQuery(EntryFields.Number, r.Term[1..], NumberWeight), new CombinedTermQuery(WordMatching.Fields, r.Term, CitationWeight) }
            .Concat(_law.Related.VersionsOf(r.Term[1..]).Select(article => new TermQuery(EntryFields.Cites, article.ToString()))))
            .Concat(related.Select(r => r.Article.ToString()).Distinct().SelectMany(article => new[]
            {
                new TermQuery(EntryFields.Number, article, RelatedNumberWeight), new TermQuery(EntryFields.Cites, article, RelatedCitationWeight),
            }));
        var numbers = BooleanQuery.Any([.. cited]);
        return words is null ? BooleanQuery.Any([.. named, numbers]) : BooleanQuery.Any([.. named, numbers, words]);
    }

    /// <summary>Law that is not in force on the day is still found, behind what is in force and says the same.</summary>
    private static DemotionQuery InForceFirst(Query matching, DateOnly day) => new(
        matching,
        BooleanQuery.Any([new RangeQuery(EntryFields.From, day.DayNumber + 1, long.MaxValue), new RangeQuery(EntryFields.Until, 0, day.DayNumber)]),
        NotInForceFactor);

    private static BooleanQuery Filtered(Query matching, KnowledgeQuery query, CompiledNodes compiled)
    {
        var filters = new List<Query>();
        if (query.Tier is { } tier) filters.Add(new TermQuery(EntryFields.Tier, Tiers.Name(tier)));
        if (query.Cites.Count > 0) filters.Add(BooleanQuery.Any([.. query.Cites.Select(article => new TermQuery(EntryFields.Cites, article.ToString()))]));
        foreach (var facet in query.Filters.GroupBy(f => f.Facet))
            filters.Add(BooleanQuery.Any([.. facet.Select(f => new TermQuery(f.Facet, f.Value))]));
        filters.AddRange(compiled.Filters);
        return new BooleanQuery([matching], [], compiled.Excluded, filters);
    }
}
