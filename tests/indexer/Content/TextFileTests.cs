using System.Text;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class TextFileTests
{
    private const string Sample = "# 示例 一份文件\n第一条　一切 texts 都要读得出来。\n𠮷某某与㐂某\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "UTF-16LE", Encoding.Unicode.GetBytes(Sample) },
        { "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(Sample) },
        { "GB18030", Gb18030.GetBytes(Sample) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_in_use_is_found_and_gives_the_same_text(string encoding, byte[] bytes)
    {
        var read = TextFile.Decode(bytes, "a.md");

        Assert.Equal((Sample, encoding), (read.Text, read.Encoding));
    }

    [Theory]
    [InlineData("一\r\n二\r\n", "一\n二\n")]
    [InlineData("一\r二", "一\n二")]
    [InlineData("一\r\n\r\n二", "一\n\n二")]
    [InlineData("", "")]
    public void Line_ends_become_line_feeds(string written, string text) =>
        Assert.Equal(text, TextFile.Decode(Encoding.UTF8.GetBytes(written), "a.md").Text);

    [Fact]
    public void A_damaged_byte_in_utf8_is_a_problem_with_its_line_and_not_taken_for_gb18030()
    {
        var bytes = Encoding.UTF8.GetBytes("第一行文字\n第二行文字\n第三行文字\n");
        bytes[20] = 0xFF;

        var read = TextFile.Decode(bytes, "a.md");

        Assert.Null(read.Text);
        Assert.Equal(("content.encoding", 2), (read.Problem!.Code, read.Problem.Line));
    }

    [Fact]
    public void Bytes_that_no_encoding_has_are_a_problem()
    {
        var read = TextFile.Decode([0x41, 0x0A, 0xFF, 0xFF, 0xFF], "a.md");

        Assert.Equal("content.encoding", read.Problem!.Code);
    }

    public static TheoryData<string, byte[]> Binaries => new()
    {
        { "zeros", new byte[64] },
        { "one zero in a text", [.. "文字\n"u8, 0, .. "文字"u8] },
        { "odd length", [0x23, 0x00, 0x0A] },
        { "head of an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D] },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Binary_files_are_a_problem(string what, byte[] bytes)
    {
        var read = TextFile.Decode(bytes, what);

        Assert.Null(read.Text);
        Assert.Equal("content.binary", read.Problem!.Code);
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.md", "");
        using (var file = File.OpenWrite(path)) file.SetLength(TextFile.MaxBytes + 1);

        Assert.Equal("content.too-large", TextFile.Read(path).Problem!.Code);
    }

    [Fact]
    public void A_missing_file_is_a_problem_under_the_name_shown() =>
        Assert.Equal(("content.unreadable", "b.md"),
            TextFile.Read("/nowhere/b.md", "b.md") is { Problem: { } problem } ? (problem.Code, problem.File) : default);

    [Fact]
    public void A_line_of_a_million_characters_is_read()
    {
        var text = new string('案', 1_000_000);

        Assert.Equal(text, TextFile.Decode(Encoding.UTF8.GetBytes(text), "a.md").Text);
    }
}
