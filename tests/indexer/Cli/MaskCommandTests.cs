using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary><c>kb mask</c>: what scripts and people get from it. All names and numbers are made up.</summary>
public sealed class MaskCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_are_listed_with_line_column_and_proposal_and_give_exit_code_2()
    {
        var run = KbRun.Of("mask", folder.Write("案.txt", "某某案\n原告：张三，电话13800138000。"), "--as", "reference-case");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2:4  姓名  张三 → 张某", run.Output, StringComparison.Ordinal);
        Assert.Contains("2:9  电话  13800138000 → ×××", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_text_gives_exit_code_0()
    {
        var run = KbRun.Of("mask", folder.Write("案.txt", "原告张某诉称。"), "--as", "judgment");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("没有发现", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_masked_text_is_printed_and_the_file_stays()
    {
        var file = folder.Write("案.txt", "原告：张三，男。");
        Assert.Equal("原告：张某，男。", KbRun.Of("mask", file, "--as", "参考案例", "--fix").Output);
        Assert.Equal("原告：张三，男。", File.ReadAllText(file));
    }

    [Fact]
    public void Programs_get_places_in_json()
    {
        var run = KbRun.Of("mask", folder.Write("案.txt", "原告：张三，男。"), "--as", "reference-case", "--json");
        Assert.Contains("\"start\": 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"replacement\": \"张某\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guiding_case_is_not_checked_and_the_output_says_so()
    {
        var run = KbRun.Of("mask", folder.Write("案.txt", "原告：张三，男。"), "--as", "guiding-case");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("不作隐名检查", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_or_rule_is_told()
    {
        Assert.Equal(3, KbRun.Of("mask", "没有.txt", "--as", "judgment").ExitCode);
        Assert.Equal(64, KbRun.Of("mask", folder.Write("案.txt", "文")).ExitCode);
    }
}
