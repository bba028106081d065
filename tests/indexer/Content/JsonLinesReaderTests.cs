using System.Text;
using System.Text.Json;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class JsonLinesReaderTests
{
    private static readonly KnowledgeEntry Article = new()
    {
        Id = "示例法@2023-09-01:2-1",
        Kind = EntryKind.StatuteArticle,
        Title = "示例法 第二条之一",
        Date = new DateOnly(2024, 1, 1),
        Sections = [new EntrySection("条文", "第一段\n“第二段”𠮷")],
        Statute = new StatuteFacts { Law = "示例法", Article = 2, ArticleSub = 1, Promulgated = new DateOnly(2023, 9, 1), Path = ["第一章 总则"] },
        Source = new SourcePlace("b.md", 7),
    };

    [Fact]
    public void An_entry_written_as_a_line_is_read_again_the_same()
    {
        var line = EntryJson.Write(Article);

        Assert.DoesNotContain('\n', line);
        Assert.Contains("\"kind\":\"statuteArticle\"", line, StringComparison.Ordinal);
        Assert.Contains("\"date\":\"2024-01-01\"", line, StringComparison.Ordinal);
        Assert.Contains("示例法", line, StringComparison.Ordinal);
        Assert.Equal(line, EntryJson.Write(EntryJson.Read(Encoding.UTF8.GetBytes(line))));
    }

    [Fact]
    public void A_broken_line_is_a_problem_of_that_line_and_the_rest_is_read()
    {
        var good = EntryJson.Write(Article);

        var items = Read($"{good}\n{{\"id\": \n\n[1]\r\n{good}");

        Assert.Equal([1, 5], items.Where(item => item.Entry is not null).Select(item => item.Entry!.Source!.Line));
        Assert.Equal([("json.broken-line", 2), ("json.not-an-object", 4)],
            items.Where(item => item.Problem is not null).Select(item => (item.Problem!.Code, item.Problem.Line)));
    }

    [Theory]
    [InlineData("""{"id":"a","kind":"judgment","title":"甲","sections":[{"heading":"h","text":"t"}],"colour":"red"}""", "json.broken-line")]
    [InlineData("""{"id":"a","kind":"nonsense","title":"甲","sections":[{"heading":"h","text":"t"}]}""", "json.broken-line")]
    [InlineData("""{"id":"a","kind":2,"title":"甲","sections":[{"heading":"h","text":"t"}]}""", "json.broken-line")]
    [InlineData("""{"id":"a","kind":"judgment","title":null,"sections":[{"heading":"h","text":"t"}]}""", "json.broken-line")]
    [InlineData("""{"id":"a","kind":"judgment","title":"甲","keywords":null,"sections":[{"heading":"h","text":"t"}]}""", "json.broken-line")]
    [InlineData("""{"id":"a","kind":"judgment","sections":[]}""", "json.broken-line")]
    [InlineData("""{"id":" ","kind":"judgment","title":"甲","sections":[{"heading":"h","text":"t"}]}""", "json.invalid-entry")]
    [InlineData("""{"id":"a","kind":"judgment","title":"甲","sections":[]}""", "json.invalid-entry")]
    [InlineData("""{"id":"a","kind":"statuteArticle","title":"甲","sections":[{"heading":"h","text":"t"}]}""", "json.invalid-entry")]
    [InlineData("""{"_id":"a","title":"甲"}""", "json.invalid-entry")]
    [InlineData("""{"_id":7,"title":"甲","text":"t"}""", "json.broken-line")]
    [InlineData("""{"no":"12","title":"甲","gist":"g"}""", "json.invalid-entry")]
    [InlineData("null", "json.not-an-object")]
    public void A_line_that_is_no_entry_is_a_problem(string line, string code)
    {
        var item = Assert.Single(Read(line));

        Assert.Null(item.Entry);
        Assert.Equal((code, 1), (item.Problem!.Code, item.Problem.Line));
    }

    [Fact]
    public void A_line_of_the_case_librarys_list_is_a_case_with_its_gist()
    {
        var entry = Assert.Single(Read(
            """{"no":"2024-18-2-084-001","title":"示例案","category":"民事","cause":"示例纠纷","court":"示例市中级人民法院","province":"示例省","judged":"2023.09.09","docket":"（2023）示1号","procedure":"二审","gist":"1.甲。\n　　2.乙。","added":"2024-01-01 00:00:00","type":"02"}""")).Entry!;

        Assert.Equal(("2024-18-2-084-001", EntryKind.ReferenceCase, "民事", "示例纠纷"), (entry.Id, entry.Kind, entry.CaseType, entry.Cause));
        Assert.Equal(("示例市中级人民法院", "中级人民法院", "示例省", "二审"), (entry.Court, entry.CourtLevel, entry.Region, entry.Procedure));
        Assert.Equal(new DateOnly(2023, 9, 9), entry.Date);
        Assert.Equal([new EntrySection("裁判要旨", "1.甲。\n2.乙。")], entry.Sections);
    }

    [Theory]
    [InlineData("""{"_id":"9","title":"甲","text":"乙","charges":["丙"]}""", EntryKind.Judgment, "正文", 0)]
    [InlineData("""{"_id":"9","title":"甲","text":"乙","law":"示例法（2023）","article":"第十二条之一"}""", EntryKind.StatuteArticle, "条文", 12)]
    [InlineData("""{"_id":"9","title":"甲","text":"乙","law":"示例法","article":"附件"}""", EntryKind.Judgment, "正文", 0)]
    public void A_line_of_a_test_corpus_keeps_its_id(string line, EntryKind kind, string heading, int article)
    {
        var entry = Assert.Single(Read(line)).Entry!;

        Assert.Equal(("9", kind), (entry.Id, entry.Kind));
        Assert.Equal([new EntrySection(heading, "乙")], entry.Sections);
        Assert.Equal(article, entry.Statute?.Article ?? 0);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_another_encoding_refused()
    {
        var line = """{"_id":"9","title":"甲","text":"乙"}""";

        Assert.NotNull(Assert.Single(Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(line)])).Entry);
        Assert.Equal("content.encoding", Assert.Single(Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(line)])).Problem!.Code);
        Assert.Equal("content.encoding", Assert.Single(Read(Encoding.Unicode.GetBytes(line))).Problem!.Code);
    }

    [Fact]
    public void A_line_longer_than_the_buffer_is_read_whole()
    {
        var text = new string('案', 300_000);

        var entries = Read($"{{\"_id\":\"1\",\"title\":\"甲\",\"text\":\"{text}\"}}\n{{\"_id\":\"2\",\"title\":\"甲\",\"text\":\"乙\"}}\n");

        Assert.Equal(text, entries[0].Entry!.Sections[0].Text);
        Assert.Equal("2", entries[1].Entry!.Id);
    }

    [Fact]
    public void A_line_above_the_limit_is_passed_over_and_the_next_one_read()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.jsonl");
        using (var file = File.Create(path))
        {
            file.Write("{\"_id\":\""u8);
            file.SetLength(JsonLineFile.MaxLineBytes + 100_000L);
            file.Seek(0, SeekOrigin.End);
            file.Write("\n{\"_id\":\"2\",\"title\":\"甲\",\"text\":\"乙\"}"u8);
        }

        var items = JsonLinesReader.Read(path, "a.jsonl").ToList();

        Assert.Equal(("json.line-too-long", 1), (items[0].Problem!.Code, items[0].Problem!.Line));
        Assert.Equal(("2", 2), (items[1].Entry!.Id, items[1].Entry!.Source!.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\r\n")]
    public void A_file_without_a_line_is_a_problem(string text) =>
        Assert.Equal("content.empty", Assert.Single(Read(text)).Problem!.Code);

    [Fact]
    public void Reading_a_text_that_is_no_entry_fails() =>
        Assert.Throws<JsonException>(() => EntryJson.Read("null"u8));

    private static List<ContentItem> Read(string text) => Read(new UTF8Encoding(false).GetBytes(text));

    private static List<ContentItem> Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return [.. JsonLinesReader.Read(folder.Write("a.jsonl", bytes), "a.jsonl")];
    }
}
