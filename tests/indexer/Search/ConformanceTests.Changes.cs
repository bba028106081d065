using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void An_empty_index_answers()
    {
        Assert.Equal(0, _engine.DocumentCount);
        Assert.Equal(0, _engine.CommittedChange);
        Assert.Equal(0, _engine.Count(new AllQuery()));
        Assert.Null(_engine.Find("a"));
        Assert.Null(_engine.Explain(Body("x"), "a"));
        var result = _engine.Search(new SearchRequest { Query = Body("x"), Facets = ["tag"], Group = new("kind", 3), Highlight = ["body"] });
        Assert.Equal(0, result.Total);
        Assert.Empty(result.Hits);
        Assert.Empty(result.Groups);
        Assert.Empty(result.Facets["tag"]);
    }

    [Fact]
    public void A_document_is_given_back_exactly_as_it_was_added()
    {
        var document = new IndexDocument(
            "刑法@2020-12-26:120-1",
            [new("body", "  盗窃\r\n\t𠮷 "), new("title", "")],
            [new("tag", "q"), new("kind", ""), new("tag", "p"), new("tag", "q")],
            [new("weight", long.MinValue + 1), new("date", long.MaxValue)],
            new byte[] { 0, 255, 0, 1 });
        Put(document, TestDocument.Of("空"));
        TestDocument.AssertSame(document, _engine.Find(document.Id));
        TestDocument.AssertSame(document, _engine.Search(new SearchRequest { Query = Body("盗窃") }).Hits.Single().Document);
        TestDocument.AssertSame(TestDocument.Of("空"), _engine.Find("空"));
    }

    [Fact]
    public void What_was_applied_is_found_without_a_commit()
    {
        PutBodies("x");
        Assert.Equal("a", Ids(Body("x")));
        Assert.Equal(0, _engine.CommittedChange);
    }

    [Fact]
    public void A_known_id_replaces_the_whole_document()
    {
        Put(TestDocument.Of("a", "x", title: "t", tags: ["p"], date: 1));
        Put(TestDocument.Of("a", "y"));
        Assert.Equal(1, _engine.DocumentCount);
        Assert.Equal("", Ids(BooleanQuery.Any([Body("x"), Tag("p"), new RangeQuery("date", 0, 9), new TermQuery("title", "t")])));
        Assert.Equal("a", Ids(Body("y")));
    }

    [Fact]
    public void Changes_of_one_batch_are_applied_in_order()
    {
        _engine.Apply([
            IndexChange.Put(TestDocument.Of("a", "x")),
            IndexChange.Delete("a"),
            IndexChange.Put(TestDocument.Of("b", "x")),
            IndexChange.Put(TestDocument.Of("b", "y")),
            IndexChange.Put(TestDocument.Of("c", "x")),
            IndexChange.Delete("c"),
            IndexChange.Put(TestDocument.Of("c", "z")),
        ]);
        Assert.Equal(2, _engine.DocumentCount);
        Assert.Equal("b c", Ids(new AllQuery()));
        Assert.Equal("", Ids(Body("x")));
    }

    [Fact]
    public void A_deleted_document_is_gone_and_deleting_it_again_is_no_error()
    {
        PutBodies("x", "x");
        Delete("a");
        Delete("a");
        Delete("nobody");
        Assert.Equal(1, _engine.DocumentCount);
        Assert.Equal("b", Ids(Body("x")));
        Assert.Null(_engine.Find("a"));
        Assert.Null(_engine.Explain(Body("x"), "a"));
    }

    [Fact]
    public void A_deletion_or_replacement_is_out_of_the_statistics_at_once()
    {
        PutBodies("x x y", "x", "y y y y", "x z z", "z");
        Delete("a");
        Put(TestDocument.Of("d", "z"));
        const double Average = (1 + 4 + 1 + 1) / 4.0;
        AssertScore(Bm25(Idf(4, 1), 1, 1, Average), Score(Body("x"), "b"));
        AssertScore(Bm25(Idf(4, 1), 4, 4, Average), Score(Body("y"), "c"));
        AssertScore(Bm25(Idf(4, 2), 1, 1, Average), Score(Body("z"), "d"));
    }

    [Fact]
    public void After_the_last_document_is_deleted_the_index_is_as_new()
    {
        Put(TestDocument.Of("a", "x", tags: ["p"]));
        Delete("a");
        var result = _engine.Search(new SearchRequest { Query = new AllQuery(), Facets = ["tag"] });
        Assert.Equal(0, result.Total);
        Assert.Empty(result.Facets["tag"]);
        PutBodies("x");
        AssertScore(Bm25(Idf(1, 1), 1, 1, 1), Score(Body("x"), "a"));
    }

    [Fact]
    public void A_commit_survives_closing_and_says_up_to_where_it_is_complete()
    {
        PutBodies("x", "x y", "z");
        _engine.Commit(17);
        Delete("a");
        Put(TestDocument.Of("c", "y"));
        _engine.Commit(21);
        Assert.Equal(21, _engine.CommittedChange);
        var score = Score(Body("y"), "b");
        Reopen();
        Assert.Equal(21, _engine.CommittedChange);
        Assert.Equal(2, _engine.DocumentCount);
        Assert.Equal("c b", Ids(Body("y")));
        Assert.Equal(score, Score(Body("y"), "b"));
        TestDocument.AssertSame(TestDocument.Of("b", "x y"), _engine.Find("b"));
    }

    [Fact]
    public void A_commit_may_change_the_number_alone()
    {
        _engine.Commit(5);
        PutBodies("x");
        _engine.Commit(6);
        _engine.Commit(9);
        Reopen();
        Assert.Equal(9, _engine.CommittedChange);
        Assert.Equal("a", Ids(Body("x")));
    }

    [Fact]
    public void Changes_after_the_last_commit_may_be_applied_again_after_reopening()
    {
        PutBodies("x", "x");
        _engine.Commit(1);
        IndexChange[] later = [IndexChange.Put(TestDocument.Of("c", "x")), IndexChange.Delete("a"), IndexChange.Put(TestDocument.Of("b", "y"))];
        _engine.Apply(later);
        Reopen();
        Assert.Equal(1, _engine.CommittedChange);
        _engine.Apply(later);
        _engine.Apply(later);
        Assert.Equal("b c", Ids(new AllQuery()));
        Assert.Equal("c", Ids(Body("x")));
    }

    [Fact]
    public void Many_small_changes_and_commits_lose_nothing()
    {
        for (var i = 0; i < 60; i++)
        {
            Put(TestDocument.Of($"{i % 40}", $"x n{i}"));
            if (i % 3 == 0) _engine.Commit(i);
        }

        Assert.Equal(40, _engine.DocumentCount);
        Assert.Equal(40, _engine.Count(Body("x")));
        Assert.Equal("19", Ids(Body("n59")));
        Assert.Equal("", Ids(Body("n19")));
    }
}
