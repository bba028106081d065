using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_follow_each_other_without_repeating_or_skipping(bool countAll)
    {
        Put([.. Enumerable.Range(0, 95).Select(i => TestDocument.Of(i.ToString("D3", CultureInfo.InvariantCulture), i % 3 == 0 ? "x" : "x y"))]);
        List<string> seen = [];
        for (var offset = 0; offset < 100; offset += 7)
        {
            var page = _engine.Search(new SearchRequest { Query = Body("x"), Offset = offset, Limit = 7, CountAll = countAll });
            if (countAll) Assert.Equal(95, page.Total);
            seen.AddRange(page.Hits.Select(h => h.Document.Id));
        }

        Assert.Equal(Ids(Body("x")), string.Join(' ', seen));
        Assert.Equal(95, seen.Distinct().Count());
    }

    [Fact]
    public void No_hits_are_given_when_none_are_asked_for_but_they_are_counted()
    {
        PutBodies("x", "x", "y");
        var result = _engine.Search(new SearchRequest { Query = Body("x"), Limit = 0 });
        Assert.Equal(2, result.Total);
        Assert.Empty(result.Hits);
        Assert.Equal(2, _engine.Count(Body("x")));
    }

    [Fact]
    public void The_documents_that_hold_a_term_are_counted_for_each_term_without_those_deleted()
    {
        Put(TestDocument.Of("a", "x x y", tags: ["p"]), TestDocument.Of("b", "x", title: "z"), TestDocument.Of("c", "x"));
        Delete("c");
        Assert.Equal([2, 0, 1], _engine.DocumentFrequencies("body", ["x", "z", "y"]));
        Assert.Equal([1], _engine.DocumentFrequencies("tag", ["p"]));
        Assert.Empty(_engine.DocumentFrequencies("body", []));
        Assert.Throws<ArgumentException>(() => _engine.DocumentFrequencies("date", ["x"]));
    }

    [Fact]
    public void A_page_behind_the_last_hit_is_empty_and_a_huge_limit_is_no_harm()
    {
        PutBodies("x");
        Assert.Empty(_engine.Search(new SearchRequest { Query = Body("x"), Offset = 1 }).Hits);
        Assert.Empty(_engine.Search(new SearchRequest { Query = Body("x"), Offset = int.MaxValue, Limit = int.MaxValue }).Hits);
        Assert.Single(_engine.Search(new SearchRequest { Query = Body("x"), Limit = int.MaxValue }).Hits);
    }

    [Fact]
    public void Facets_count_each_document_once_a_value_most_frequent_first()
    {
        Put(
            TestDocument.Of("a", "x", tags: ["p", "p", "q"]),
            TestDocument.Of("b", "x", tags: ["𠮷", "q"]),
            TestDocument.Of("c", "x", tags: ["！"], kind: "k"),
            TestDocument.Of("d", "y", tags: ["p"]));
        var result = _engine.Search(new SearchRequest { Query = Body("x"), Limit = 1, Facets = ["tag", "kind"] });
        Assert.Equal([new("q", 2), new("p", 1), new("！", 1), new("𠮷", 1)], result.Facets["tag"]);
        Assert.Equal([new FacetCount("k", 1)], result.Facets["kind"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(70)]
    [InlineData(150)]
    [InlineData(1000)]
    public void A_facet_may_be_cut_to_its_most_frequent_values_and_says_how_many_there_are(int size)
    {
        // 150 values, some of them equally frequent.
        Put([.. Enumerable.Range(0, 400).Select(i => TestDocument.Of($"{i}", "x", tags: [$"t{i * i % 150}", $"t{i % 150}"]))]);
        var request = new SearchRequest { Query = Body("x"), Facets = ["tag"] };
        var all = _engine.Search(request).Facets["tag"];
        var result = _engine.Search(request with { FacetSize = size });
        Assert.Equal(150, all.Count);
        Assert.Equal(all.Take(size), result.Facets["tag"]);
        Assert.Equal(150, result.FacetValues["tag"]);
    }

    [Fact]
    public void A_facet_without_values_is_there_and_empty()
    {
        PutBodies("x");
        Assert.Empty(_engine.Search(new SearchRequest { Query = Body("x"), Facets = ["tag"] }).Facets["tag"]);
    }

    [Fact]
    public void Facets_are_exact_even_where_the_total_need_not_be()
    {
        Put([.. Enumerable.Range(0, 400).Select(i => TestDocument.Of($"{i}", i % 7 == 0 ? "x x y" : "x", tags: [i % 2 == 0 ? "p" : "q"]))]);
        var query = BooleanQuery.Any([Body("x"), Body("y")]);
        var result = _engine.Search(new SearchRequest { Query = query, Limit = 1, Facets = ["tag"], CountAll = false });
        Assert.Equal([new("p", 200), new("q", 200)], result.Facets["tag"]);
    }

    [Fact]
    public void Groups_hold_their_best_hits_and_count_all()
    {
        Put(
            TestDocument.Of("a", "x", kind: "case"),
            TestDocument.Of("b", "x x x", kind: "case"),
            TestDocument.Of("c", "x x", kind: "case"),
            TestDocument.Of("d", "x", kind: "answer"),
            TestDocument.Of("e", "x"),
            TestDocument.Of("f", "y", kind: "statute"));
        var groups = _engine.Search(new SearchRequest { Query = Body("x"), Limit = 1, Group = new("kind", 2), Highlight = ["body"] }).Groups;
        Assert.Equal(["answer", "case"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3, groups["case"].Total);
        Assert.Equal("b c", string.Join(' ', groups["case"].Hits.Select(h => h.Document.Id)));
        Assert.Equal(Score(Body("x"), "b"), groups["case"].Hits[0].Score);
        Assert.Equal(3, groups["case"].Hits[0].Matches.Count);
        Assert.Equal("d", groups["answer"].Hits.Single().Document.Id);
    }

    [Theory]
    [InlineData(false, "c b a d f e")]
    [InlineData(true, "a d b c f e")]
    public void Sorting_by_a_number_puts_missing_values_last_and_breaks_ties_by_score_then_id(bool descending, string order)
    {
        Put(
            TestDocument.Of("a", "x", date: 5),
            TestDocument.Of("b", "x", date: 0),
            TestDocument.Of("c", "x", date: -3),
            TestDocument.Of("d", "x", date: 5),
            TestDocument.Of("e", "x"),
            TestDocument.Of("f", "x x"));
        Assert.Equal(order, Ids(_engine.Search(new SearchRequest { Query = Body("x"), Sort = new("date", descending) })));
    }

    [Fact]
    public void Equal_numbers_are_ordered_by_score_before_id()
    {
        Put(TestDocument.Of("a", "x y y", date: 1), TestDocument.Of("b", "x x x", date: 1), TestDocument.Of("c", "x", date: 2));
        Assert.Equal("c b a", Ids(_engine.Search(new SearchRequest { Query = Body("x"), Sort = new("date", true) })));
        Assert.Equal("b a", Ids(_engine.Search(new SearchRequest { Query = Body("x"), Sort = new("date", false), Limit = 2 })));
    }

    [Fact]
    public void Documents_come_with_their_id_alone_when_that_is_all_that_is_wanted()
    {
        PutBodies("x", "x y");
        var hit = _engine.Search(new SearchRequest { Query = Body("y"), IdsOnly = true, Highlight = ["body"] }).Hits.Single();
        Assert.Equal("b", hit.Document.Id);
        Assert.Empty(hit.Document.Texts);
        Assert.Empty(hit.Matches);
        Assert.Equal(Score(Body("y"), "b"), hit.Score);
    }

    [Fact]
    public void Extreme_numbers_sort_before_missing_ones()
    {
        Put(TestDocument.Of("a", date: long.MinValue + 1), TestDocument.Of("b", date: long.MaxValue), TestDocument.Of("c"));
        Assert.Equal("a b c", Ids(_engine.Search(new SearchRequest { Query = new AllQuery(), Sort = new("date", false) })));
        Assert.Equal("b a c", Ids(_engine.Search(new SearchRequest { Query = new AllQuery(), Sort = new("date", true) })));
    }
}
