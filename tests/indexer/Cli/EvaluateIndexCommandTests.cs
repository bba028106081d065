namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class EvaluateIndexCommandTests(SmallLibrary library) : IClassFixture<SmallLibrary>
{
    private const string Columns = "group\tquery\tshelf\tid\trank\n";

    [Fact]
    public void Known_items_are_printed_with_their_floor_and_counted()
    {
        var run = KbRun.Of("evaluate", "--index", library.Index, "--known-items");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"裁判要旨→案例 +3 +0 +1\.000 +0\.95 +3 ", run.Output);
        Assert.Matches(@"问题→答疑 +1 +0 +1\.000 +0\.98 +1 ", run.Output);
    }

    [Fact]
    public void The_shape_of_the_JSON_of_known_items_is_stable() =>
        Assert.Equal(
            "[task,items,twins,mrr10,floor,holds,first,missed,elapsedMilliseconds]",
            JsonShape.Of(KbRun.Of("evaluate", "--index", library.Index, "--known-items", "--json").Output));

    [Fact]
    public void A_golden_file_whose_rows_hold_ends_with_0()
    {
        var run = KbRun.Of("evaluate", "--index", library.Index, "--golden", Golden("charges\t入户盗窃\treference-case\tcase-2\t1", "typos\t盗切\tdid-you-mean\t盗窃\t1"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("charges +1 +1 +0 +0", run.Output);
        Assert.Matches("typos +1 +1 +0 +0", run.Output);
    }

    [Fact]
    public void A_row_that_does_not_hold_is_told_with_what_stands_there_instead()
    {
        var run = KbRun.Of("evaluate", "--index", library.Index, "--golden", Golden("charges\t迟延交货\tguiding-case\tcase-2\t1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("第 2 行〔charges〕迟延交货 → guiding-case case-2：应在前 1，实为不在前 20；在前的是 guide-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shape_of_the_JSON_of_a_golden_file_is_stable() =>
        Assert.Equal(
            "rows,holds,fails,notChecked,groups[group,rows,holds,fails,notChecked],failures[line,group,query,shelf,id,rank,found,first,unknown],elapsedMilliseconds",
            JsonShape.Of(KbRun.Of("evaluate", "--index", library.Index, "--json", "--golden", Golden("charges\t迟延交货\tguiding-case\tno-such-id\t1")).Output));

    [Fact]
    public void A_golden_file_may_be_asked_as_of_a_day() =>
        Assert.Equal(0, KbRun.Of("evaluate", "--index", library.Index, "--day", "2021-06-01", "--golden", Golden("citations\t某法第十二条 迟延交货\tstatute\t某法@2020-01-01:12\t1")).ExitCode);

    [Fact]
    public void A_golden_file_that_is_not_there_is_not_found() =>
        Assert.Equal(3, KbRun.Of("evaluate", "--index", library.Index, "--golden", Path.Combine(library.NewFolder(), "no.tsv")).ExitCode);

    [Fact]
    public void A_golden_file_that_is_not_in_order_is_refused() =>
        Assert.Equal(1, KbRun.Of("evaluate", "--index", library.Index, "--golden", Golden("charges\t迟延交货")).ExitCode);

    [Theory]
    [InlineData("evaluate --index x", "须给出其一")]
    [InlineData("evaluate --index x --known-items --golden y", "须给出其一")]
    [InlineData("evaluate set --index x --known-items", "不能同时给出")]
    [InlineData("evaluate set --golden y", "须与 --index 同时给出")]
    [InlineData("evaluate", "缺少 FOLDER")]
    [InlineData("evaluate --index x --golden y --day 2024", "--day 应写作")]
    public void What_does_not_go_together_is_told(string args, string message)
    {
        var run = KbRun.Of(args.Split(' '));

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private string Golden(params string[] rows)
    {
        var file = Path.Combine(library.NewFolder(), "golden.tsv");
        File.WriteAllText(file, Columns + string.Join('\n', rows) + "\n");
        return file;
    }
}
