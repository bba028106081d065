using System.Net;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Suggest;

[Collection(ServerTests.Name)]
public sealed class SuggestApiTests(KnowledgeBaseServer server)
{
    [Theory]
    [InlineData("买卖合同纠", "买卖合同纠纷", "cause")]
    [InlineData("mmhtjf", "买卖合同纠纷", "cause")]
    [InlineData("minfadian", "民法典", "statute")]
    public async Task What_is_typed_is_completed(string typed, string expected, string kind)
    {
        var answer = await server.GetJson($"/api/v1/suggest?q={Uri.EscapeDataString(typed)}&limit=20");
        var found = answer.GetProperty("suggestions").EnumerateArray().Single(suggestion => suggestion.GetProperty("text").GetString() == expected);
        Assert.Equal(kind, found.GetProperty("kind").GetString());
        var mark = found.GetProperty("marks").EnumerateArray().Single();
        Assert.Equal(0, mark.GetProperty("start").GetInt32());
        Assert.InRange(mark.GetProperty("end").GetInt32(), 1, expected.Length);
    }

    [Fact]
    public async Task Nothing_typed_gives_nothing_and_the_limit_is_kept()
    {
        Assert.Empty((await server.GetJson("/api/v1/suggest")).GetProperty("suggestions").EnumerateArray());
        Assert.Equal(2, (await server.GetJson("/api/v1/suggest?q=%E5%90%88%E5%90%8C&limit=2")).GetProperty("suggestions").GetArrayLength());
    }

    [Theory]
    [InlineData("q=a&limit=0", "search.bad-value")]
    [InlineData("q=a&limit=21", "search.bad-value")]
    public async Task A_wrong_limit_is_refused(string query, string code) =>
        Assert.Equal(code, (await server.GetJson("/api/v1/suggest?" + query, HttpStatusCode.BadRequest)).GetProperty("code").GetString());

    [Fact]
    public async Task A_text_too_long_for_an_address_is_refused() =>
        await server.GetJson("/api/v1/suggest?q=" + new string('a', 2001), HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_browser_may_keep_an_answer_for_a_minute_and_nobody_else_may()
    {
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri("/api/v1/suggest?q=ht", UriKind.Relative));
        Assert.Equal("max-age=60, private", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Every_page_with_a_search_box_brings_the_script()
    {
        Assert.Contains("/suggest.js?v=", (await server.Get("/")).Body, StringComparison.Ordinal);
        var (status, script) = await server.Get("/suggest.js");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("role', 'combobox'", script, StringComparison.Ordinal);
    }
}
