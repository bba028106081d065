namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("search --help")]
    [InlineData("show --help")]
    [InlineData("explain --help")]
    [InlineData("inspect --help")]
    [InlineData("evaluate --help")]
    [InlineData("check --help")]
    public void Help_is_in_Chinese_and_English_and_lists_the_exit_codes(string args)
    {
        var run = KbRun.Of(args.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("显示用法。Show help.", run.Output, StringComparison.Ordinal);
        Assert.Contains("退出码 Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.All(["0", "1", "2", "3", "64", "130"], code => Assert.Contains($" {code}  ", run.Output, StringComparison.Ordinal));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("explain")]
    [InlineData("inspect")]
    [InlineData("evaluate")]
    [InlineData("check")]
    public void Every_command_can_print_JSON(string command) =>
        Assert.Contains("--json", KbRun.Of(command, "--help").Output, StringComparison.Ordinal);

    [Fact]
    public void Without_a_command_the_help_is_shown_and_the_exit_code_is_that_of_wrong_usage()
    {
        var run = KbRun.Of();

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("evaluate", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serach x", "不认识“serach”")]
    [InlineData("search", "缺少 INDEX")]
    [InlineData("show index", "缺少 ID")]
    [InlineData("explain index id", "缺少 WORDS")]
    [InlineData("build content", "缺少 --out")]
    [InlineData("build content --out", "--out 后缺少值")]
    [InlineData("build content --out x --threads 0", "--threads 应为 1 至 256 的整数")]
    [InlineData("build content --out x --kind novel", "--kind 不能是“novel”")]
    [InlineData("search index 盗窃 --flot", "不认识选项“--flot”")]
    [InlineData("search index 盗窃 --page 0", "--page 应为")]
    [InlineData("search index 盗窃 --page two", "--page 应为")]
    [InlineData("search index 盗窃 --size 51 --flat", "--size 应为")]
    [InlineData("search index 盗窃 --size 21", "每类至多 20 条")]
    [InlineData("search index 盗窃 --page 201 --size 50", "只能翻到第 10000 条")]
    [InlineData("search index 盗窃 --order price", "--order 不能是“price”")]
    [InlineData("search index 盗窃 --filter 地区", "--filter 应为 分面=值")]
    [InlineData("search index 盗窃 --filter colour=red", "--filter 应为 分面=值")]
    [InlineData("search index 盗窃 --filter region=", "--filter 应为 分面=值")]
    [InlineData("evaluate set --threshold 0", "--threshold 应为")]
    [InlineData("evaluate set --depth 5", "--depth 应为")]
    public void A_wrong_command_line_is_told_in_Chinese_with_where_to_look(string args, string message)
    {
        var run = KbRun.Of(args.Split(' '));

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Contains("处理：", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("explain")]
    [InlineData("inspect")]
    [InlineData("build")]
    [InlineData("evaluate")]
    public void What_does_not_exist_is_not_found(string command)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "kb-nowhere-" + Guid.NewGuid().ToString("N"));
        string[] rest = command switch
        {
            "show" => ["id"],
            "explain" => ["id", "盗窃"],
            "build" => ["--out", nowhere + "-index"],
            _ => [],
        };

        var run = KbRun.Of([command, nowhere, .. rest]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("不存在", run.Errors, StringComparison.Ordinal);
        Assert.Contains(nowhere, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere + "-index"));
    }

    [Theory]
    [InlineData("search NOWHERE 盗窃 --filter 地区=四川省 --filter region=北京市 --filter year=2020 --tier 参考案例")]
    [InlineData("search NOWHERE 盗窃 --order date --page 2 --size 50")]
    [InlineData("search NOWHERE 盗窃 --order 效力")]
    [InlineData("search NOWHERE @facts.txt")]
    [InlineData("search NOWHERE -- --flot -1")]
    public void A_right_command_line_gets_as_far_as_looking_for_the_index(string args) =>
        Assert.Equal(3, KbRun.Of(args.Replace("NOWHERE", "kb-nowhere", StringComparison.Ordinal).Split(' ')).ExitCode);
}
