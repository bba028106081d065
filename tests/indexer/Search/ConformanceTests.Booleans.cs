using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

public abstract partial class ConformanceTests
{
    private static readonly string[] Letters = ["x", "y", "z", "x y", "x z", "y z", "x y z", "w"];

    [Theory]
    [InlineData("x y", "", "", "", 0, "d g")]
    [InlineData("", "x y", "", "", 0, "a b d e f g")]
    [InlineData("", "x y z", "", "", 2, "d e f g")]
    [InlineData("", "x y z", "", "", 3, "g")]
    [InlineData("", "x y z", "", "", 4, "")]
    [InlineData("x", "y", "", "", 0, "a d e g")]
    [InlineData("x", "y z", "", "", 1, "d e g")]
    [InlineData("x", "y z", "", "", 2, "g")]
    [InlineData("x", "", "y", "", 0, "a e")]
    [InlineData("", "x y", "z", "", 0, "a b d")]
    [InlineData("", "", "", "x", 0, "a d e g")]
    [InlineData("", "y", "", "x", 0, "a d e g")]
    [InlineData("", "y", "", "x", 1, "d g")]
    [InlineData("z", "", "y", "x", 0, "e")]
    [InlineData("", "", "x", "", 0, "")]
    [InlineData("nowhere", "x", "", "", 0, "")]
    [InlineData("x", "", "nowhere", "", 0, "a d e g")]
    public void A_boolean_query_wants_every_must_and_filter_no_must_not_and_enough_of_should(
        string must, string should, string mustNot, string filter, int minimum, string found)
    {
        PutBodies(Letters);
        var query = new BooleanQuery(Words(must), Words(should), Words(mustNot), Words(filter), minimum);
        Assert.Equal(found, string.Join(' ', Ids(query).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, _engine.Count(query));
    }

    [Fact]
    public void Must_and_should_are_scored_filter_and_must_not_are_not()
    {
        PutBodies(Letters);
        AssertScore(
            (double)Score(Body("x"), "d") + Score(Body("y"), "d"),
            Score(new BooleanQuery([Body("x")], [Body("y"), Body("nowhere")], [Body("z")], []), "d"));
        AssertScore(Score(Body("x"), "d"), Score(new BooleanQuery([Body("x")], [], [], [Body("y")]), "d"));
        Assert.Equal(0f, Score(new BooleanQuery([], [], [], [Body("y")]), "d"));
    }

    [Fact]
    public void Boolean_queries_hold_boolean_queries()
    {
        PutBodies(Letters);
        var xAndY = BooleanQuery.All([Body("x"), Body("y")]);
        var xAndZ = BooleanQuery.All([Body("x"), Body("z")]);
        Assert.Equal("d e g", Sorted(BooleanQuery.Any([xAndY, xAndZ])));
        Assert.Equal("a b c e f h", Sorted(new BooleanQuery([new AllQuery()], [], [xAndY], [])));
        Assert.Equal("g", Sorted(BooleanQuery.Any([xAndY, xAndZ, new BestOfQuery([Body("y"), Body("z")])], 3)));
    }

    [Fact]
    public void The_same_clause_twice_counts_twice()
    {
        PutBodies(Letters);
        AssertScore(2.0 * Score(Body("x"), "a"), Score(BooleanQuery.Any([Body("x"), Body("x")]), "a"));
        Assert.Equal("a d e g", Sorted(BooleanQuery.Any([Body("x"), Body("x")], 2)));
    }

    private string Sorted(Query query) => string.Join(' ', Ids(query).Split(' ').Order(StringComparer.Ordinal));

    private static Query[] Words(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Body(w))];
}
