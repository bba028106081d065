using System.Text;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Makes the matcher of a query for one segment of a snapshot.</summary>
internal sealed class QueryCompiler(IndexSnapshot snapshot, TermStatistics statistics)
{
    /// <summary>Deepest nesting accepted: a query from outside must not exhaust the stack.</summary>
    public const int DeepestQuery = 50;

    private static readonly NoneMatcher None = new();
    private readonly List<TermMatcher> _terms = [];

    /// <exception cref="ArgumentException">A field is unknown or of the wrong kind, or the query is nested too deeply.</exception>
    public Matcher Compile(Query query, int segment, int depth = 0)
    {
        if (depth > DeepestQuery) throw new ArgumentException($"A query may be nested {DeepestQuery} deep.", nameof(query));
        return query switch
        {
            TermQuery term => Term(term, segment) ?? (Matcher)None,
            CombinedTermQuery combined => Combined(combined, segment) ?? (Matcher)None,
            PhraseQuery phrase => Phrase(phrase, segment),
            BooleanQuery boolean => Boolean(boolean, segment, depth + 1),
            BestOfQuery best => best.Clauses.Count == 0 ? None : new BestOfMatcher(All(best.Clauses, segment, depth + 1)),
            DemotionQuery demotion => Demotion(demotion, segment, depth + 1),
            PrefixQuery prefix => Prefix(prefix, segment),
            RangeQuery range => new RangeMatcher(SegmentAt(segment), snapshot.Fields.OfNumber(range.Field), range.Minimum, range.Maximum, range.Boost),
            AllQuery all => new AllMatcher(SegmentAt(segment).Documents, all.Boost),
            _ => throw new ArgumentException($"Unknown kind of query {query.GetType().Name}.", nameof(query)),
        };
    }

    /// <summary>The matcher of a term, or null where the segment lacks it.</summary>
    public TermMatcher? Term(TermQuery query, int segment)
    {
        var field = snapshot.Fields.OfTerms(query.Field);
        var entry = statistics.Of(field, query.Term);
        if (entry.Places[segment].Documents == 0) return null;
        var isText = snapshot.Fields.IsText(field);
        return Own(new TermMatcher(SegmentAt(segment), field, entry.Places[segment], isText, query.Boost * (float)entry.Idf, isText ? snapshot.InverseNormsOf(field) : []));
    }

    /// <summary>The matcher of a term in several fields, or null where the segment lacks it in all of them.</summary>
    public CombinedTermMatcher? Combined(CombinedTermQuery query, int segment)
    {
        if (query.Fields.FirstOrDefault(f => !(f.Weight > 0)) is { Field: not null } wrong) throw new ArgumentException($"The weight {wrong.Weight} of {wrong.Field} is not above 0.", nameof(query));
        var fields = query.Fields.Select(f => (Number: snapshot.Fields.OfText(f.Field), f.Weight)).ToList();
        var rarity = CombinedRarity.Of(snapshot, statistics, fields, query.Term);
        var terms = fields.Where(f => statistics.Of(f.Number, query.Term).Places[segment].Documents > 0)
            .Select(f => (Own(new TermMatcher(SegmentAt(segment), f.Number, statistics.Of(f.Number, query.Term).Places[segment], isText: true, 0, [])), f.Weight)).ToList();
        return terms.Count == 0 ? null : new CombinedTermMatcher(terms, query.Boost * (float)rarity.Idf, snapshot.CombinedNorms.InverseOf(fields)[segment]);
    }

    /// <summary>The matcher of a phrase; one that matches nothing where the segment lacks a term.</summary>
    public Matcher Phrase(PhraseQuery query, int segment)
    {
        var field = snapshot.Fields.OfText(query.Field);
        if (query.Terms.Count == 0 || query.Slop < 0) return None;
        var terms = query.Terms.Select(t => Term(new TermQuery(query.Field, t.Term), segment)).ToList();
        if (terms.Contains(null)) return None;
        return new PhraseMatcher([.. terms.OfType<TermMatcher>()], [.. query.Terms.Select(t => t.Position)], query.Slop, SegmentAt(segment), field, PhraseWeight(query), snapshot.InverseNormsOf(field));
    }

    /// <summary>Boost times the sum of the terms' idf.</summary>
    public float PhraseWeight(PhraseQuery query)
    {
        var field = snapshot.Fields.OfText(query.Field);
        return query.Boost * (float)query.Terms.Sum(t => statistics.Of(field, t.Term).Idf);
    }

    /// <summary>Gives back the buffers of all matchers made so far; none of them is used after that.</summary>
    public void Release()
    {
        foreach (var term in _terms) term.Release();
        _terms.Clear();
    }

    private TermMatcher Own(TermMatcher term)
    {
        _terms.Add(term);
        return term;
    }

    private Segment SegmentAt(int segment) => snapshot.Segments[segment].Segment;

    private List<Matcher> All(IReadOnlyList<Query> queries, int segment, int depth) => [.. queries.Select(q => Compile(q, segment, depth))];

    private Matcher Boolean(BooleanQuery query, int segment, int depth)
    {
        var must = All(query.Must, segment, depth);
        var filter = All(query.Filter, segment, depth);
        var should = All(query.Should, segment, depth);
        var not = All(query.MustNot, segment, depth);
        var required = must.Count + filter.Count > 0;
        var minimum = required ? query.MinimumShouldMatch : Math.Max(1, query.MinimumShouldMatch);
        if (minimum > should.Count || must.Contains(None) || filter.Contains(None)) return None;
        // A clause that cannot match here still counts in the minimum, not in the work.
        should.RemoveAll(clause => clause == None);
        not.RemoveAll(clause => clause == None);
        // A filter that every document of the segment passes (as that for the audience mostly is) need not be walked through.
        if (must.Count > 0) filter.RemoveAll(clause => clause.MatchesAll);
        if (minimum > should.Count) return None;
        var any = should.Count == 0 ? null : should.Count == 1 ? should[0] : new DisjunctionMatcher(should, Math.Max(1, minimum));
        if (any is not null && minimum > 0)
        {
            must.Add(any);
            any = null;
        }

        return must.Count == 1 && filter.Count + not.Count == 0 && any is null ? must[0] : new ConjunctionMatcher(must, filter, any, not);
    }

    private Matcher Demotion(DemotionQuery query, int segment, int depth)
    {
        if (query.Factor is not (>= 0 and <= 1)) throw new ArgumentException($"A factor of {query.Factor} does not demote; it lies in 0..1.", nameof(query));
        var matching = Compile(query.Matching, segment, depth);
        if (TestOf(query.Demoted, segment) is { } test) return matching == None ? None : new TestedDemotionMatcher(matching, test, query.Factor);
        var demoted = Compile(query.Demoted, segment, depth);
        return matching == None || demoted == None ? matching : new DemotionMatcher(matching, demoted, query.Factor);
    }

    /// <summary>The test for any of some values of keyword fields and ranges of numbers; null where the query is something else.</summary>
    private DocumentTest? TestOf(Query query, int segment)
    {
        Query[] clauses = query is BooleanQuery { Must.Count: 0, MustNot.Count: 0, Filter.Count: 0, MinimumShouldMatch: <= 1 } any ? [.. any.Should] : [query];
        var tests = new List<DocumentTest>();
        foreach (var field in clauses.OfType<TermQuery>().GroupBy(term => term.Field, StringComparer.Ordinal))
        {
            if (KeywordTestOf(field.Key, field.Select(term => term.Term), segment) is not { } test) return null;
            tests.Add(test);
        }

        foreach (var range in clauses.OfType<RangeQuery>())
            tests.Add(new RangeTest(SegmentAt(segment), snapshot.Fields.OfNumber(range.Field), range.Minimum, range.Maximum));
        if (clauses.Length == 0 || clauses.Any(clause => clause is not (TermQuery or RangeQuery))) return null;
        return tests.Count == 1 ? tests[0] : new AnyTest([.. tests]);
    }

    private KeywordTest? KeywordTestOf(string name, IEnumerable<string> values, int segment)
    {
        var field = snapshot.Fields.OfTerms(name);
        if (snapshot.Fields.IsText(field)) return null;
        var dictionary = SegmentAt(segment).Dictionary;
        // A column counts from 1, as 0 stands for no value.
        var ordinals = values.Select(value => dictionary.Find(field, Encoding.UTF8.GetBytes(value), out _)).Where(o => o >= 0).Select(o => o - dictionary.FirstOrdinal(field) + 1);
        return new KeywordTest(SegmentAt(segment).ColumnOf(field), [.. ordinals]);
    }

    private Matcher Prefix(PrefixQuery query, int segment)
    {
        var field = snapshot.Fields.OfTerms(query.Field);
        var isText = snapshot.Fields.IsText(field);
        var clauses = SegmentAt(segment).Dictionary.StartingWith(field, Encoding.UTF8.GetBytes(query.Prefix))
            .Select(t => (Matcher)Own(new TermMatcher(SegmentAt(segment), field, t.Info, isText, 1, isText ? snapshot.InverseNormsOf(field) : []))).ToList();
        return clauses.Count == 0 ? None : new ConstantMatcher(new DisjunctionMatcher(clauses, 1), query.Boost);
    }
}
