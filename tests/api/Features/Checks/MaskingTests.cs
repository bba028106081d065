using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Checks;

/// <summary>The masking check over HTTP. All names and numbers are made up.</summary>
[Collection(ServerTests.Name)]
public sealed class MaskingTests(KnowledgeBaseServer server)
{
    private const string Text = "原告：张三，男，电话13800138000。\n张三请求付款。";

    [Fact]
    public async Task Places_proposals_grounds_and_the_masked_text_come_back()
    {
        var (status, answer) = await Post(new { text = Text, rules = "reference-case" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, answer.GetProperty("total").GetInt32());
        var first = answer.GetProperty("findings")[0];
        Assert.Equal("姓名", first.GetProperty("kind").GetString());
        Assert.Equal(3, first.GetProperty("start").GetInt32());
        Assert.Equal("张某", first.GetProperty("replacement").GetString());
        Assert.Equal("原告：张某，男，电话×××。\n张某请求付款。", answer.GetProperty("masked").GetString());
    }

    [Fact]
    public async Task In_a_judgment_the_name_of_a_party_stays_and_the_number_goes()
    {
        var (_, answer) = await Post(new { text = Text, rules = "judgment" });
        var only = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal("法释〔2016〕19号第十条第一款第一项", only.GetProperty("ground").GetString());
    }

    [Theory]
    [InlineData(1, "everything", "check.unknown-rules")]
    [InlineData(0, "judgment", "check.no-text")]
    [InlineData(100_001, "judgment", "check.text-too-long")]
    public async Task A_wrong_request_is_named(int length, string rules, string code)
    {
        var (status, answer) = await Post(new { text = new string('x', length), rules });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_page_marks_the_places_and_gives_the_masked_text_without_script()
    {
        var (status, html, noStore) = await PostPage("reference-case");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(noStore);
        Assert.Contains("原告：<mark>张三</mark>，男", html, StringComparison.Ordinal);
        Assert.Contains("张某请求付款。", html, StringComparison.Ordinal);
        Assert.Contains("发现 3 处", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_a_guiding_case_is_not_checked()
    {
        var (_, html, _) = await PostPage("guiding-case");
        Assert.Contains("不作隐名检查", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_there()
    {
        Assert.Contains("href=\"/checks/masking\"", (await server.Get("/")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Get("/checks/masking")).Status);
    }

    [Fact]
    public async Task The_text_never_reaches_the_log()
    {
        await Post(new { text = Text, rules = "reference-case" });
        await PostPage("reference-case");
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("张三", StringComparison.Ordinal) || line.Contains("13800138000", StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode, JsonElement)> Post(object body)
    {
        using var client = server.CreateClient();
        using var response = await client.PostAsJsonAsync(new Uri("/api/v1/checks/masking", UriKind.Relative), body);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private async Task<(HttpStatusCode, string, bool)> PostPage(string rules)
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent(Text), "text" }, { new StringContent(rules), "rules" } };
        using var response = await client.PostAsync(new Uri("/checks/masking", UriKind.Relative), form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.CacheControl?.NoStore == true);
    }
}
