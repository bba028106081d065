using System.Net;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Statutes;

[Collection(ServerTests.Name)]
public sealed class ArticleApiTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task An_old_article_leads_to_the_present_one_with_the_difference()
    {
        var article = await server.GetJson("/api/v1/statutes/合同法/articles/58?version=1999-03-15");
        Assert.Equal(TestStatutes.Old, Text(article, "id"));
        Assert.Equal("已废止", Text(article, "status"));
        var later = article.GetProperty("later")[0];
        Assert.Equal(TestStatutes.Present, Text(later, "id"));
        Assert.Equal("已修改", Text(later, "kind"));
        Assert.False(later.GetProperty("checked").GetBoolean());
        Assert.InRange(later.GetProperty("likeness").GetDouble(), 0.01, 0.99);
        var runs = later.GetProperty("difference").EnumerateArray().ToList();
        Assert.Equal(Text(article, "text"), Joined(runs, "added"));
        Assert.Contains(runs, run => Text(run, "kind") == "added" && Text(run, "text") == "、乙种");
    }

    [Fact]
    public async Task A_present_article_comes_from_the_old_one_and_counts_what_cites_either()
    {
        var article = await server.GetJson("/api/v1/statutes/民法典/articles/157");
        Assert.Equal("所问日期施行的版本", Text(article, "versionReason"));
        Assert.Equal(TestStatutes.Old, Text(article.GetProperty("earlier")[0], "id"));
        Assert.Equal(Text(article, "text"), Joined([.. article.GetProperty("earlier")[0].GetProperty("difference").EnumerateArray()], "removed"));
        var direct = article.GetProperty("citedBy").GetProperty("direct");
        Assert.Equal(1, direct.GetProperty("total").GetInt64());
        Assert.Equal("other-case", Text(direct.GetProperty("tiers")[0], "tier"));
        Assert.Equal("test-citing-present", Text(direct.GetProperty("tiers")[0].GetProperty("entries")[0], "id"));
        var corresponding = article.GetProperty("citedBy").GetProperty("corresponding").EnumerateArray().Single(citing => Text(citing, "article") == TestStatutes.Old);
        Assert.Equal(1, corresponding.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task An_article_whose_text_is_not_held_still_tells_its_history_and_citations()
    {
        var article = await server.GetJson("/api/v1/statutes/行政诉讼法/articles/32?version=1989-04-04");
        Assert.False(article.GetProperty("textHeld").GetBoolean());
        Assert.False(article.TryGetProperty("text", out _));
        Assert.Contains("不以其他版本的文本代替", Text(article, "textNote"), StringComparison.Ordinal);
        Assert.Equal("中华人民共和国行政诉讼法@2017-06-27:34", Text(article.GetProperty("later")[0], "id"));
        Assert.False(article.GetProperty("later")[0].TryGetProperty("difference", out _));
        Assert.Equal("test-citing-not-held", Text(article.GetProperty("citedBy").GetProperty("direct").GetProperty("tiers")[0].GetProperty("entries")[0], "id"));
    }

    [Fact]
    public async Task An_article_that_nothing_later_corresponds_to_says_so()
    {
        var article = await server.GetJson("/api/v1/statutes/合同法/articles/4");
        Assert.Equal("已删除", Text(article.GetProperty("removed"), "kind"));
        Assert.Contains("没有确定施行的版本", Text(article, "versionReason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-29", 0)]
    [InlineData("2024-03-01", 1)]
    public async Task An_amendment_not_yet_in_the_text_warns_from_its_first_day(string day, int pending)
    {
        var article = await server.GetJson("/api/v1/statutes/刑法/articles/165?day=" + day);
        Assert.Equal(pending, article.GetProperty("pending").GetArrayLength());
        Assert.Equal(pending == 1, article.TryGetProperty("warning", out var warning) && warning.GetString()!.Contains("修正案（十二）", StringComparison.Ordinal));
        Assert.True(article.GetProperty("inForce").GetBoolean());
    }

    [Theory]
    [InlineData("287-1")]
    [InlineData("第二百八十七条之一")]
    public async Task An_article_between_two_is_found_by_either_way_of_writing(string number) =>
        Assert.Equal("中华人民共和国刑法@2020-12-26:287-1", Text(await server.GetJson("/api/v1/statutes/刑法/articles/" + number), "id"));

    [Fact]
    public async Task A_search_can_be_narrowed_to_what_cites_an_article_by_address_and_by_body()
    {
        var found = await server.GetJson("/api/v1/search?view=list&cites=" + TestStatutes.Old);
        Assert.Equal("test-citing-old", Text(found.GetProperty("hits")[0].GetProperty("entry"), "id"));
        Assert.Equal(1, found.GetProperty("total").GetInt64());
        Assert.Equal(2, (await server.GetJson($"/api/v1/search?cites={TestStatutes.Old}&cites={TestStatutes.Present}")).GetProperty("total").GetInt64());
        using var client = server.CreateClient();
        using var body = new StringContent($"{{\"q\":\"归还\",\"cites\":[\"{TestStatutes.Present}\"],\"day\":\"2022-01-01\"}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/v1/search", UriKind.Relative), body);
        Assert.Equal(1, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task The_day_of_a_search_decides_what_is_in_force()
    {
        async Task<string?> Status(string day) =>
            Text((await server.GetJson("/api/v1/search?view=list&kind=statute&law=中华人民共和国合同法" + day)).GetProperty("hits")[0].GetProperty("entry").GetProperty("statute"), "status");

        Assert.Equal("已废止", await Status(""));
        Assert.Equal("有效", await Status("&day=2010-01-01"));
    }

    [Theory]
    [InlineData("cites=民法典584条")]
    [InlineData("cites=中华人民共和国民法典@2020-13-01:1")]
    [InlineData("day=20210101")]
    public async Task A_citation_filter_or_day_that_cannot_be_read_is_refused(string parameter) =>
        Assert.Equal("search.bad-value", Text(await server.GetJson("/api/v1/search?" + parameter, HttpStatusCode.BadRequest), "code"));

    private static string Joined(IReadOnlyList<JsonElement> runs, string without) =>
        string.Concat(runs.Where(run => Text(run, "kind") != without).Select(run => Text(run, "text")));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
