using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void A_term_is_scored_by_bm25_without_the_factor_k1_plus_1()
    {
        PutBodies("x", "x x y", "y y", "z z z z");
        const double Average = 10 / 4.0;
        AssertScore(Bm25(Idf(4, 2), 1, 1, Average), Score(Body("x"), "a"));
        AssertScore(Bm25(Idf(4, 2), 2, 3, Average), Score(Body("x"), "b"));
        AssertScore(3 * Bm25(Idf(4, 1), 4, 4, Average), Score(Body("z", 3), "d"));
    }

    [Fact]
    public void Only_documents_with_words_in_the_field_count_in_its_statistics()
    {
        Put(
            TestDocument.Of("a", "x y", title: "x"),
            TestDocument.Of("b", title: "x"),
            TestDocument.Of("c", ""),
            TestDocument.Of("d", "y"));
        AssertScore(Bm25(Idf(2, 1), 1, 2, 1.5), Score(Body("x"), "a"));
        AssertScore(Bm25(Idf(2, 2), 1, 1, 1), Score(new TermQuery("title", "x"), "a"));
    }

    [Fact]
    public void A_length_above_40_is_rounded_to_one_byte_but_not_in_the_average()
    {
        PutBodies("x " + string.Join(' ', Enumerable.Repeat("y", 99)), "y");
        AssertScore(Bm25(Idf(2, 1), 1, 96, 101 / 2.0), Score(Body("x"), "a"));
    }

    [Fact]
    public void Words_at_one_position_count_once_in_the_length()
    {
        Reopen(new PartsAnalyzer());
        PutBodies("盗窃+罪", "罪");
        AssertScore(Bm25(Idf(2, 1), 1, 2, 3 / 2.0), Score(Body("盗窃+罪"), "a"));
        AssertScore(Bm25(Idf(2, 2), 1, 2, 3 / 2.0), Score(Body("罪"), "a"));
    }

    [Fact]
    public void A_phrase_finds_parts_beside_wholes()
    {
        Reopen(new PartsAnalyzer());
        PutBodies("犯 盗窃+罪", "犯 罪 盗窃");
        Assert.Equal("a", Ids(Phrase(0, "犯", "盗窃", "罪")));
        Assert.Equal("a", Ids(Phrase(0, "犯", "盗窃+罪")));
    }

    [Fact]
    public void A_keyword_is_scored_by_its_rarity_alone()
    {
        Put(
            TestDocument.Of("a", "x", tags: ["p", "p", "q"]),
            TestDocument.Of("b", "x", tags: ["q"]),
            TestDocument.Of("c", "x x x x"));
        AssertScore(Idf(2, 1) / (1 + 1.2), Score(Tag("p"), "a"));
        AssertScore(Idf(2, 2) / (1 + 1.2), Score(Tag("q"), "a"));
        Assert.Equal(Score(Tag("q"), "a"), Score(Tag("q"), "b"));
    }

    [Fact]
    public void A_word_in_several_fields_is_scored_as_in_one_text_that_holds_each_field_as_often_as_its_weight_says()
    {
        Put(
            TestDocument.Of("a", "x y y", title: "x z"),
            TestDocument.Of("b", "x x"),
            TestDocument.Of("c", "y", title: "y"),
            TestDocument.Of("d", "y y y y"));
        var query = new CombinedTermQuery([new FieldWeight("title", 2), new FieldWeight("body", 1)], "x", 3);
        // Title and body together: 2·2+3, 2, 2·1+1 and 4 words; two bodies of four hold x, and only one title of two.
        const double Average = 16 / 4.0;
        AssertScore(3 * Combined(Idf(4, 2), 3, 7, Average), Score(query, "a"));
        AssertScore(3 * Combined(Idf(4, 2), 2, 2, Average), Score(query, "b"));
        Assert.Equal("b a", Ids(query));
        Assert.Equal(Score(query, "a"), _engine.Explain(query, "a")!.Value);
    }

    [Fact]
    public void A_field_in_which_a_document_has_nothing_adds_nothing()
    {
        Put(TestDocument.Of("a", title: "x"), TestDocument.Of("b", "x"), TestDocument.Of("c", "y"));
        var query = new CombinedTermQuery([new FieldWeight("body", 1), new FieldWeight("title", 1)], "x");
        AssertScore(Combined(Idf(2, 1), 1, 1, 3 / 2.0), Score(query, "a"));
        Assert.Equal(Score(query, "a"), Score(query, "b"));
        Assert.Equal("", Ids(query with { Term = "nowhere" }));
        Assert.Equal("", Ids(query with { Fields = [] }));
    }

    private static double Combined(double idf, double frequency, double length, double average) => idf * frequency / (frequency + (1.5 * (.25 + (.75 * length / average))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(float.NaN)]
    public void A_field_without_weight_is_refused(float weight)
    {
        PutBodies("x");
        Assert.Throws<ArgumentException>(() => Ids(new CombinedTermQuery([new FieldWeight("body", weight)], "x")));
    }

    [Fact]
    public void A_phrase_is_scored_with_the_sum_of_idf_and_its_own_frequency()
    {
        PutBodies("x y x y", "x z", "y");
        AssertScore(Bm25(Idf(3, 2) + Idf(3, 2), 2, 4, 7 / 3.0), Score(Phrase(0, "x", "y"), "a"));
    }

    [Theory]
    [InlineData("x y y", 1, 1)]
    [InlineData("x x y", 1, 2)]
    [InlineData("x . . y x y", 0, 1)]
    [InlineData("x . . y x y", 2, 2)]
    public void The_frequency_of_a_phrase_is_how_often_its_first_word_takes_part(string body, int slop, int frequency)
    {
        PutBodies(body);
        var length = body.Split(' ').Length;
        AssertScore(Bm25(2 * Idf(1, 1), frequency, length, length), Score(Phrase(slop, "x", "y"), "a"));
    }

    [Fact]
    public void Equal_scores_are_ordered_by_the_code_points_of_the_id()
    {
        string[] ids = ["￥", "𠮷", "é", "b", "a10", "a1", "a2", "A", "！"];
        Put([.. ids.Select(id => TestDocument.Of(id, "x"))]);
        Assert.Equal("A a1 a10 a2 b é ！ ￥ 𠮷", Ids(Body("x")));
    }

    [Fact]
    public void An_explanation_gives_the_score_and_its_parts_add_up()
    {
        PutBodies("x y z", "x", "y y", "z");
        var query = new BooleanQuery([Body("x")], [Body("y", 2), Phrase(0, "y", "z"), Body("nowhere")], [], []);
        foreach (var id in new[] { "a", "b" })
        {
            var explanation = _engine.Explain(query, id)!;
            Assert.True(explanation.Matches);
            Assert.NotEmpty(explanation.Text);
            Assert.Equal(Score(query, id), explanation.Value);
            AssertScore(explanation.Parts.Where(p => p.Matches).Sum(p => (double)p.Value), explanation.Value);
        }
    }

    [Fact]
    public void An_explanation_of_a_best_clause_shows_the_best()
    {
        PutBodies("x y", "x");
        var explanation = _engine.Explain(new BestOfQuery([Body("x"), Body("y")]), "a")!;
        Assert.Equal(explanation.Parts.Where(p => p.Matches).Max(p => p.Value), explanation.Value);
    }

    [Fact]
    public void What_does_not_match_is_explained_as_nothing_and_what_is_not_there_not_at_all()
    {
        PutBodies("x");
        Assert.Equal((0f, false), _engine.Explain(Body("y"), "a") is { } e ? (e.Value, e.Matches) : (-1, true));
        Assert.Null(_engine.Explain(Body("x"), "b"));
    }
}
