using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class CorrespondCommandTests : IDisposable
{
    private const string Law = "中华人民共和国行政复议法";
    private readonly string _root = Directory.CreateTempSubdirectory("kb-correspond-").FullName;

    public CorrespondCommandTests()
    {
        Directory.CreateDirectory(Texts);
        Directory.CreateDirectory(Cases);
        // Two versions of made-up words under a known name: the second puts one article before the others and changes a term.
        WriteStatute("旧.md", "2001-01-01", "2001-03-01", "第一条　申请人可以在三十日内提出申请。\n\n第二条　受理机关应当当场出具收据。\n\n第三条　不服决定的，可以再次申请。");
        WriteStatute("新.md", "2011-01-01", "2011-03-01", "第一条　本法适用于书面申请。\n\n第二条　申请人可以在六十日内提出申请。\n\n第三条　受理机关应当当场出具收据。\n\n第四条　不服决定的，可以再次申请。");
    }

    private string Texts => Path.Combine(_root, "texts");

    private string Cases => Path.Combine(_root, "cases");

    private string Table => Path.Combine(_root, CorrespondenceFile.Name);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Writes_what_became_of_each_article()
    {
        var run = KbRun.Of("correspond", "--texts", Texts, "--out", Table);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            [$"{Law}@2001-01-01\t{Law}@2011-01-01", "1\t2\t已修改\t0.93\t文本比对\t自动", "2..3\t3..4\t序号已变\t1\t文本比对\t自动"], Rows());
    }

    [Fact]
    public void One_pair_of_versions_is_named_by_name_and_date()
    {
        Assert.Equal(0, KbRun.Of("correspond", "行政复议法", Law, "--from", "2001-01-01", "--to", "2011-01-01", "--texts", Texts, "--out", Table).ExitCode);
        Assert.Equal(3, Rows().Length);
        Assert.Equal(3, KbRun.Of("correspond", "行政复议法", "行政复议法", "--texts", Texts, "--out", Table).ExitCode);
        Assert.Equal(64, KbRun.Of("correspond", "行政复议法", Law, "--from", "2011-01-01", "--to", "2001-01-01", "--texts", Texts, "--out", Table).ExitCode);
        Assert.Equal(64, KbRun.Of("correspond", "行政复议法", "--texts", Texts, "--out", Table).ExitCode);
    }

    [Theory]
    [InlineData("《行政复议法》第3条（本案适用的是2001年3月1日施行的《行政复议法》第2条）", "2\t3\t序号已变\t1\t案例载明\t自动")]
    [InlineData("《行政复议法》第三条第一款（本案适用的是2001年公布的《行政复议法》第二条）", "2\t3\t序号已变\t1\t案例载明\t自动")]
    public void A_case_that_states_both_numbers_is_the_better_basis(string note, string row)
    {
        WriteCase(note);
        Assert.Equal(0, KbRun.Of("correspond", "--texts", Texts, "--cases", Cases, "--out", Table).ExitCode);
        Assert.Contains(row, Rows());
    }

    [Theory]
    [InlineData("《行政复议法》第4条（本案适用的是2001年3月1日施行的《行政复议法》第2条）")]
    [InlineData("《行政复议法》第9条（本案适用的是2001年3月1日施行的《行政复议法》第2条）")]
    [InlineData("《行政复议法》第3条（本案适用的是2005年3月1日施行的《行政复议法》第2条）")]
    [InlineData("《行政复议法》第2条、第3条（本案适用的是2001年3月1日施行的《行政复议法》第2条）")]
    [InlineData("《某某法》第3条（本案适用的是2001年3月1日施行的《某某法》第2条）")]
    public void A_note_that_the_texts_belie_or_that_leaves_it_open_adds_nothing(string note)
    {
        WriteCase(note);
        Assert.Equal(0, KbRun.Of("correspond", "--texts", Texts, "--cases", Cases, "--out", Table).ExitCode);
        Assert.DoesNotContain(Rows(), row => row.Contains("案例载明", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_person_has_confirmed_survives_and_a_second_run_changes_nothing()
    {
        KbRun.Of("correspond", "--texts", Texts, "--out", Table);
        File.WriteAllText(Table, File.ReadAllText(Table).Replace("1\t2\t已修改\t0.93\t文本比对\t自动", "1\t1\t已修改\t0.5\t文本比对\t人工核对", StringComparison.Ordinal));
        KbRun.Of("correspond", "--texts", Texts, "--out", Table);
        var once = File.ReadAllText(Table);
        Assert.Contains("1\t1\t已修改\t0.5\t文本比对\t人工核对", Rows());
        Assert.DoesNotContain(Rows(), row => row.StartsWith("1\t2", StringComparison.Ordinal));
        KbRun.Of("correspond", "--texts", Texts, "--out", Table);
        Assert.Equal(once, File.ReadAllText(Table));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("nowhere", KbRun.Of("correspond", "--texts", Path.Combine(_root, "nowhere"), "--out", Table).Errors, StringComparison.Ordinal);

    private string[] Rows() => [.. File.ReadAllLines(Table).Where(line => line[0] != '#')];

    private void WriteStatute(string file, string promulgated, string effective, string articles) => File.WriteAllText(
        Path.Combine(Texts, file),
        $"# {Law}\n## 元数据\n- **公布日期**: {promulgated}\n- **生效日期**: {effective}\n- **法律类型**: 法律\n\n---\n## 正文\n\n{articles}\n");

    private void WriteCase(string note) => File.WriteAllText(
        Path.Combine(Cases, "case.md"), $"# 某案\n### 关联索引\n　　{note}\n#### 案件信息\n入库日期：2024.02.22\n");
}
