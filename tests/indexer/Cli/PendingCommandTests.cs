using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary><c>kb pending</c>: what scripts and people get from it. All names and numbers are made up.</summary>
public sealed class PendingCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_are_listed_with_line_column_grade_and_proposal_and_give_exit_code_2()
    {
        var run = KbRun.Of("pending", folder.Write("问.txt", "如何处理？\n周建国欠款1234567.89元。"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2:1  不能提交  姓名  周建国 → 甲", run.Output, StringComparison.Ordinal);
        Assert.Contains("2:6  需要确认  金额  1234567.89元 → 若干元", run.Output, StringComparison.Ordinal);
        Assert.Contains("不能提交 1 处，需要确认 1 处。", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_abstract_question_gives_exit_code_0()
    {
        var run = KbRun.Of("pending", folder.Write("问.txt", "甲向乙借款10万元，指导案例24号能否参照？"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("没有发现", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_may_cite_a_judgment_and_a_question_may_where_the_case_is_known_as_concluded()
    {
        var file = folder.Write("答.txt", "浙江省高级人民法院（2020）浙民终12号判决认为应当支持。");
        Assert.Equal(2, KbRun.Of("pending", file).ExitCode);
        Assert.Equal(0, KbRun.Of("pending", file, "--as", "answer").ExitCode);
        Assert.Equal(0, KbRun.Of("pending", file, "--concluded", "(2020)浙民终12号").ExitCode);
    }

    [Fact]
    public void Programs_get_places_in_json()
    {
        var run = KbRun.Of("pending", folder.Write("问.txt", "周建国欠款。"), "--json");
        Assert.Contains("\"end\": 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"proposal\": \"甲\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"stops\": 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_number_that_is_none_are_told()
    {
        Assert.Equal(3, KbRun.Of("pending", "没有.txt").ExitCode);
        Assert.Equal(64, KbRun.Of("pending", folder.Write("问.txt", "文"), "--concluded", "十二号").ExitCode);
    }
}
