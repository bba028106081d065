using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Retraces a score: the same arithmetic as the matchers, for one document, with its parts named.</summary>
internal sealed class Explainer(IndexSnapshot snapshot, int segment, int document)
{
    private readonly TermStatistics _statistics = new(snapshot);

    /// <summary>Explains a query's score.</summary>
    public Explanation Explain(Query query)
    {
        var matched = Score(query, out var score);
        return query switch
        {
            TermQuery term => Term(term, matched, score),
            CombinedTermQuery combined => Combined(combined, matched, score),
            PhraseQuery phrase => Phrase(phrase, matched, score),
            BooleanQuery boolean => Sum(boolean, matched, score),
            BestOfQuery best => new Explanation(score, matched, "highest of", [.. best.Clauses.Select(Explain)]),
            DemotionQuery demotion => Demotion(demotion, matched, score),
            PrefixQuery prefix => new Explanation(score, matched, $"constant, {prefix.Field} starts with '{prefix.Prefix}'", []),
            RangeQuery range => new Explanation(score, matched, Text($"constant, {range.Field} in {range.Minimum}..{range.Maximum}"), []),
            AllQuery => new Explanation(score, matched, "constant, every document", []),
            _ => throw new ArgumentException($"Unknown kind of query {query.GetType().Name}.", nameof(query)),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private bool Score(Query query, out float score)
    {
        var frame = new Frame();
        var matcher = new QueryCompiler(snapshot, _statistics).Compile(query, segment);
        var matched = matcher.Fill(document, document + 1, frame) && (frame.Bits[0] & 1) != 0;
        score = matched ? (float)frame.Scores[0] : 0;
        return matched;
    }

    private Explanation Sum(BooleanQuery query, bool matched, float score)
    {
        var parts = query.Must.Concat(query.Should).Select(Explain).Where(part => part.Matches || !matched);
        var filters = query.Filter.Select(f => Explain(f) with { Value = 0 }).Select(f => f with { Text = "filter, does not score: " + f.Text });
        var not = query.MustNot.Select(Explain).Where(part => part.Matches).Select(f => f with { Text = "excluded by: " + f.Text });
        return new Explanation(score, matched, query.MinimumShouldMatch > 1 ? Text($"sum of, at least {query.MinimumShouldMatch} of the optional parts needed") : "sum of", [.. parts, .. filters, .. not]);
    }

    private Explanation Demotion(DemotionQuery query, bool matched, float score)
    {
        var demoted = Explain(query.Demoted);
        if (!demoted.Matches) return Explain(query.Matching);
        return new Explanation(score, matched, Text($"{query.Factor} times, because of: {demoted.Text}"), [Explain(query.Matching)]);
    }

    private Explanation Term(TermQuery query, bool matched, float score)
    {
        var field = snapshot.Fields.OfTerms(query.Field);
        if (!matched) return new Explanation(0, false, $"{query.Field}:{query.Term} does not occur", []);
        var entry = _statistics.Of(field, query.Term);
        var (frequency, length) = new QueryCompiler(snapshot, _statistics).Term(query, segment)!.Look(document);
        return Bm25Of(field, $"{query.Field}:{query.Term}", score, query.Boost, frequency, length,
            [new Explanation((float)entry.Idf, true, Text($"idf, {entry.LiveDocuments} of {snapshot.DocumentsWith(field)} documents"), [])]);
    }

    private Explanation Combined(CombinedTermQuery query, bool matched, float score)
    {
        var what = $"{string.Join('+', query.Fields.Select(f => Text($"{f.Field}·{f.Weight}")))}:{query.Term}";
        if (!matched) return new Explanation(0, false, $"{what} does not occur", []);
        var fields = query.Fields.Select(f => (Number: snapshot.Fields.OfText(f.Field), f.Weight)).ToList();
        var rarity = CombinedRarity.Of(snapshot, _statistics, fields, query.Term);
        var frequency = new QueryCompiler(snapshot, _statistics).Combined(query, segment)!.Frequency(document);
        var length = fields.Sum(f => f.Weight * LengthCode.LengthOf(snapshot.Segments[segment].Segment.LengthsOf(f.Number)[document]));
        return new Explanation(score, true, $"{what} = boost · idf · frequency / (frequency + norm)",
        [
            new Explanation((float)rarity.Idf, true, Text($"idf, {rarity.WithTerm} of {rarity.Documents} documents"), []),
            new Explanation(query.Boost, true, "boost", []),
            new Explanation(frequency, true, "frequency, weighted over the fields", []),
            new Explanation(length, true, Text($"length, weighted over the fields, average {snapshot.CombinedNorms.AverageLength(fields):f1}"), []),
        ]);
    }

    private Explanation Phrase(PhraseQuery query, bool matched, float score)
    {
        var field = snapshot.Fields.OfText(query.Field);
        var words = string.Join(' ', query.Terms.Select(t => t.Term));
        if (!matched) return new Explanation(0, false, $"{query.Field}:\"{words}\" does not occur", []);
        var phrase = (PhraseMatcher)new QueryCompiler(snapshot, _statistics).Phrase(query, segment);
        _ = phrase.Next(document);
        return Bm25Of(field, $"{query.Field}:\"{words}\"", score, query.Boost, phrase.Frequency(document), snapshot.Segments[segment].Segment.LengthsOf(field)[document],
            [.. query.Terms.Select(t => new Explanation((float)_statistics.Of(field, t.Term).Idf, true, $"idf of {t.Term}", []))]);
    }

    private Explanation Bm25Of(int field, string what, float score, float boost, int frequency, byte length, IReadOnlyList<Explanation> idf)
    {
        var isText = snapshot.Fields.IsText(field);
        var average = snapshot.LengthOf(field) / (double)Math.Max(1, snapshot.DocumentsWith(field));
        List<Explanation> parts = [.. idf, new Explanation(boost, true, "boost", []), new Explanation(frequency, true, "frequency", [])];
        if (isText) parts.Add(new Explanation(LengthCode.LengthOf(length), true, Text($"length, average {average:f1}"), []));
        return new Explanation(score, true, $"{what} = boost · idf · frequency / (frequency + norm)", parts);
    }
}
