using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed class LinkedTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_cited_article_leads_to_the_version_in_force_when_the_case_was_judged()
    {
        var html = Html("依照民法典第五百八十四条处理。", new DateOnly(2022, 5, 1));
        Assert.Contains("<a class=\"reference\" href=\"/entries/" + Uri.EscapeDataString("中华人民共和国民法典@2020-05-28:584"), html, StringComparison.Ordinal);
        Assert.StartsWith("依照<a", html, StringComparison.Ordinal);
        Assert.EndsWith("</a>处理。", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_neither_text_nor_date_tells_the_version_it_leads_to_a_search() =>
        Assert.Contains("href=\"/search?q=" + Uri.EscapeDataString("中华人民共和国民法典第584条"), Html("依照民法典第五百八十四条处理。", null), StringComparison.Ordinal);

    [Fact]
    public void An_article_that_has_moved_since_is_marked_with_its_present_place()
    {
        var html = Html("依照《中华人民共和国行政诉讼法》第三十二条的规定。", new DateOnly(2003, 8, 29));
        Assert.Contains(Uri.EscapeDataString("中华人民共和国行政诉讼法@1989-04-04:32"), html, StringComparison.Ordinal);
        Assert.Contains("现为第34条", html, StringComparison.Ordinal);
        Assert.Contains("class=\"changed\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_articles_of_a_range_make_one_link() =>
        Assert.Equal(1, Html("民法典第五百八十四条至第五百八十六条", new DateOnly(2022, 5, 1)).Split("第五百八十六条</a>").Length - 1);

    [Fact]
    public void Words_are_marked_inside_and_outside_of_links()
    {
        var html = Html("违约时依照民法典第五百八十四条", new DateOnly(2022, 5, 1), "民法典", "违约");
        Assert.Contains("<mark>违约</mark>时", html, StringComparison.Ordinal);
        Assert.Contains("<mark>民法典</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_around_links_is_encoded() =>
        Assert.Contains("&lt;b&gt;", Html("<b>民法典第五百八十四条", null), StringComparison.Ordinal);

    [Fact]
    public void Text_without_references_stays_as_it_is() => Assert.Equal("没有引用。", Html("没有引用。", null));

    [Fact]
    public void Every_paragraph_keeps_its_own_links()
    {
        var html = Html("甲依照民法典第五百八十四条。\n乙依照民法典第五百七十七条。", new DateOnly(2022, 5, 1));
        Assert.Equal(2, html.Split("</a>。").Length - 1);
    }

    private static string Html(string text, DateOnly? judged, params string[] words)
    {
        var entry = new KnowledgeEntry { Id = "x", Kind = EntryKind.ReferenceCase, Title = "标题", Date = judged, Sections = [new EntrySection("裁判理由", text)] };
        using var writer = new StringWriter();
        foreach (var paragraph in LinkedText.Paragraphs(text, EntryLinks.Of(entry, LawKnowledge.Default, Today).Of(0), words)) paragraph.WriteTo(writer, MarkedText.Encoder);
        return writer.ToString();
    }
}
