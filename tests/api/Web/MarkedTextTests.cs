using System.Text.Encodings.Web;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Tests.Web;

public sealed class MarkedTextTests
{
    [Fact]
    public void Places_are_marked_and_everything_is_encoded() =>
        Assert.Equal("&lt;b&gt;<mark>违约金</mark>&amp;", Html(MarkedText.At("<b>违约金&", [new TextSpan(3, 6)])));

    [Theory]
    [InlineData(5, 9)]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    public void A_place_that_does_not_fit_is_left_out(int start, int end) =>
        Assert.Equal("违约金", Html(MarkedText.At("违约金", [new TextSpan(start, end)])));

    [Fact]
    public void Overlapping_places_are_marked_once() =>
        Assert.Equal("<mark>违约</mark>金", Html(MarkedText.At("违约金", [new TextSpan(0, 2), new TextSpan(1, 3)])));

    [Fact]
    public void The_longest_word_wins_where_several_start() =>
        Assert.Equal("支付<mark>违约金</mark>即<mark>违约</mark>责任", Html(MarkedText.Words("支付违约金即违约责任", ["违约金", "违约"])));

    [Fact]
    public void Letters_are_marked_in_any_case() =>
        Assert.Equal("<mark>App</mark>服务", Html(MarkedText.Words("App服务", ["APP"])));

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
