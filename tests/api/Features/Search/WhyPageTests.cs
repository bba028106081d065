using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Search;

/// <summary>得分明细: one click from a hit.</summary>
[Collection(ServerTests.Name)]
public sealed class WhyPageTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task A_hit_leads_to_the_arithmetic_of_its_score_in_Chinese()
    {
        var (_, results) = await server.Get("/search?q=违约金 减少&region=示例省");
        var link = WebUtility.HtmlDecode(Regex.Match(results, "href=\"(/search/why[^\"]+)\"").Groups[1].Value);
        var (status, html) = await server.Get(link);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("违约金”：权重", html, StringComparison.Ordinal);
        Assert.Contains("词频系数", html, StringComparison.Ordinal);
        Assert.Contains("地区“示例省”（符合）", html, StringComparison.Ordinal);
        Assert.DoesNotContain("idf", html, StringComparison.Ordinal);
        Assert.Contains("/search?q=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_pasted_text_it_comes_by_POST_and_the_text_stands_in_no_address()
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent("约定的违约金过分高于损失"), "q" }, { new StringContent("?region=示例省"), "state" } };
        using var response = await client.PostAsync(new Uri("/search/why?id=" + TestContent.Guiding, UriKind.Relative), form);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("粘贴的 12 字", html, StringComparison.Ordinal);
        Assert.Contains("权重", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"[^\"]*q=", html);
    }

    [Theory]
    [InlineData("/search/why?q=违约金&id=nothing", HttpStatusCode.NotFound)]
    [InlineData("/search/why?q=违约金", HttpStatusCode.NotFound)]
    [InlineData("/search/why?q=违约金&page=0&id=" + TestContent.Guiding, HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_or_wrong_is_said(string address, HttpStatusCode expected) =>
        Assert.Equal(expected, (await server.Get(address)).Status);

    [Fact]
    public async Task An_entry_that_does_not_match_is_said_not_to()
    {
        var (_, html) = await server.Get("/search/why?q=违约金&region=无此省&id=" + TestContent.Guiding);
        Assert.Contains("不符合检索条件", html, StringComparison.Ordinal);
        Assert.Contains("地区“无此省”（不符合）", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_says_it_in_Chinese_with_kinds_for_programs()
    {
        var node = await server.GetJson("/api/v1/search/explain?q=违约金&id=" + TestContent.Guiding);
        var kinds = new HashSet<string>();
        var rarities = 0;
        void Walk(System.Text.Json.JsonElement at)
        {
            kinds.Add(at.GetProperty("kind").GetString()!);
            Assert.Matches("[\u4e00-\u9fff]", at.GetProperty("text").GetString()!);
            if (at.GetProperty("kind").GetString() == "rarity" && at.GetProperty("documents").GetInt64() <= at.GetProperty("allDocuments").GetInt64()) rarities++;
            foreach (var part in at.GetProperty("parts").EnumerateArray()) Walk(part);
        }

        Walk(node);
        Assert.Superset(new HashSet<string> { "sum", "term", "rarity", "weight", "frequency", "length" }, kinds);
        Assert.True(rarities > 0);
    }
}
