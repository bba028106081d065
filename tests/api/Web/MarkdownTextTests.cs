using System.Text.RegularExpressions;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Web;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("可以解除合同。", "<p>可以解除合同。</p>")]
    [InlineData("第一行\n第二行", "<p>第一行<br />第二行</p>")]
    [InlineData("**《民法典》第五百六十三条**规定", "<p><strong>《民法典》第五百六十三条</strong>规定</p>")]
    [InlineData("依**“根本违约”**解除", "<p>依<strong>“根本违约”</strong>解除</p>")]
    [InlineData("    段首空格不是代码", "<p>段首空格不是代码</p>")]
    [InlineData("1. 催告\n2. 解除", "<ol><li>催告</li><li>解除</li></ol>")]
    [InlineData("> 引文", "<blockquote><p>引文</p></blockquote>")]
    [InlineData("|情形|处理|\n|-|-|\n|迟延|催告|", "<table><thead><tr><th>情形</th><th>处理</th></tr></thead><tbody><tr><td>迟延</td><td>催告</td></tr></tbody></table>")]
    [InlineData("", "")]
    public void What_a_lawyer_writes_is_shown_as_meant(string markdown, string html) => Assert.Equal(html, Joined(MarkdownText.ToHtml(markdown)));

    [Theory]
    [InlineData("# 结论", 3, "<h3>结论</h3>")]
    [InlineData("## 理由", 3, "<h4>理由</h4>")]
    [InlineData("###### 小节", 3, "<h6>小节</h6>")]
    [InlineData("# 结论", 1, "<h1>结论</h1>")]
    public void Headings_stand_below_those_of_the_page(string markdown, int topHeading, string html) => Assert.Equal(html, Joined(MarkdownText.ToHtml(markdown, topHeading)));

    [Theory]
    [InlineData("[民法典](/statutes/中华人民共和国民法典)", "<p><a href=\"/statutes/%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E6%B0%91%E6%B3%95%E5%85%B8\">民法典</a></p>")]
    [InlineData("[下文](#理由)", "<p><a href=\"#%E7%90%86%E7%94%B1\">下文</a></p>")]
    [InlineData("[通知](https://example.org/a?b=1&c=2)", "<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noreferrer noopener nofollow\">通知</a></p>")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\" rel=\"noreferrer noopener nofollow\">https://example.org/</a></p>")]
    public void Links_lead_to_this_server_or_openly_elsewhere(string markdown, string html) => Assert.Equal(html, Joined(MarkdownText.ToHtml(markdown)));

    [Theory]
    [InlineData("[甲](javascript:alert(1))")]
    [InlineData("[甲](JaVaScRiPt:alert(1))")]
    [InlineData("[甲](&#106;avascript:alert(1))")]
    [InlineData("[甲](java\tscript:alert(1))")]
    [InlineData("[甲](<java&#10;script:alert(1)>)")]
    [InlineData("[甲](<\u0001javascript:alert(1)>)")]
    [InlineData("[甲](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[甲](vbscript:msgbox(1))")]
    [InlineData("[甲](file:///etc/passwd)")]
    [InlineData("[甲](//example.org/a)")]
    [InlineData("[甲](/\\example.org/a)")]
    [InlineData("[甲](\\\\example.org\\a)")]
    [InlineData("[甲](sign-out)")]
    [InlineData("[甲][乙]\n\n[乙]: javascript:alert(1) \"题\"")]
    [InlineData("[甲](mailto:someone@example.org)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<someone@example.org>")]
    [InlineData("![图](https://example.org/track.png)")]
    [InlineData("![图](/entries/1)")]
    [InlineData("![图][乙]\n\n[乙]: https://example.org/track.png")]
    [InlineData("[![图](https://example.org/track.png)](javascript:alert(1))")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<!-- --><iframe src=\"https://example.org\">")]
    [InlineData("<a href=\"javascript:alert(1)\">甲</a>")]
    [InlineData("# 题 {onclick=alert(1)}")]
    [InlineData("甲 {: onclick=alert(1)}")]
    [InlineData("```\" onmouseover=\"alert(1)\n甲\n```")]
    [InlineData("|<b onclick=alert(1)>|\n|-|\n|<script>|")]
    [InlineData("[甲](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("[甲](https://example.org/ \"题\\\" onmouseover=alert(1) \\\"\")")]
    public void Nothing_hostile_becomes_more_than_text(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);

        foreach (Match tag in Regex.Matches(html, "<[^>]*>"))
            Assert.Matches("^(</?(p|h[1-6]|pre|table|thead|tbody|tr|th|td)>|<br />|</?code>|<code class=\"[^\"<>]*\">|</a>|<a href=\"https://example\\.org/[^\"<>]*\" rel=\"[a-z ]+\"( title=\"[^\"<>]*\")?>)$", tag.Value);
    }

    [Theory]
    [InlineData(">", 50_000)]
    [InlineData("> ", 25_000)]
    [InlineData("- ", 25_000)]
    [InlineData("1. ", 16_000)]
    [InlineData("[", 50_000)]
    [InlineData("![", 25_000)]
    [InlineData("*a **a ", 7_000)]
    [InlineData("[a](", 12_000)]
    [InlineData("[a][", 12_000)]
    [InlineData("[a]: b\n", 7_000)]
    [InlineData("|a", 25_000)]
    [InlineData("\ud800", 50_000)]
    [InlineData("\0", 50_000)]
    [InlineData("长", 200_000)]
    public void A_bomb_is_shown_as_text(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)) + "甲";

        Assert.Contains("甲", MarkdownText.ToHtml(text), StringComparison.Ordinal);
        Assert.Contains("甲", MarkdownText.ToPlain(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](", 1_500)]
    [InlineData("[a][", 1_000)]
    [InlineData("*a **a ", 1_000)]
    [InlineData("_", 3_000)]
    [InlineData("`", 3_000)]
    public void More_marks_than_an_answer_needs_are_not_read_as_markdown(string part, int times)
    {
        var text = "**甲**" + string.Concat(Enumerable.Repeat(part, times));

        Assert.StartsWith("<p>**甲**", MarkdownText.ToHtml(text), StringComparison.Ordinal);
        Assert.Equal(text.Trim(), MarkdownText.ToPlain(text));
        Assert.StartsWith("<p><strong>甲</strong>", MarkdownText.ToHtml("**甲**" + string.Concat(Enumerable.Repeat("乙*丙* ", 1_000))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 结论\n\n**可以**解除，见[民法典](/statutes/民法典)第五百六十三条。\n第二行", "结论\n可以解除，见民法典第五百六十三条。\n第二行")]
    [InlineData("3. 催告\n4. 解除\n   - 书面\n   - 口头", "3. 催告\n4. 解除\n书面\n口头")]
    [InlineData("|情形|处理|\n|-|-|\n|迟延|催告|", "情形 处理\n迟延 催告")]
    [InlineData("> 引文&amp;\n\n```\n代码\n```\n`式` ![图](https://example.org/a.png)<b>", "引文&\n代码\n式 图<b>")]
    [InlineData("[甲]\n\n[甲]: https://example.org/ \"题\"", "甲")]
    [InlineData("  \n", "")]
    public void The_words_alone_are_for_the_index_and_for_excerpts(string markdown, string plain) => Assert.Equal(plain, MarkdownText.ToPlain(markdown));

    private static string Joined(string html) => html.Replace("\n", "", StringComparison.Ordinal);
}
