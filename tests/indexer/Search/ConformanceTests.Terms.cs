using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    [Fact]
    public void The_terms_of_a_field_come_in_the_order_of_code_points_each_with_its_documents()
    {
        PutBodies("乙 甲 甲", "甲 b", "𠀀 ﹏");
        Assert.Equal("b=1 乙=1 甲=2 ﹏=1 𠀀=1", Terms("body"));
        Assert.Equal("甲=2", Terms("body", 2));
        Assert.Equal("", Terms("title"));
    }

    [Fact]
    public void The_values_of_a_keyword_field_are_terms_too()
    {
        Put(TestDocument.Of("a", "x", tags: ["民事", "刑事"]), TestDocument.Of("b", "x", tags: ["民事", "民事"]));
        Assert.Equal("刑事=1 民事=2", Terms("tag"));
    }

    [Fact]
    public void Terms_of_deleted_and_replaced_documents_do_not_count_and_segments_are_counted_together()
    {
        PutBodies("x y", "x", "x");
        Put(TestDocument.Of("d", "x"));
        Delete("a");
        Put(TestDocument.Of("b", "z"));
        Assert.Equal("x=2 z=1", Terms("body"));
    }

    [Fact]
    public void Terms_of_a_field_that_is_not_there_or_held_by_less_than_one_document_are_refused()
    {
        Assert.Throws<ArgumentException>(() => _engine.TermsOf("nowhere"));
        Assert.Throws<ArgumentException>(() => _engine.TermsOf("date"));
        Assert.Throws<ArgumentOutOfRangeException>(() => _engine.TermsOf("body", 0));
        Assert.Throws<ArgumentException>(() => _engine.TermsOf("body", 1, new TermQuery("nowhere", "x")));
    }

    [Fact]
    public void Terms_may_be_counted_among_the_documents_that_match_a_query()
    {
        Put([.. Enumerable.Range(0, 300).Select(i => TestDocument.Of($"n{i:d3}", i % 3 == 0 ? "x y" : "x", tags: [i % 2 == 0 ? "even" : "odd"]))]);
        Put(TestDocument.Of("later", "z", tags: ["even"]));
        Delete("n000");
        Assert.Equal("x=149 y=49 z=1", Terms("body", 1, Tag("even")));
        Assert.Equal("x=149 y=49", Terms("body", 2, Tag("even")));
        Assert.Equal("odd=150", Terms("tag", 1, Tag("odd")));
        Assert.Equal("", Terms("body", 1, Tag("nobody")));
        Assert.Equal("x=299 y=99 z=1", Terms("body", 1, new AllQuery()));
    }

    private string Terms(string field, int least = 1, Query? among = null) => string.Join(' ', _engine.TermsOf(field, least, among).Select(term => $"{term.Term}={term.Documents}"));
}
