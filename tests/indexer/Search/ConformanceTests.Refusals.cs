using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    public static TheoryData<string, Query> QueriesWithBadFields => new()
    {
        { "a term in no field", new TermQuery("nowhere", "x") },
        { "a term in a number", new TermQuery("date", "1") },
        { "a phrase in no field", new PhraseQuery("nowhere", [new("x", 0), new("y", 1)]) },
        { "a phrase in a keyword", new PhraseQuery("tag", [new("x", 0), new("y", 1)]) },
        { "a prefix in no field", new PrefixQuery("nowhere", "x") },
        { "a range over no field", new RangeQuery("nowhere", 0, 1) },
        { "a range over a text", new RangeQuery("body", 0, 1) },
        { "deep within", BooleanQuery.Any([Body("x"), new BestOfQuery([BooleanQuery.All([new TermQuery("nowhere", "x")])])]) },
        { "a filter", new BooleanQuery([Body("x")], [], [], [new TermQuery("nowhere", "x")]) },
        { "an exclusion", new BooleanQuery([Body("x")], [], [new TermQuery("nowhere", "x")], []) },
    };

    public static TheoryData<string, SearchRequest> RequestsWithBadFields => new()
    {
        { "facet", new SearchRequest { Query = Body("x"), Facets = ["nowhere"] } },
        { "facet over a text", new SearchRequest { Query = Body("x"), Facets = ["body"] } },
        { "group", new SearchRequest { Query = Body("x"), Group = new("nowhere", 1) } },
        { "sort", new SearchRequest { Query = Body("x"), Sort = new("nowhere", true) } },
        { "sort by a keyword", new SearchRequest { Query = Body("x"), Sort = new("tag", true) } },
        { "highlight", new SearchRequest { Query = Body("x"), Highlight = ["nowhere"] } },
    };

    [Theory]
    [MemberData(nameof(QueriesWithBadFields))]
    public void A_query_with_a_field_that_is_not_there_is_refused_by_a_full_index_and_an_empty_one(string what, Query query)
    {
        Assert.NotEmpty(what);
        Assert.Throws<ArgumentException>(() => _engine.Search(new SearchRequest { Query = query }));
        Assert.Throws<ArgumentException>(() => _engine.Count(query));
        PutBodies("x");
        Assert.Throws<ArgumentException>(() => _engine.Search(new SearchRequest { Query = query }));
        Assert.Throws<ArgumentException>(() => _engine.Count(query));
        Assert.Throws<ArgumentException>(() => _engine.Explain(query, "a"));
    }

    [Theory]
    [MemberData(nameof(RequestsWithBadFields))]
    public void A_request_with_a_field_that_is_not_there_is_refused_even_by_an_empty_index(string what, SearchRequest request)
    {
        Assert.NotEmpty(what);
        Assert.Throws<ArgumentException>(() => _engine.Search(request));
    }

    [Fact]
    public void A_page_cannot_start_before_the_first_hit_or_have_less_than_no_hits()
    {
        PutBodies("x");
        Assert.Throws<ArgumentOutOfRangeException>(() => _engine.Search(new SearchRequest { Query = Body("x"), Offset = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _engine.Search(new SearchRequest { Query = Body("x"), Limit = -1 }));
    }

    [Fact]
    public void A_cancelled_search_says_so()
    {
        PutBodies("x");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => _engine.Search(new SearchRequest { Query = Body("x") }, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => _engine.Count(Body("x"), source.Token));
    }

    [Fact]
    public void A_document_with_a_field_that_is_not_there_is_refused_and_the_index_goes_on()
    {
        Assert.Throws<ArgumentException>(() => Put(new IndexDocument("a", [new("nowhere", "x")], [], [], default)));
        Assert.Throws<ArgumentException>(() => Put(new IndexDocument("a", [], [new("body", "x")], [], default)));
        Assert.Throws<ArgumentException>(() => Put(new IndexDocument("a", [], [], [new("nowhere", 1)], default)));
        Assert.Equal(0, _engine.DocumentCount);
        PutBodies("x");
        Assert.Equal("a", Ids(Body("x")));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void An_id_has_1_to_512_units(int length, bool accepted)
    {
        var document = TestDocument.Of(new string('长', length), "x");
        if (!accepted)
        {
            Assert.ThrowsAny<ArgumentException>(() => Put(document));
            return;
        }

        Put(document);
        Assert.NotNull(_engine.Find(document.Id));
    }
}
