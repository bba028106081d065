namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class BuildCommandTests(SmallLibrary library) : IClassFixture<SmallLibrary>
{
    [Fact]
    public void A_build_without_problems_ends_with_0_and_a_summary()
    {
        Assert.DoesNotContain("错误", library.Build.Errors, StringComparison.Ordinal);
        Assert.Equal(0, library.Build.ExitCode);
        Assert.Contains("合计", library.Build.Output, StringComparison.Ordinal);
        Assert.Contains("参考案例", library.Build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_broken_line_the_rest_is_built_and_the_exit_code_is_2()
    {
        var folder = library.NewFolder();
        File.WriteAllText(Path.Combine(folder, "entries.jsonl"), SmallLibrary.OneLine(SmallLibrary.Entries[0]) + "\n{ broken\n");
        var problems = Path.Combine(folder, "problems.tsv");

        var run = KbRun.Of("build", folder, "--out", library.NewFolder(), "--problems", problems, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"entries\": 1,", run.Output, StringComparison.Ordinal);
        Assert.Contains("entries.jsonl\t2\t", File.ReadAllText(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_anything_to_read_fails()
    {
        var run = KbRun.Of("build", library.NewFolder(), "--out", library.NewFolder());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("没有读到任何条目", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_fails_with_a_remedy()
    {
        var file = Path.Combine(library.NewFolder(), "file");
        File.WriteAllText(file, "");

        Assert.All([file, Path.Combine(file, "index")], place =>
        {
            var run = KbRun.Of("build", library.Content, "--out", place);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("处理：", run.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_folder_with_other_files_is_not_written_over()
    {
        // As in the project's own content folder.
        Directory.CreateDirectory(Path.Combine(library.Content, "lexicon"));

        var run = KbRun.Of("build", library.Content, "--out", library.Content);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("不是索引", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(library.Content, "entries.jsonl")));
    }

    [Fact]
    public void A_cancelled_build_ends_with_130()
    {
        var run = KbRun.Of(new CancellationToken(canceled: true), "build", library.Content, "--out", library.NewFolder());

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("已中断", run.Errors, StringComparison.Ordinal);
    }
}
