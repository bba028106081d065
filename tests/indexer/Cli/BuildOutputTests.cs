using System.Globalization;
using KnowledgeBase.Indexer.Cli;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class BuildOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-build-output-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_summary_counts_by_kind_and_the_first_fifty_problems_are_listed()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        BuildPrinter.Print(new Terminal(output, TextWriter.Null, colour: false, animated: false), Report(problems: 53), "index", problemFile: null);
        var text = output.ToString();

        Assert.Contains("参考案例", text, StringComparison.Ordinal);
        Assert.Contains("1,234", text, StringComparison.Ordinal);
        Assert.Contains("原文 2.0 MB，索引 3.0 KB，用时 2.0 秒", text, StringComparison.Ordinal);
        Assert.Contains("问题 53 个", text, StringComparison.Ordinal);
        Assert.Contains("案例/50.md:50", text, StringComparison.Ordinal);
        Assert.DoesNotContain("案例/51.md", text, StringComparison.Ordinal);
        Assert.Contains("另有 3 个", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_go_into_a_file_as_TSV()
    {
        var file = Path.Combine(_folder, "problems.tsv");
        ProblemList.Write(file, [new ContentProblem("a\tb.md", 3, "case.no-title", "没有\n标题", "补上标题。")]);

        Assert.Equal("file\tline\tcode\tmessage\tremedy\na b.md\t3\tcase.no-title\t没有 标题\t补上标题。\n", File.ReadAllText(file));
    }

    [Fact]
    public void All_problems_go_into_a_file_as_JSON()
    {
        var file = Path.Combine(_folder, "problems.json");
        ProblemList.Write(file, Report(problems: 2).Problems);

        Assert.Equal("[file,line,code,message,remedy]", JsonShape.Of(File.ReadAllText(file)));
    }

    [Fact]
    public void The_shape_of_the_JSON_is_stable() =>
        Assert.Equal(
            "index,entries,byKind{statute,reference-case},textBytes,indexBytes,elapsedMilliseconds,problems[file,line,code,message,remedy]",
            JsonShape.Of(JsonOutput.Of(BuildSummary.Of(Report(problems: 1), "index"))));

    private static BuildReport Report(int problems) => new(
        1234,
        new Dictionary<EntryKind, long> { [EntryKind.ReferenceCase] = 1000, [EntryKind.StatuteArticle] = 234 },
        2 * 1024 * 1024,
        3 * 1024,
        TimeSpan.FromSeconds(2),
        [.. Enumerable.Range(1, problems).Select(i => new ContentProblem($"案例/{i}.md", i, "case.no-title", "没有标题。", "补上标题。"))]);
}
