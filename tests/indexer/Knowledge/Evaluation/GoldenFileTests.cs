using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Knowledge.Evaluation;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed partial class GoldenFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_row_says_what_a_query_has_to_bring_and_where()
    {
        var row = Assert.Single(Read("lay words\t老赖坐飞机\tstatute\t某规定@2015-07-20:1|某规定@2015-07-20:3\t5"));

        Assert.Equal(("lay words", "老赖坐飞机", 5), (row.Group, row.Query, row.Rank));
        Assert.Equal(Indexer.Knowledge.Tier.Statute, row.Shelf.Tier);
        Assert.True(row.Holds(["other", "某规定@2015-07-20:3"]));
        Assert.Equal(2, row.RankIn(["other", "某规定@2015-07-20:3"]));
        Assert.False(row.Holds(["1", "2", "3", "4", "5", "某规定@2015-07-20:1"]));
    }

    [Fact]
    public void An_exclamation_mark_says_what_may_not_come()
    {
        var row = Assert.Single(Read("negation\t工伤 -团建\tanswer\t!fdw-1-10\t3"));

        Assert.True(row.Absent);
        Assert.False(row.Holds(["fdw-2-1", "fdw-1-10"]));
        Assert.True(row.Holds(["1", "2", "3", "fdw-1-10"]));
        Assert.Equal("!fdw-1-10", row.WantedText);
    }

    [Theory]
    [InlineData("group\tquery\tstatute\tid", "应为五列")]
    [InlineData("group\tquery\tstatute\tid\t0", "应为五列")]
    [InlineData("group\tquery\tstatute\tid\t21", "应为五列")]
    [InlineData("group\tquery\tstatute\tid\tfirst", "应为五列")]
    [InlineData("group\tquery\tlaws\tid\t1", "应为五列")]
    [InlineData("group\t \tstatute\tid\t1", "应为五列")]
    [InlineData("group\tquery\tstatute\t!\t1", "应为五列")]
    [InlineData("group\tquery\tstatute\ta|\t1", "应为五列")]
    public void A_line_that_is_not_in_order_is_refused_with_its_number(string line, string message)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read("g\tq\tlist\tx\t1", line));

        Assert.Contains("第 4 行", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_expectation_twice_is_refused() =>
        Assert.Contains("都相同", Assert.Throws<InvalidDataException>(() => Read("g\tq\tlist\tx\t1", "h\tq\tlist\tx\t3")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_the_names_of_its_columns_is_refused()
    {
        File.WriteAllText(_file, "g\tq\tlist\tx\t1\n");

        Assert.Throws<InvalidDataException>(() => GoldenFile.Read(_file));
    }

    [Fact]
    public void The_golden_file_has_at_least_140_queries() =>
        Assert.True(GoldenRows.All.Select(row => row.Query).Distinct().Count() >= 140);

    [Theory]
    [InlineData("numbers")]
    [InlineData("citations")]
    [InlineData("charges")]
    [InlineData("lay words")]
    [InlineData("typos (did-you-mean)")]
    [InlineData("pinyin (suggestion)")]
    [InlineData("facts")]
    [InlineData("questions")]
    [InlineData("negation (query language)")]
    [InlineData("phrases (query language)")]
    [InlineData("fields (query language)")]
    [InlineData("case types: civil")]
    [InlineData("case types: criminal")]
    [InlineData("case types: administrative")]
    [InlineData("case types: enforcement")]
    [InlineData("case types: state compensation")]
    public void The_golden_file_covers_every_way_of_asking(string group) =>
        Assert.True(GoldenRows.All.Count(row => row.Group == group) >= 5);

    [Fact]
    public void Every_id_in_the_golden_file_has_the_form_of_its_kind() =>
        Assert.All(GoldenRows.All.Where(row => row.Shelf.HoldsEntries).SelectMany(row => row.Wanted), id => Assert.True(IsId(id), id));

    [Fact]
    public void Facts_are_told_in_60_to_300_characters() =>
        Assert.All(GoldenRows.All.Where(row => row.Group == "facts"), row => Assert.InRange(row.Query.Length, 60, 300));

    [Fact]
    public void Every_open_row_is_a_row_of_the_golden_file() =>
        Assert.Empty(GoldenRows.Open.Keys.Except(GoldenRows.All.Select(GoldenRows.Key)));

    private static bool IsId(string id) => CaseId().IsMatch(id) || AnswerId().IsMatch(id) || ArticleKey.TryParse(id, out _);

    private IReadOnlyList<GoldenRow> Read(params string[] rows)
    {
        File.WriteAllText(_file, "# a remark\ngroup\tquery\tshelf\tid\trank\n" + string.Join('\n', rows) + "\n");
        return GoldenFile.Read(_file);
    }

    [GeneratedRegex("^20[0-9]{2}-[0-9]{2}-[1-6]-[0-9]{3}-[0-9]{3}$")]
    private static partial Regex CaseId();

    [GeneratedRegex("^fdw-[0-9]+-[0-9]+$")]
    private static partial Regex AnswerId();
}
