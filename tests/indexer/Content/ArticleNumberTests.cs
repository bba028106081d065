using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class ArticleNumberTests
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零二", 102)]
    [InlineData("一百一十", 110)]
    [InlineData("一百二十", 120)]
    [InlineData("五百八十四", 584)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("一千〇五", 1005)]
    [InlineData("三七", 37)]
    [InlineData("112", 112)]
    public void Numbers_of_statutes_are_read(string text, int value)
    {
        Assert.True(ArticleNumber.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("百")]
    [InlineData("十百")]
    [InlineData("一百千")]
    [InlineData("甲")]
    [InlineData("9999999999")]
    public void Anything_else_is_no_number(string text) => Assert.False(ArticleNumber.TryParse(text, out _));

    [Theory]
    [InlineData("第一百二十条之一　准备实施", 120, 1, "第一百二十条之一")]
    [InlineData("第五条　依法", 5, 0, "第五条")]
    [InlineData("第5条 依法", 5, 0, "第5条")]
    [InlineData("第十条之规定", 10, 0, "第十条")]
    [InlineData("第二百九十一条之二　某", 291, 2, "第二百九十一条之二")]
    public void Headings_of_articles_are_read(string line, int article, int sub, string heading)
    {
        Assert.True(ArticleNumber.TryReadHeading(line, out var readArticle, out var readSub, out var length));
        Assert.Equal((article, sub, heading), (readArticle, readSub, line[..length]));
    }

    [Theory]
    [InlineData("第一章　总则")]
    [InlineData("第条")]
    [InlineData("第")]
    [InlineData("依照第五条")]
    [InlineData("第十九届全国人民代表大会条例")]
    public void Other_lines_are_no_headings(string line) => Assert.False(ArticleNumber.TryReadHeading(line, out _, out _, out _));
}
