using KnowledgeBase.Api.Features.Statutes;

namespace KnowledgeBase.Api.Tests.Features.Statutes;

public sealed class ArticleNumberTextTests
{
    [Theory]
    [InlineData("584", 584, 0)]
    [InlineData(" 第584条 ", 584, 0)]
    [InlineData("五百八十四", 584, 0)]
    [InlineData("第一百二十条之一", 120, 1)]
    [InlineData("第120条之1", 120, 1)]
    [InlineData("120-1", 120, 1)]
    [InlineData("0", 0, 0)]
    public void A_number_is_read_as_people_write_it(string text, int article, int sub)
    {
        Assert.True(ArticleNumberText.TryParse(text, out var readArticle, out var readSub), text);
        Assert.Equal((article, sub), (readArticle, readSub));
    }

    [Theory]
    [InlineData("")]
    [InlineData("第条")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("120-")]
    [InlineData("120-0")]
    [InlineData("120条第2款")]
    [InlineData("120-1-1")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused(string text) => Assert.False(ArticleNumberText.TryParse(text, out _, out _), text);
}
