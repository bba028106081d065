using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void A_term_finds_the_texts_that_hold_it_unit_for_unit()
    {
        PutBodies("盗窃 现金", "抢劫 现金", "盗窃罪");
        Assert.Equal("a", Ids(Body("盗窃")));
        Assert.Equal("a b", Ids(Body("现金")));
        Assert.Equal("", Ids(Body("现")));
    }

    [Fact]
    public void A_term_is_looked_for_in_its_own_field_only()
    {
        Put(TestDocument.Of("a", body: "x", title: "y"));
        Assert.Equal("a", Ids(new TermQuery("title", "y")));
        Assert.Equal("", Ids(new TermQuery("title", "x")));
    }

    [Fact]
    public void A_term_finds_an_exact_keyword_and_white_space_does_not_split_it()
    {
        Put(TestDocument.Of("a", tags: ["物权 纠纷", "相邻关系"]), TestDocument.Of("b", tags: ["物权"]));
        Assert.Equal("a", Ids(Tag("物权 纠纷")));
        Assert.Equal("a", Ids(Tag("相邻关系")));
        Assert.Equal("b", Ids(Tag("物权")));
    }

    [Theory]
    [InlineData("𠮷野家", "𠮷野家", true)]
    [InlineData("𠮷", "𠮸", false)]
    [InlineData("！", "𠮷", false)]
    public void Characters_outside_the_basic_plane_are_terms_like_any_other(string text, string term, bool found)
    {
        PutBodies(text);
        Assert.Equal(found ? "a" : "", Ids(Body(term)));
    }

    [Fact]
    public void A_long_term_is_found_and_told_from_one_that_differs_at_its_end()
    {
        var term = new string('长', 5_000);
        PutBodies(term + "甲", term + "乙");
        Assert.Equal("a", Ids(Body(term + "甲")));
        Assert.Equal("b", Ids(Body(term + "乙")));
    }

    [Fact]
    public void A_phrase_wants_its_words_side_by_side_and_in_order()
    {
        PutBodies("非法 占有 目的", "占有 非法 目的", "非法 的 占有", "目的 非法", "非法");
        Assert.Equal("a", Ids(Phrase(0, "非法", "占有")));
        Assert.Equal("a", Ids(Phrase(0, "非法", "占有", "目的")));
        Assert.Equal("a b c d e", string.Join(' ', Ids(Body("非法")).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(1, "a c")]
    [InlineData(2, "a b c")]
    [InlineData(3, "a b c d")]
    public void Slop_lets_the_words_of_a_phrase_stand_apart_or_change_places(int slop, string ids)
    {
        PutBodies("x y", "y x", "x . y", "y . x", "x");
        Assert.Equal(ids, string.Join(' ', Ids(Phrase(slop, "x", "y")).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_phrase_may_leave_a_gap()
    {
        PutBodies("以 非法 占有", "以 占有", "以 合法 占有");
        Assert.Equal("a c", Ids(new PhraseQuery("body", [new("以", 0), new("占有", 2)])));
    }

    [Fact]
    public void A_phrase_may_hold_a_word_twice()
    {
        PutBodies("x x", "x", "x y x");
        Assert.Equal("a", Ids(Phrase(0, "x", "x")));
        Assert.Equal("c", Ids(Phrase(0, "x", "y", "x")));
    }

    [Fact]
    public void A_prefix_finds_words_and_keywords_that_start_with_it_at_a_constant_score()
    {
        Put(TestDocument.Of("a", "盗窃 盗窃罪", tags: ["2024-01"]), TestDocument.Of("b", "偷盗", tags: ["2023-12", "2024-02"]));
        Assert.Equal("a", Ids(new PrefixQuery("body", "盗")));
        Assert.Equal("a b", Ids(new PrefixQuery("tag", "2024-")));
        Assert.Equal(2.5f, Score(new PrefixQuery("tag", "2024-", 2.5f), "b"));
        Assert.Equal("", Ids(new PrefixQuery("tag", "2024-03")));
    }

    [Fact]
    public void A_range_is_closed_and_leaves_out_what_has_no_value()
    {
        Put(
            TestDocument.Of("a", date: -5), TestDocument.Of("b", date: 0), TestDocument.Of("c", date: 7),
            TestDocument.Of("d"), TestDocument.Of("e", date: long.MaxValue), TestDocument.Of("f", date: long.MinValue + 1));
        Assert.Equal("a b", Ids(new RangeQuery("date", -5, 0)));
        Assert.Equal("a b c e f", Ids(new RangeQuery("date", long.MinValue, long.MaxValue)));
        Assert.Equal("e", Ids(new RangeQuery("date", 8, long.MaxValue)));
        Assert.Equal("", Ids(new RangeQuery("date", 1, -1)));
        Assert.Equal(3f, Score(new RangeQuery("date", 7, 7, 3), "c"));
    }

    [Fact]
    public void Everything_is_found_by_the_query_for_everything_even_what_has_no_field()
    {
        Put(TestDocument.Of("b", "x"), TestDocument.Of("a"));
        Assert.Equal("a b", Ids(new AllQuery()));
        Assert.Equal(4f, Score(new AllQuery(4), "a"));
    }

    [Fact]
    public void A_demoted_document_still_matches_and_scores_a_part()
    {
        PutBodies("x", "x old", "old");
        var query = new DemotionQuery(Body("x"), Body("old"), 0.25f);
        Assert.Equal("a b", Ids(query));
        Assert.Equal(Score(Body("x"), "a"), Score(query, "a"));
        Assert.Equal(Score(Body("x"), "b") / 4, Score(query, "b"), 5);
        Assert.Equal(Score(query, "b"), _engine.Explain(query, "b")!.Value);
        Assert.Equal("a b", Ids(new DemotionQuery(Body("x"), Body("nowhere"), 0)));
    }

    [Fact]
    public void Documents_are_demoted_by_ranges_of_numbers_and_by_keywords_together()
    {
        Put(
            TestDocument.Of("a", "x"),
            TestDocument.Of("b", "x", date: 5),
            TestDocument.Of("c", "x", weight: 0),
            TestDocument.Of("d", "x", tags: ["old"], date: 1),
            TestDocument.Of("e", "x", date: 4, weight: 9));
        var demoted = BooleanQuery.Any([new RangeQuery("date", 5, long.MaxValue), new RangeQuery("weight", 0, 3), Tag("old")]);
        var query = new DemotionQuery(Body("x"), demoted, 0.5f);
        var whole = Score(Body("x"), "a");
        Assert.Equal("a e b c d", Ids(query));
        Assert.Equal([whole, whole / 2, whole / 2, whole / 2, whole], new[] { "a", "b", "c", "d", "e" }.Select(id => Score(query, id)));
        Assert.Equal(whole / 2, _engine.Explain(query, "c")!.Value);
    }

    [Fact]
    public void The_best_of_several_clauses_counts_not_their_sum()
    {
        PutBodies("偷 盗", "偷", "抢");
        var best = new BestOfQuery([Body("偷"), Body("盗", 2)]);
        Assert.Equal("a b", Ids(best));
        AssertScore(Score(Body("盗", 2), "a"), Score(best, "a"));
        AssertScore(Score(Body("偷"), "b"), Score(best, "b"));
    }

    [Fact]
    public void A_query_for_nothing_finds_nothing()
    {
        PutBodies("x");
        Assert.Equal("", Ids(new BestOfQuery([])));
        Assert.Equal("", Ids(BooleanQuery.Any([])));
        Assert.Equal("", Ids(BooleanQuery.All([])));
    }
}
