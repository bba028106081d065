using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void A_query_of_thousands_of_words_is_answered()
    {
        PutBodies("w1 w2999", "w1", "x");
        var words = Enumerable.Range(0, 3000).Select(i => Body("w" + i.ToString(CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal("a b", Ids(BooleanQuery.Any(words)));
        Assert.Equal("a", Ids(BooleanQuery.Any(words, 2)));
    }

    [Fact]
    public void A_query_may_be_nested_50_deep()
    {
        PutBodies("x", "y");
        var query = Nested(50);
        Assert.Equal("a", Ids(query));
        AssertScore(Score(Body("x"), "a"), Score(query, "a"));
        Assert.Equal(Score(query, "a"), _engine.Explain(query, "a")!.Value);
    }

    /// <summary>A query from outside must not exhaust the stack, which would end the process.</summary>
    [Theory]
    [InlineData(51, false)]
    [InlineData(51, true)]
    [InlineData(100_000, false)]
    [InlineData(100_000, true)]
    public void A_query_nested_deeper_is_refused_even_by_an_empty_index(int depth, bool isEmpty)
    {
        if (!isEmpty) PutBodies("x");
        var query = Nested(depth);
        Assert.ThrowsAny<ArgumentException>(() => _engine.Search(new SearchRequest { Query = query, Highlight = ["body"] }));
        Assert.ThrowsAny<ArgumentException>(() => _engine.Count(query));
        if (!isEmpty) Assert.ThrowsAny<ArgumentException>(() => _engine.Explain(query, "a"));
    }

    private static Query Nested(int depth)
    {
        Query query = Body("x");
        for (var i = 0; i < depth; i++) query = i % 2 == 0 ? new BestOfQuery([query]) : BooleanQuery.All([query]);
        return query;
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_words_is_searched_like_any_other()
    {
        PutBodies(string.Join(' ', Enumerable.Range(0, 100_000).Select(i => i % 1000 == 999 ? "x y" : "z")), "z");
        var length = 100_100;
        AssertScore(
            Bm25(2 * Idf(2, 1), 100, LengthCode.Round(length), (length + 1) / 2.0),
            Score(Phrase(0, "x", "y"), "a"));
        Assert.Equal(200, Places(BooleanQuery.All([Body("x"), Body("y")]), "body").Count);
    }

    /// <summary>Frequencies and gaps of every size, so that every width of a packed block occurs.</summary>
    [Fact]
    public void Sparse_and_dense_words_are_found_in_thousands_of_documents()
    {
        Put([.. Enumerable.Range(0, 3000).Select(i => TestDocument.Of(
            i.ToString("D4", CultureInfo.InvariantCulture),
            string.Join(' ', Enumerable.Repeat("x", 1 + i % 5)) + (i % 127 == 0 ? " rare" : "") + (i % 2 == 0 ? " even" : " odd")))]);
        Assert.Equal(3000, _engine.Count(Body("x")));
        Assert.Equal(24, _engine.Count(Body("rare")));
        Assert.Equal(12, _engine.Count(BooleanQuery.All([Body("rare"), Body("even")])));
        Assert.Equal(0, _engine.Count(BooleanQuery.All([Body("even"), Body("odd")])));
        var best = _engine.Search(new SearchRequest { Query = BooleanQuery.Any([Body("x"), Body("rare")]), Limit = 3, CountAll = false });
        var all = Ids(BooleanQuery.Any([Body("x"), Body("rare")]));
        Assert.Equal(all[..14], Ids(best));
    }

    [Fact]
    public async Task Readers_see_all_of_a_change_or_none_while_a_writer_works()
    {
        Put(TestDocument.Of("a", "x"), TestDocument.Of("b", "x y"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var result = _engine.Search(new SearchRequest { Query = new AllQuery(), Facets = ["kind"], Highlight = ["body"] });
                Assert.Equal("a b", Ids(result));
                Assert.Equal(2, _engine.Count(BooleanQuery.Any([Body("x"), Body("z")])));
                Assert.NotNull(_engine.Find("a"));
            }
        })).ToArray();
        for (var i = 0; i < 200; i++)
        {
            _engine.Apply([IndexChange.Put(TestDocument.Of("a", i % 2 == 0 ? "z" : "x", kind: "k"))]);
            if (i % 20 == 0) _engine.Commit(i);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }
}
