namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary>The commands that read an index: search, show, explain, inspect.</summary>
public sealed class ReadingCommandsTests(SmallLibrary library) : IClassFixture<SmallLibrary>
{
    [Fact]
    public void A_search_shows_shelves_in_the_order_of_their_weight()
    {
        var run = KbRun.Of("search", library.Index, "迟延交货");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("某公司诉某公司迟延交货案", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.IndexOf("法律法规与司法解释", StringComparison.Ordinal) < run.Output.IndexOf("指导性案例", StringComparison.Ordinal));
        Assert.DoesNotContain("丙盗窃案", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tier reference-case", "case-1")]
    [InlineData("--tier 参考案例", "case-1")]
    [InlineData("--tier answer", "fdw-1-1")]
    [InlineData("--filter region=四川省 --flat", "case-1")]
    [InlineData("--filter 地区=四川省 --filter region=北京市 --flat", "case-1")]
    public void A_search_can_be_narrowed(string options, string expected)
    {
        var run = KbRun.Of(["search", library.Index, "迟延交货", "--json", .. options.Split(' ')]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"\"id\": \"{expected}\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"total\": 1,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_without_hits_is_done_all_the_same() => Assert.Equal(0, KbRun.Of("search", library.Index, "龘龘").ExitCode);

    [Fact]
    public void An_entry_is_shown_in_full()
    {
        var run = KbRun.Of("show", library.Index, "case-1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("甲厂诉乙店买卖合同纠纷案", run.Output, StringComparison.Ordinal);
        Assert.Contains("裁判日期：2023-05-06", run.Output, StringComparison.Ordinal);
        Assert.Contains("【裁判要旨】\n卖方迟延交货超过宽限期", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_in_JSON_is_a_line_that_can_be_built_from_again()
    {
        var folder = library.NewFolder();
        var shown = KbRun.Of("show", library.Index, "某法@2020-01-01:12", "--json").Output;
        File.WriteAllText(Path.Combine(folder, "entry.jsonl"), shown);

        Assert.Equal(0, KbRun.Of("build", folder, "--out", library.NewFolder()).ExitCode);
    }

    [Fact]
    public void A_score_is_explained_as_a_tree_and_as_JSON()
    {
        var tree = KbRun.Of("explain", library.Index, "case-1", "迟延", "交货");
        var json = KbRun.Of("explain", library.Index, "case-1", "迟延", "交货", "--json");

        Assert.Equal(0, tree.ExitCode);
        Assert.Contains("甲厂诉乙店买卖合同纠纷案", tree.Output, StringComparison.Ordinal);
        Assert.Contains("└", tree.Output, StringComparison.Ordinal);
        Assert.StartsWith("id,query,explanation{value,matches,text,parts[value,matches,text,parts", JsonShape.Of(json.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("explain")]
    public void An_unknown_entry_is_not_found(string command)
    {
        var run = KbRun.Of(command == "show" ? ["show", library.Index, "case-9"] : ["explain", library.Index, "case-9", "盗窃"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("case-9", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_index_passes_inspection()
    {
        var run = KbRun.Of("inspect", library.Index, "--verify");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("完好", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "folder,formatVersion,analyzerFingerprint,committedChange,segments[name,bytes,documents,deleted,sections[name,bytes,checksum,verified,problem]]",
            JsonShape.Of(KbRun.Of("inspect", library.Index, "--json").Output));
    }

    [Fact]
    public void A_folder_without_an_index_is_told_from_one_with_an_index()
    {
        Assert.All((string[][])[["search", "盗窃"], ["show", "case-1"], ["explain", "case-1", "盗窃"], ["inspect"]], command =>
        {
            var run = KbRun.Of([command[0], library.Content, .. command[1..]]);
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("文件夹中没有索引", run.Errors, StringComparison.Ordinal);
            Assert.Contains("kb build", run.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_damaged_index_is_told_in_Chinese_and_never_crashes()
    {
        foreach (var source in Directory.EnumerateFiles(library.Index))
        {
            var damaged = library.NewFolder();
            foreach (var file in Directory.EnumerateFiles(library.Index)) File.Copy(file, Path.Combine(damaged, Path.GetFileName(file)));
            var bytes = File.ReadAllBytes(source);
            if (bytes.Length == 0) continue;
            bytes[bytes.Length / 2] ^= 0x40;
            File.WriteAllBytes(Path.Combine(damaged, Path.GetFileName(source)), bytes);

            var run = KbRun.Of("inspect", damaged, "--verify");

            Assert.True(run.ExitCode is 1 or 2, $"{source}: {run.ExitCode}");
            Assert.Contains("损坏", run.Errors, StringComparison.Ordinal);
        }
    }
}
