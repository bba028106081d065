using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Statutes;

[Collection(ServerTests.Name)]
public sealed class StatutePagesTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task The_list_counts_what_is_on_record_and_links_to_laws_and_types()
    {
        var (_, html) = await server.Get("/statutes");
        Assert.Matches("有记载的 [0-9,]+ 部、[0-9,]+ 个版本，其中 7 个版本收录了文本", html);
        Assert.Contains(">《民法典》</a>", html, StringComparison.Ordinal);
        Assert.Contains("?type=" + Uri.EscapeDataString("司法解释"), html, StringComparison.Ordinal);
        (_, html) = await server.Get("/statutes?type=司法解释");
        Assert.Contains(TestStatutes.Lending, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_finds_laws_and_a_wrong_one_leads_on()
    {
        var (_, html) = await server.Get("/statutes?name=民间借贷案件");
        Assert.Contains(TestStatutes.Lending, html, StringComparison.Ordinal);
        Assert.Contains("文本未收录", html, StringComparison.Ordinal);
        (_, html) = await server.Get("/statutes?name=<script>alert(1)</script>");
        Assert.Contains("没有名称相符的", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_law_without_its_present_text_says_so_and_leads_to_the_texts_held()
    {
        var (status, html) = await server.Get("/statutes/" + TestStatutes.Lending);
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var expected in new[] { "文本未收录", "DOCX", "kb build", "2015年8月6日", "法释〔2015〕18号", "version=" + TestStatutes.LendingHeld })
            Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("示例文字", html, StringComparison.Ordinal);
        (_, html) = await server.Get($"/statutes/{TestStatutes.Lending}?version={TestStatutes.LendingHeld}");
        Assert.Contains("示例文字", html, StringComparison.Ordinal);
        Assert.Contains("这不是现行版本", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validity_on_the_page_is_that_of_the_day_asked()
    {
        var (_, html) = await server.Get($"/statutes/{TestStatutes.Lending}?day=2018-01-01");
        Assert.Contains("按2018年1月1日判断", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge in-force\">有效</span>", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<span class=\"bad\">尚未生效</span>"));
    }

    [Fact]
    public async Task Articles_changed_by_an_amendment_not_in_the_text_are_marked_in_the_contents()
    {
        var (_, html) = await server.Get("/statutes/刑法");
        Assert.Contains("刑法修正案（十二）》自2024年3月1日起施行", html, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(html, "已修改，未并入"));
        Assert.Contains("<details class=\"part\" id=\"p1\" open", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_typed_on_the_page_of_a_law_opens_the_article()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri("/statutes/刑法?article=第二百八十七条之一", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/entries/" + Uri.EscapeDataString("中华人民共和国刑法@2020-12-26:287-1"), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_article_shows_its_history_with_differences_that_need_no_colour()
    {
        var (_, html) = await server.Get("/entries/" + Uri.EscapeDataString(TestStatutes.Present));
        Assert.Contains("《合同法》第58条", html, StringComparison.Ordinal);
        Assert.Contains("<ins>、乙种</ins>", html, StringComparison.Ordinal);
        Assert.Contains("自动 · ", html, StringComparison.Ordinal);
        Assert.Contains("test-citing-present", html, StringComparison.Ordinal);
        Assert.Contains("引用《合同法》第58条（1999-03-15公布）的", html, StringComparison.Ordinal);
        Assert.Contains("没有引用本条的答疑", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_changed_by_an_amendment_not_in_the_text_warns_in_plain_view()
    {
        var (_, html) = await server.Get("/entries/" + Uri.EscapeDataString(TestStatutes.Pending));
        Assert.Matches("notice strong[^>]*>《中华人民共和国刑法修正案（十二）》", html);
    }

    [Fact]
    public async Task An_old_article_whose_words_still_stand_says_that_an_amendment_has_changed_the_present_one()
    {
        var (_, html) = await server.Get("/entries/" + Uri.EscapeDataString("中华人民共和国刑法@2009-08-27:165"));
        Assert.Contains(">未变</span>", html, StringComparison.Ordinal);
        Assert.Contains("该条已被《刑法修正案（十二）》修改，未并入", html, StringComparison.Ordinal);
        var later = (await server.GetJson("/api/v1/statutes/刑法/articles/165?version=2009-08-27")).GetProperty("later")[0];
        Assert.Equal("中华人民共和国刑法修正案（十二）", later.GetProperty("pending")[0].GetProperty("amendment").GetString());
    }

    [Fact]
    public async Task An_article_on_record_without_text_has_a_page()
    {
        var (status, html) = await server.Get("/entries/" + Uri.EscapeDataString(TestStatutes.NotHeld));
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var expected in new[] { "中华人民共和国行政诉讼法 第三十二条", "文本未收录", "《行政诉讼法》第34条", "解释载明", "test-citing-not-held" })
            Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中华人民共和国民法典@2020-05-28:156")]
    [InlineData("中华人民共和国民法典@2020-05-29:157")]
    [InlineData("没有这样的法@2020-05-28:1")]
    public async Task An_article_that_a_held_text_lacks_or_that_is_not_on_record_is_not_found(string key) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get("/entries/" + Uri.EscapeDataString(key))).Status);

    [Fact]
    public async Task A_list_of_what_cites_an_article_shows_the_article_as_a_chip_that_can_be_taken_away()
    {
        var (_, html) = await server.Get($"/search?q=归还&cites={Uri.EscapeDataString(TestStatutes.Old)}&day=2019-01-01");
        Assert.Contains("引用《合同法》第58条（1999-03-15公布）", html, StringComparison.Ordinal);
        Assert.Contains("去掉“引用《合同法》第58条（1999-03-15公布）”", html, StringComparison.Ordinal);
        Assert.Contains("时效性截至 2019-01-01", html, StringComparison.Ordinal);
        Assert.Contains("test-citing-old", html, StringComparison.Ordinal);
        Assert.DoesNotContain("test-citing-present", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/statutes/证据规定", HttpStatusCode.Conflict, "最高人民法院关于民事诉讼证据的若干规定")]
    [InlineData("/statutes/没有这样的法", HttpStatusCode.NotFound, "statute.not-found")]
    [InlineData("/statutes/民法典?day=x", HttpStatusCode.BadRequest, "statute.bad-day")]
    [InlineData("/statutes/民法典?version=2000-01-01", HttpStatusCode.NotFound, "statute.version-not-found")]
    [InlineData("/statutes/民法典?article=abc", HttpStatusCode.BadRequest, "statute.bad-article")]
    [InlineData("/statutes/..%2f..%2fetc", HttpStatusCode.NotFound, "statute.not-found")]
    public async Task What_is_wrong_is_said_on_a_page_that_leads_on(string address, HttpStatusCode expected, string holds)
    {
        var (status, html) = await server.Get(address);
        Assert.Equal(expected, status);
        Assert.Contains(holds, html, StringComparison.Ordinal);
        Assert.Contains("查看全部法律法规", html, StringComparison.Ordinal);
    }
}
