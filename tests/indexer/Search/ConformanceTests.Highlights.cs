using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void Matched_places_are_given_in_units_of_the_original_text_field_by_field()
    {
        Put(TestDocument.Of("a", body: "  盗窃\n𠮷 现金  盗窃", title: "盗窃 案"));
        var query = BooleanQuery.Any([Body("盗窃"), Body("𠮷"), new TermQuery("title", "案")]);
        Assert.Equal(
            [new("title", 3, 4, "案"), new("body", 2, 4, "盗窃"), new("body", 5, 7, "𠮷"), new("body", 12, 14, "盗窃")],
            Places(query, "title", "body"));
        Assert.Equal([new MatchPlace("title", 3, 4, "案")], Places(query, "title"));
        Assert.Empty(Places(query));
    }

    [Fact]
    public void Only_what_scores_is_marked()
    {
        Put(TestDocument.Of("a", "x y z w"));
        var query = new BooleanQuery([Body("x")], [BooleanQuery.All([Body("z"), Body("nowhere")])], [Body("q")], [Body("y")]);
        Assert.Equal("x z", Marked(query));
    }

    [Fact]
    public void A_prefix_marks_the_words_that_start_with_it()
    {
        Put(TestDocument.Of("a", "盗窃 偷盗 盗窃罪"));
        Assert.Equal("盗窃 盗窃罪", Marked(new PrefixQuery("body", "盗窃")));
    }

    [Fact]
    public void A_phrase_marks_all_occurrences_of_its_words()
    {
        Put(TestDocument.Of("a", "x y . y x"));
        Assert.Equal("x y y x", Marked(Phrase(0, "x", "y")));
    }

    [Fact]
    public void All_clauses_of_a_best_of_are_marked_and_no_place_twice()
    {
        Put(TestDocument.Of("a", "x y"));
        Assert.Equal("x y", Marked(BooleanQuery.Any([new BestOfQuery([Body("x"), Body("y")]), Body("x"), new PrefixQuery("body", "x")])));
    }

    [Fact]
    public void A_word_in_several_fields_is_marked_in_each_unless_it_only_helps_to_order()
    {
        Put(TestDocument.Of("a", "x y", title: "x"));
        var query = new CombinedTermQuery([new FieldWeight("title", 1), new FieldWeight("body", 1)], "x");
        Assert.Equal(["title", "body"], Places(query, "title", "body").Select(p => p.Field));
        Assert.Empty(Places(query with { Marked = false }, "title", "body"));
    }

    [Fact]
    public void Of_places_with_the_same_start_the_longest_comes_first()
    {
        Reopen(new PartsAnalyzer());
        Put(TestDocument.Of("a", "犯 盗窃+罪"));
        Assert.Equal("盗窃+罪 盗窃 罪", Marked(BooleanQuery.Any([Body("盗窃"), Body("罪"), Body("盗窃+罪")])));
    }

    [Fact]
    public void Ranges_keywords_and_everything_mark_nothing()
    {
        Put(TestDocument.Of("a", "p 1", tags: ["p"], date: 1));
        Assert.Empty(Places(BooleanQuery.All([Tag("p"), new RangeQuery("date", 0, 1), new AllQuery()]), "body", "title"));
    }

    private IReadOnlyList<MatchPlace> Places(Query query, params string[] fields) =>
        _engine.Search(new SearchRequest { Query = query, Highlight = fields }).Hits.Single().Matches;

    private string Marked(Query query) => string.Join(' ', Places(query, "body").Select(p => p.Term));
}
