using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class CatalogueCommandTests
{
    private const string Catalogue = """
        {"generated_at":"2026-03-17T09:51:33","laws":{"示例条例":{"versions":[{"gbrq":"2015-02-01","bbbs":"a1"},{"gbrq":"2020-05-01","bbbs":"a2"},{"gbrq":null,"bbbs":"a3"}]}}}
        """;

    private const string Text = """
        # 示例条例（2020）
        ## 元数据
        - **公布日期**: 2020-05-01
        - **生效日期**: None
        - **制定机关**: 国务院
        - **法律类型**: 行政法规
        - **时效性**: 有效
        - **唯一标识**: a2

        ---
        ## 正文

        示例条例

        （2010年1月1日国务院令第1号公布　根据2015年2月1日《国务院关于修改部分行政法规的决定》第一次修订　2020年5月1日国务院令第2号第二次修订）

        第一条　示例。

        第二条　本条例自2020年7月1日起施行。
        """;

    [Fact]
    public void The_table_joins_the_catalogue_with_what_the_texts_say()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/law_versions.json", Catalogue);
        folder.Write("in/示例条例.md", Text);
        var output = Path.Combine(folder.Path, "versions.tsv");

        var run = KbRun.Of("catalogue", Path.Combine(folder.Path, "in"), "--out", output);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "示例条例|2010-01-01|||国务院|行政法规|||公布说明|",
                "示例条例|2015-02-01||||||a1|目录|",
                "示例条例|2020-05-01|2020-07-01|有效|国务院|行政法规||a2|目录|2026-03-17",
            ],
            File.ReadLines(output).Where(line => line[0] != '#').Select(line => line.Replace('\t', '|')));
    }

    [Fact]
    public void A_damaged_catalogue_is_told_and_the_texts_are_read_all_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/law_versions.json", "{\"laws\":");
        folder.Write("in/示例条例.md", Text);
        var run = KbRun.Of("catalogue", Path.Combine(folder.Path, "in"), "--out", Path.Combine(folder.Path, "versions.tsv"));
        Assert.Contains("law_versions.json", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 部规范，3 个版本", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_law_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.NotEqual(0, KbRun.Of("catalogue", Path.Combine(folder.Path, "nowhere"), "--out", Path.Combine(folder.Path, "v.tsv")).ExitCode);
        Assert.NotEqual(0, KbRun.Of("catalogue", folder.Path, "--out", Path.Combine(folder.Path, "v.tsv")).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder.Path, "v.tsv")));
    }
}
