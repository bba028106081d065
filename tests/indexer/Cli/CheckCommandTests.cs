using System.Text.Json;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-check-").FullName;

    public CheckCommandTests() => File.WriteAllText(Path.Combine(folder, "entries.jsonl"), EntryJson.Write(new KnowledgeEntry
    {
        Id = "e1",
        Kind = EntryKind.ReferenceCase,
        Title = "示例",
        DocketNumbers = [.. Enumerable.Range(1, 12).Select(number => $"（2023）某某{number}号"), "（2023）京01民终1号"],
        Sections = [new EntrySection("裁判要旨", "无")],
    }));

    [Fact]
    public void The_table_shows_each_figure_and_the_first_ten_failures()
    {
        var run = KbRun.Of("check", folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches("条目自己的案号 +13 +1 +12 +7.69%", run.Output);
        Assert.Contains("（2023）某某10号", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("（2023）某某11号", run.Output, StringComparison.Ordinal);
        Assert.Contains("另有 2 处，用 --all 全部列出", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_failures_are_listed_on_request() =>
        Assert.Contains("（2023）某某12号", KbRun.Of("check", folder, "--all").Output, StringComparison.Ordinal);

    [Fact]
    public void JSON_gives_the_figures_with_their_failures()
    {
        using var json = JsonDocument.Parse(KbRun.Of("check", folder, "--json").Output);
        var figure = json.RootElement.GetProperty("figures")[0];

        Assert.Equal(1, json.RootElement.GetProperty("entries").GetInt64());
        Assert.Equal((13, 1, 12), (figure.GetProperty("total").GetInt32(), figure.GetProperty("passed").GetInt32(), figure.GetProperty("failed").GetInt32()));
        Assert.Equal(10, figure.GetProperty("failures").GetArrayLength());
        Assert.Equal("e1", figure.GetProperty("failures")[0].GetProperty("entry").GetString());
    }

    [Fact]
    public void A_missing_folder_is_told() => Assert.Equal(3, KbRun.Of("check", Path.Combine(folder, "missing")).ExitCode);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
