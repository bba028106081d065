using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>An explanation says in kinds and numbers, not only in English, how a score came about.</summary>
public sealed class ExplanationTests : IDisposable
{
    private readonly EmbeddedHome _home = new();
    private readonly ISearchEngine _engine;

    public ExplanationTests()
    {
        _engine = _home.Open(TestDocument.Schema, new WhitespaceAnalyzer());
        _engine.Apply(new[] { TestDocument.Of("a", "x x y z", tags: ["t"], date: 5), TestDocument.Of("b", "y w", date: 7), TestDocument.Of("c", "v") }.Select(IndexChange.Put));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_term_names_its_field_and_gives_rarity_weight_frequency_and_length_as_numbers()
    {
        var term = _engine.Explain(new TermQuery("body", "x", 2), "a")!;
        Assert.Equal((ExplanationKind.Term, "body", "x"), (term.Kind, term.Facts!.Field, term.Facts.Term));
        Assert.Equal([ExplanationKind.Rarity, ExplanationKind.Weight, ExplanationKind.Frequency, ExplanationKind.Length], term.Parts.Select(part => part.Kind));
        Assert.Equal((1, 3), (term.Parts[0].Facts!.Documents, term.Parts[0].Facts!.AllDocuments));
        Assert.Equal([2f, 2f, 4f], term.Parts.Skip(1).Select(part => part.Value));
        Assert.Equal(7 / 3.0, term.Parts[3].Facts!.AverageLength!.Value, 6);
        // Lucene's formula, from the numbers that the explanation names.
        var (rarity, weight, frequency, length) = (term.Parts[0].Value, term.Parts[1].Value, term.Parts[2].Value, term.Parts[3].Value);
        Assert.Equal(weight * rarity * frequency / (frequency + 1.2 * (.25 + .75 * length / (7 / 3.0))), term.Value, 4);
    }

    [Fact]
    public void A_keyword_has_no_length() =>
        Assert.DoesNotContain(_engine.Explain(new TermQuery("tag", "t"), "a")!.Parts, part => part.Kind == ExplanationKind.Length);

    [Fact]
    public void Kinds_follow_the_query()
    {
        Query[] queries =
        [
            new PhraseQuery("body", [new("x", 0), new("y", 1)]), new BestOfQuery([new TermQuery("body", "x")]), new PrefixQuery("body", "x"),
            new RangeQuery("date", 1, 6), new AllQuery(), new TermQuery("body", "nowhere"), BooleanQuery.Any([new TermQuery("body", "x")]),
            new DemotionQuery(new TermQuery("body", "x"), new RangeQuery("date", 1, 6), .6f),
        ];
        Assert.Equal(
            [ExplanationKind.Phrase, ExplanationKind.Best, ExplanationKind.Prefix, ExplanationKind.Range, ExplanationKind.All, ExplanationKind.Absent, ExplanationKind.Sum, ExplanationKind.Demotion],
            queries.Select(query => _engine.Explain(query, "a")!.Kind));
        Assert.Equal(.6f, _engine.Explain(queries[^1], "a")!.Facts!.Factor);
    }

    [Fact]
    public void What_only_filters_or_excludes_says_so()
    {
        var query = new BooleanQuery([new TermQuery("body", "y")], [], [new TermQuery("body", "w")], [new RangeQuery("date", 1, 9)]);
        var parts = _engine.Explain(query, "b")!.Parts;
        Assert.Equal([ExplanationRole.Scores, ExplanationRole.Filters, ExplanationRole.Excludes], parts.Select(part => part.Role));
        Assert.False(_engine.Explain(query, "b")!.Matches);
    }

    [Fact]
    public void A_sum_says_how_many_of_its_parts_it_needs() =>
        Assert.Equal(2, _engine.Explain(BooleanQuery.Any([new TermQuery("body", "x"), new TermQuery("body", "y")], 2), "a")!.Facts!.AtLeast);
}
