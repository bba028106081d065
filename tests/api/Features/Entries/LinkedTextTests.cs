using System.Text.Encodings.Web;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed class LinkedTextTests
{
    private static readonly LinkedText Links = new(new ReferenceFinder(LawNames.Default));

    [Fact]
    public void A_cited_article_leads_to_a_search_for_it()
    {
        var html = Html("依照民法典第五百八十四条处理。");
        Assert.Contains("<a class=\"reference\" href=\"/search?q=" + Uri.EscapeDataString("中华人民共和国民法典第584条"), html, StringComparison.Ordinal);
        Assert.StartsWith("依照<a", html, StringComparison.Ordinal);
        Assert.EndsWith("</a>处理。", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_articles_of_a_range_make_one_link() =>
        Assert.Equal(1, Html("民法典第五百八十四条至第五百八十六条").Split("第五百八十六条</a>").Length - 1);

    [Fact]
    public void Words_are_marked_inside_and_outside_of_links()
    {
        var html = Html("违约时依照民法典第五百八十四条", "民法典", "违约");
        Assert.Contains("<mark>违约</mark>时", html, StringComparison.Ordinal);
        Assert.Contains("<mark>民法典</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_around_links_is_encoded() =>
        Assert.Contains("&lt;b&gt;", Html("<b>民法典第五百八十四条"), StringComparison.Ordinal);

    [Fact]
    public void Text_without_references_stays_as_it_is() => Assert.Equal("没有引用。", Html("没有引用。"));

    private static string Html(string text, params string[] words)
    {
        using var writer = new StringWriter();
        Links.Of(text, words).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
