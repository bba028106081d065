using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// What a query is worth for a document. There is one calculation, and it explains itself: the score is the explanation's value.
/// </summary>
internal sealed class NaiveScoring(NaiveStatistics statistics)
{
    private static readonly Explanation NoMatch = new(0, false, "no match", []);

    public Explanation Explain(Query query, NaiveDocument document) => query switch
    {
        TermQuery term => Term(term, document),
        CombinedTermQuery combined => Combined(combined, document),
        PhraseQuery phrase => Phrase(phrase, document),
        BooleanQuery boolean => Boolean(boolean, document),
        BestOfQuery best => BestOf(best, document),
        DemotionQuery demotion => Demotion(demotion, document),
        PrefixQuery prefix => Constant(prefix.Boost, HasPrefix(prefix, document)),
        RangeQuery range => Constant(range.Boost, document.Number(range.Field) is { } n && n >= range.Minimum && n <= range.Maximum),
        AllQuery all => Constant(all.Boost, true),
        _ => throw new ArgumentException($"Unknown query {query.GetType().Name}.", nameof(query)),
    };

    private Explanation Term(TermQuery query, NaiveDocument document)
    {
        var frequency = statistics.Frequency(document, query.Field, query.Term);
        return frequency == 0
            ? NoMatch
            : Scored(query.Field, query.Boost, statistics.Idf(query.Field, query.Term), frequency, document);
    }

    private Explanation Combined(CombinedTermQuery query, NaiveDocument document)
    {
        if (query.Fields.Any(f => !(f.Weight > 0))) throw new ArgumentException("A weight is above 0.");
        return query.Fields.All(f => statistics.Frequency(document, f.Field, query.Term) == 0)
            ? NoMatch
            : new Explanation(statistics.CombinedScore(query, document), true, "BM25 in several fields", []);
    }

    private Explanation Phrase(PhraseQuery query, NaiveDocument document)
    {
        var text = document.Text(query.Field);
        if (query.Terms.Any(t => !text.ByTerm.Contains(t.Term))) return NoMatch;
        var places = query.Terms.Select(t => text.ByTerm[t.Term].Select(o => o.Position - t.Position).ToList()).ToList();
        var frequency = places.FirstOrDefault([]).Count(first => IsPartOfMatch(first, places, query.Slop));
        return frequency == 0
            ? NoMatch
            : Scored(query.Field, query.Boost, query.Terms.Sum(t => statistics.Idf(query.Field, t.Term)), frequency, document);
    }

    /// <summary>Whether a window of slop + 1 places that holds <paramref name="first"/> holds a place of every term.</summary>
    private static bool IsPartOfMatch(int first, List<List<int>> places, int slop) =>
        Enumerable.Range(first - slop, slop + 1).Any(start =>
            places.All(term => term.Any(place => place >= start && place <= start + slop)));

    private Explanation Boolean(BooleanQuery query, NaiveDocument document)
    {
        var must = query.Must.Select(c => Explain(c, document)).TakeWhile(c => c.Matches).ToList();
        if (must.Count < query.Must.Count) return NoMatch;
        if (query.Filter.Any(c => !Explain(c, document).Matches)) return NoMatch;
        if (query.MustNot.Any(c => Explain(c, document).Matches)) return NoMatch;
        var should = query.Should.Select(c => Explain(c, document)).Where(c => c.Matches).ToList();
        var needed = query.Must.Count + query.Filter.Count == 0
            ? Math.Max(1, query.MinimumShouldMatch)
            : query.MinimumShouldMatch;
        if (should.Count < needed) return NoMatch;
        List<Explanation> parts = [.. must, .. should];
        return new Explanation(parts.Aggregate(0f, (sum, c) => sum + c.Value), true, "sum of", parts);
    }

    private Explanation BestOf(BestOfQuery query, NaiveDocument document)
    {
        var parts = query.Clauses.Select(c => Explain(c, document)).Where(c => c.Matches).ToList();
        return parts.Count == 0 ? NoMatch : new Explanation(parts.Max(c => c.Value), true, "best of", parts);
    }

    private Explanation Demotion(DemotionQuery query, NaiveDocument document)
    {
        var matching = Explain(query.Matching, document);
        return matching.Matches && Explain(query.Demoted, document).Matches ? matching with { Value = matching.Value * query.Factor } : matching;
    }

    private bool HasPrefix(PrefixQuery query, NaiveDocument document)
    {
        var terms = statistics.IsText(query.Field)
            ? document.Text(query.Field).Tokens.Select(t => t.Term)
            : document.Keywords(query.Field);
        return terms.Any(t => t.StartsWith(query.Prefix, StringComparison.Ordinal));
    }

    private static Explanation Constant(float boost, bool matches) =>
        matches ? new Explanation(boost, true, "constant", []) : NoMatch;

    private Explanation Scored(string field, float boost, double idf, int frequency, NaiveDocument document) =>
        new(statistics.Score(boost, idf, frequency, document, field), true, "BM25 in " + field, []);
}
