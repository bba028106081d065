using System.Text;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class ContentSourceTests
{
    private const string Markdown = "---\nkind: question\nid: q-1\n---\n## 问题\n甲？\n## 答疑意见\n乙。\n";
    private const string Case = "# 示例案\n### 裁判要旨\n要旨\n#### 案件信息\n2024-08-2-084-001 / 2023.09.09 / （2023）示1号\n";
    private const string Answers = "# 法答网精选答问（第二批）\n## 问题1：甲？\n答疑意见：乙。\n";
    private const string Statute = "# 示例法\n## 元数据\n- **公布日期**: 2023-09-01\n## 正文\n第一条　甲。\n第二条　乙。\n";
    private const string JsonLine = """{"_id":"9","title":"甲","text":"乙"}""";

    [Fact]
    public void A_folder_gives_the_entries_of_all_layouts_in_the_order_of_their_paths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("d/b.md", Markdown);
        folder.Write("d/a.md", Case);
        folder.Write("b.md", Statute);
        folder.Write("a/z.md", Answers);
        folder.Write("c.jsonl", JsonLine);
        folder.Write("README.md", "说明");
        folder.Write("d/authoring.md", "说明");
        folder.Write(".hidden.md", Markdown);
        folder.Write(".git/x.md", Markdown);
        folder.Write("versions.json", "{}");
        folder.Write("lexicon/words.txt", "词");

        Assert.Equal(["a/z.md", "b.md", "c.jsonl", "d/a.md", "d/b.md"], ContentSource.ListFiles(folder.Path));
        Assert.Equal(
            ["fdw-2-1", "示例法@2023-09-01:1", "示例法@2023-09-01:2", "9", "2024-08-2-084-001", "q-1"],
            ContentSource.Read(folder.Path).Select(item => item.Entry?.Id ?? item.Problem!.ToString()));
    }

    [Fact]
    public void Linked_folders_are_not_entered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Markdown);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), folder.Path);

        Assert.Equal(["a.md"], ContentSource.ListFiles(folder.Path));
    }

    [Fact]
    public void A_single_file_is_read_under_its_own_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("b.md", Statute);

        Assert.Equal(["b.md"], ContentSource.ListFiles(path));
        Assert.All(ContentSource.Read(path), item => Assert.Equal("b.md", item.Entry!.Source!.File));
    }

    [Fact]
    public void Files_are_opened_only_when_their_turn_comes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Markdown);
        var second = folder.Write("b.md", Case);
        using var items = ContentSource.Read(folder.Path).GetEnumerator();

        Assert.True(items.MoveNext());
        File.Delete(second);

        Assert.True(items.MoveNext());
        Assert.Equal(("content.unreadable", "b.md"), (items.Current.Problem!.Code, items.Current.Problem.File));
    }

    [Fact]
    public void An_id_used_twice_counts_once_and_is_a_problem_where_it_comes_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Markdown);
        folder.Write("b.md", Markdown.Replace("乙", "丙", StringComparison.Ordinal));

        var items = ContentSource.Read(folder.Path).ToList();

        Assert.Equal("乙。", items[0].Entry!.Sections[1].Text);
        Assert.Equal(("content.duplicate-id", "b.md"), (items[1].Problem!.Code, items[1].Problem!.File));
        Assert.Contains("a.md", items[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_copy_of_a_statute_gives_one_problem_and_what_the_first_lacks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Statute);
        folder.Write("b.md", Statute + "第三条　丙。\n");

        var items = ContentSource.Read(folder.Path).ToList();

        Assert.Equal([1, 2, 3], items.Where(item => item.Entry is not null).Select(item => item.Entry!.Statute!.Article));
        Assert.Contains("有 2 条", Assert.Single(items, item => item.Problem is not null).Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "content.empty")]
    [InlineData(" \n　\n", "content.empty")]
    [InlineData("# 随便一篇文章\n没有格式。", "content.unknown-kind")]
    [InlineData("---\nkind: case\n", "front-matter.unclosed")]
    public void A_file_that_gives_nothing_says_why(string text, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", text);

        var item = Assert.Single(ContentSource.Read(folder.Path));

        Assert.Null(item.Entry);
        Assert.Equal((code, "a.md"), (item.Problem!.Code, item.Problem.File));
    }

    [Fact]
    public void A_missing_path_is_a_problem() =>
        Assert.Equal("content.not-found", Assert.Single(ContentSource.Read("/nowhere/at/all")).Problem!.Code);

    [Fact]
    public void A_layout_that_is_told_is_not_guessed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Case);

        Assert.Equal("front-matter.missing", Assert.Single(ContentSource.Read(folder.Path, SourceKind.Markdown)).Problem!.Code);
        Assert.NotNull(Assert.Single(ContentSource.Read(folder.Path, SourceKind.CaseLibrary)).Entry);
    }

    [Fact]
    public void Files_in_gb18030_and_utf16_give_the_same_entries_as_in_utf8()
    {
        using var folder = new TemporaryFolder();
        var text = Case.Replace("要旨\n#", "𠮷某的要旨\n#", StringComparison.Ordinal);
        Encoding[] encodings = [new UTF8Encoding(false), CodePagesEncodingProvider.Instance.GetEncoding(54936)!, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in encodings) folder.Write($"{encoding.CodePage}.md", encoding.GetBytes(text));

        foreach (var file in ContentSource.ListFiles(folder.Path))
            Assert.Equal("𠮷某的要旨", Assert.Single(ContentSource.ReadFile(folder.Path, file)).Entry!.Sections[0].Text);
    }

    [Fact]
    public void Whatever_bytes_a_file_holds_reading_ends_without_an_exception()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20260731);
        string[] seeds = [Markdown, Case, Answers, Statute, JsonLine];
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(seeds[i % seeds.Length]);
            for (var k = 0; k < 1 + i % 7; k++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            folder.Write(i % 5 == 4 ? "a.jsonl" : "a.md", bytes[..random.Next(1, bytes.Length)]);
            foreach (var item in ContentSource.Read(folder.Path)) Assert.True(item.Entry is null != item.Problem is null);
        }
    }
}
