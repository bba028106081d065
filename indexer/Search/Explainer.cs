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
            BestOfQuery best => new Explanation(score, matched, "highest of", [.. best.Clauses.Select(Explain)]) { Kind = ExplanationKind.Best },
            DemotionQuery demotion => Demotion(demotion, matched, score),
            PrefixQuery prefix => new Explanation(score, matched, $"constant, {prefix.Field} starts with '{prefix.Prefix}'", [])
            {
                Kind = ExplanationKind.Prefix,
                Facts = new() { Field = prefix.Field, Term = prefix.Prefix },
            },
            RangeQuery range => new Explanation(score, matched, Text($"constant, {range.Field} in {range.Minimum}..{range.Maximum}"), [])
            {
                Kind = ExplanationKind.Range,
                Facts = new() { Field = range.Field, Minimum = range.Minimum, Maximum = range.Maximum },
            },
            AllQuery => new Explanation(score, matched, "constant, every document", []) { Kind = ExplanationKind.All },
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
        var filters = query.Filter.Select(f => Explain(f) with { Value = 0 }).Select(f => f with { Text = "filter, does not score: " + f.Text, Role = ExplanationRole.Filters });
        var not = query.MustNot.Select(Explain).Where(part => part.Matches).Select(f => f with { Text = "excluded by: " + f.Text, Role = ExplanationRole.Excludes });
        return query.MinimumShouldMatch > 1
            ? new Explanation(score, matched, Text($"sum of, at least {query.MinimumShouldMatch} of the optional parts needed"), [.. parts, .. filters, .. not]) { Facts = new() { AtLeast = query.MinimumShouldMatch } }
            : new Explanation(score, matched, "sum of", [.. parts, .. filters, .. not]);
    }

    private Explanation Demotion(DemotionQuery query, bool matched, float score)
    {
        var demoted = Explain(query.Demoted);
        if (!demoted.Matches) return Explain(query.Matching);
        return new Explanation(score, matched, Text($"{query.Factor} times, because of: {demoted.Text}"), [Explain(query.Matching)]) { Kind = ExplanationKind.Demotion, Facts = new() { Factor = query.Factor } };
    }

    private Explanation Term(TermQuery query, bool matched, float score)
    {
        var field = snapshot.Fields.OfTerms(query.Field);
        if (!matched) return Absent(query.Field, query.Term, $"{query.Field}:{query.Term} does not occur");
        var entry = _statistics.Of(field, query.Term);
        var (frequency, length) = new QueryCompiler(snapshot, _statistics).Term(query, segment)!.Look(document);
        var rarity = Text($"idf, {entry.LiveDocuments} of {snapshot.DocumentsWith(field)} documents");
        var explained = Bm25Of(field, $"{query.Field}:{query.Term}", score, query.Boost, frequency, length, [Rarity(field, query.Term, rarity)]);
        return explained with { Kind = ExplanationKind.Term, Facts = new() { Field = query.Field, Term = query.Term } };
    }

    private Explanation Combined(CombinedTermQuery query, bool matched, float score)
    {
        var what = $"{string.Join('+', query.Fields.Select(f => Text($"{f.Field}·{f.Weight}")))}:{query.Term}";
        var names = string.Join('+', query.Fields.Select(f => f.Field));
        if (!matched) return Absent(names, query.Term, $"{what} does not occur");
        var fields = query.Fields.Select(f => (Number: snapshot.Fields.OfText(f.Field), f.Weight)).ToList();
        var rarity = CombinedRarity.Of(snapshot, _statistics, fields, query.Term);
        var frequency = new QueryCompiler(snapshot, _statistics).Combined(query, segment)!.Frequency(document);
        var length = fields.Sum(f => f.Weight * LengthCode.LengthOf(snapshot.Segments[segment].Segment.LengthsOf(f.Number)[document]));
        var average = snapshot.CombinedNorms.AverageLength(fields);
        return new Explanation(score, true, $"{what} = boost · idf · frequency / (frequency + norm)",
        [
            new Explanation((float)rarity.Idf, true, Text($"idf, {rarity.WithTerm} of {rarity.Documents} documents"), [])
            {
                Kind = ExplanationKind.Rarity, Facts = new() { Term = query.Term, Documents = rarity.WithTerm, AllDocuments = rarity.Documents },
            },
            new Explanation(query.Boost, true, "boost", []) { Kind = ExplanationKind.Weight },
            new Explanation(frequency, true, "frequency, weighted over the fields", []) { Kind = ExplanationKind.Frequency },
            new Explanation(length, true, Text($"length, weighted over the fields, average {average:f1}"), []) { Kind = ExplanationKind.Length, Facts = new() { AverageLength = average } },
        ])
        {
            Kind = ExplanationKind.Term,
            Facts = new() { Field = names, Term = query.Term },
        };
    }

    private Explanation Phrase(PhraseQuery query, bool matched, float score)
    {
        var field = snapshot.Fields.OfText(query.Field);
        var words = string.Join(' ', query.Terms.Select(t => t.Term));
        if (!matched) return Absent(query.Field, words, $"{query.Field}:\"{words}\" does not occur");
        var phrase = (PhraseMatcher)new QueryCompiler(snapshot, _statistics).Phrase(query, segment);
        _ = phrase.Next(document);
        var explained = Bm25Of(field, $"{query.Field}:\"{words}\"", score, query.Boost, phrase.Frequency(document), snapshot.Segments[segment].Segment.LengthsOf(field)[document],
            [.. query.Terms.Select(t => Rarity(field, t.Term, $"idf of {t.Term}"))]);
        return explained with { Kind = ExplanationKind.Phrase, Facts = new() { Field = query.Field, Term = words } };
    }

    private static Explanation Absent(string field, string term, string text) =>
        new(0, false, text, []) { Kind = ExplanationKind.Absent, Facts = new() { Field = field, Term = term } };

    private Explanation Rarity(int field, string term, string text)
    {
        var entry = _statistics.Of(field, term);
        return new Explanation((float)entry.Idf, true, text, [])
        {
            Kind = ExplanationKind.Rarity,
            Facts = new() { Term = term, Documents = entry.LiveDocuments, AllDocuments = snapshot.DocumentsWith(field) },
        };
    }

    private Explanation Bm25Of(int field, string what, float score, float boost, int frequency, byte length, IReadOnlyList<Explanation> idf)
    {
        var isText = snapshot.Fields.IsText(field);
        var average = snapshot.LengthOf(field) / (double)Math.Max(1, snapshot.DocumentsWith(field));
        List<Explanation> parts =
        [
            .. idf,
            new Explanation(boost, true, "boost", []) { Kind = ExplanationKind.Weight },
            new Explanation(frequency, true, "frequency", []) { Kind = ExplanationKind.Frequency },
        ];
        if (isText) parts.Add(new Explanation(LengthCode.LengthOf(length), true, Text($"length, average {average:f1}"), []) { Kind = ExplanationKind.Length, Facts = new() { AverageLength = average } });
        return new Explanation(score, true, $"{what} = boost · idf · frequency / (frequency + norm)", parts);
    }
}
