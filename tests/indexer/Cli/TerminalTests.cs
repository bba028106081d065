using System.Globalization;
using KnowledgeBase.Indexer.Cli;
using KnowledgeBase.Indexer.Text;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("裁判要旨", "裁判要旨")]
    [InlineData("第一段\n第二段", "第一段\n第二段")]
    [InlineData("\u001b[2J清屏", " [2J清屏")]
    [InlineData("a\rb\tc\u0007", "a b c ")]
    [InlineData("甲\u202E乙", "甲 乙")]
    public void Text_from_a_source_cannot_steer_the_terminal(string text, string shown) => Assert.Equal(shown, Terminal.Printable(text));

    [Fact]
    public void Brackets_are_text_and_a_mark_over_another_or_at_the_end_does_no_harm() =>
        Assert.Equal("被告人盗窃[财]物", Shown("被告人盗窃[财]物", new TextSpan(3, 5), new TextSpan(4, 6), new TextSpan(7, 7)));

    [Fact]
    public void Redirected_output_holds_no_escape_sequences_and_no_wrapped_lines()
    {
        var text = string.Concat(Enumerable.Repeat("很长的一行", 200));

        Assert.Equal(text, Shown(text, new TextSpan(0, 3)));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(20 * 1024 * 1024, "20.0 MB")]
    [InlineData(3L * 1024 * 1024 * 1024 / 2, "1.50 GB")]
    public void Sizes_are_given_in_the_unit_that_fits(long bytes, string expected) => Assert.Equal(expected, ByteSize.Of(bytes));

    private static string Shown(string text, params TextSpan[] marks)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new Terminal(output, TextWriter.Null, colour: false, animated: false).Screen
            .Write(MarkedText.Of(text, marks, Style.Plain, new Style(Color.Yellow)));
        return output.ToString();
    }
}
