using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class CiteCommandTests(SmallLibrary library) : IClassFixture<SmallLibrary>
{
    [Theory]
    [InlineData("依照《某法》第十二条。", 0, "全部 1 处核对无误")]
    [InlineData("依照《某法》第十二条规定：“迟延交货的一方不承担违约责任。”", 4, "[-应当-]{+不+}承担违约责任")]
    [InlineData("依照《某法》第十三条。", 4, "最后一条是第12条")]
    [InlineData("依照《无名办法》第一条。", 5, "本库没有“无名办法”这个名称")]
    [InlineData("没有引用。", 5, "没有找到")]
    public void The_exit_code_tells_the_result(string text, int expected, string said)
    {
        var run = KbRun.Of("cite", Write("a.txt", text), "--index", library.Index, "--day", "2024-01-01");

        Assert.Equal((expected, ""), (run.ExitCode, run.Errors));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_of_several_files_counts_and_JSON_has_a_report_of_each()
    {
        var run = KbRun.Of("cite", Write("b.txt", "《某法》第十二条"), Write("c.md", "\n\n《某法》第十三条"), "--index", library.Index, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var item = json.RootElement[1].GetProperty("items")[0];

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(3, item.GetProperty("line").GetInt32());
        Assert.Equal("wrong", item.GetProperty("level").GetString());
        Assert.Equal(1, json.RootElement[0].GetProperty("counts").GetProperty("verified").GetInt32());
    }

    [Theory]
    [InlineData("--day", "2024/01/01")]
    [InlineData("--day", "昨天")]
    public void A_day_is_written_in_full(params string[] option) =>
        Assert.Equal(64, KbRun.Of(["cite", Write("d.txt", "某"), "--index", library.Index, .. option]).ExitCode);

    [Fact]
    public void A_missing_file_or_index_is_told()
    {
        Assert.Equal(3, KbRun.Of("cite", "missing.txt", "--index", library.Index).ExitCode);
        Assert.Equal(3, KbRun.Of("cite", Write("e.txt", "某"), "--index", "missing").ExitCode);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.Equal(64, KbRun.Of("cite", Write("f.txt", new string('字', 100_001)), "--index", library.Index).ExitCode);

    private string Write(string name, string text)
    {
        var path = Path.Combine(library.NewFolder(), name);
        File.WriteAllText(path, text);
        return path;
    }
}
