using System.Net;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Statutes;

[Collection(ServerTests.Name)]
public sealed class StatuteApiTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task A_law_is_found_by_a_word_of_its_name_with_its_present_version()
    {
        var found = (await server.GetJson("/api/v1/statutes?name=民间借贷案件")).GetProperty("statutes").EnumerateArray().First(law => Text(law, "law") == TestStatutes.Lending);
        Assert.Equal(TestStatutes.LendingNow, Text(found.GetProperty("current"), "version"));
        Assert.False(found.GetProperty("current").GetProperty("textHeld").GetBoolean());
        Assert.Equal(1, found.GetProperty("versionsWithText").GetInt32());
        Assert.True(found.GetProperty("versions").GetInt32() > 1);
    }

    [Fact]
    public async Task Without_a_name_the_laws_that_cases_cite_most_are_listed()
    {
        var laws = (await server.GetJson("/api/v1/statutes?limit=3")).GetProperty("statutes").EnumerateArray().Select(law => Text(law, "law")).ToList();
        Assert.InRange(laws.Count, 1, 3);
        Assert.All(laws, law => Assert.Contains(law, new[] { "中华人民共和国合同法", "中华人民共和国民法典", "中华人民共和国行政诉讼法", "示例合同法" }));
    }

    [Theory]
    [InlineData("2018-01-01", "2015-08-06", true)]
    [InlineData("2020-10-01", "2020-08-19", false)]
    [InlineData("2024-01-01", "2020-12-29", false)]
    public async Task The_version_in_force_is_that_of_the_day_asked(string day, string version, bool held)
    {
        var law = await server.GetJson($"/api/v1/statutes/{TestStatutes.Lending}?day={day}");
        Assert.Equal(version, Text(law.GetProperty("current"), "version"));
        Assert.Equal(version, Text(law.GetProperty("shown"), "version"));
        Assert.Equal(held, law.GetProperty("shown").GetProperty("textHeld").GetBoolean());
        Assert.Equal(held, law.TryGetProperty("contents", out _));
    }

    [Fact]
    public async Task A_version_without_text_says_how_to_load_it_and_shows_no_other_text()
    {
        var law = await server.GetJson("/api/v1/statutes/" + TestStatutes.Lending);
        var shown = law.GetProperty("shown");
        Assert.Equal(0, shown.GetProperty("articles").GetInt32());
        foreach (var expected in new[] { "文本未收录", "DOCX", "Markdown", "kb build" }) Assert.Contains(expected, Text(shown, "textNote"), StringComparison.Ordinal);
        Assert.DoesNotContain("示例文字", law.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_stand_from_old_to_new_with_validity_and_document_number()
    {
        var versions = (await server.GetJson("/api/v1/statutes/" + TestStatutes.Lending)).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(["2015-08-06", "2020-08-19", "2020-12-29"], versions.Select(version => Text(version, "promulgated")));
        Assert.Equal(["已修改", "已修改", "有效"], versions.Select(version => Text(version, "status")));
        Assert.Equal("法释〔2015〕18号", Text(versions[0], "documentNumber"));
    }

    [Fact]
    public async Task An_everyday_name_will_do_and_contents_tell_what_is_cited_and_what_has_changed()
    {
        var law = await server.GetJson("/api/v1/statutes/刑法");
        Assert.Equal("中华人民共和国刑法", Text(law, "law"));
        var chapter = law.GetProperty("contents").GetProperty("parts")[0];
        Assert.Equal("第一章 示例章", Text(chapter, "heading")!.Replace('\u3000', ' '));
        var articles = chapter.GetProperty("articles").EnumerateArray().ToList();
        Assert.Equal(["164", "165", "287-1"], articles.Select(article => Text(article, "number")));
        Assert.Equal([false, true, false], articles.Select(article => article.GetProperty("hasPending").GetBoolean()));
        var code = await server.GetJson("/api/v1/statutes/民法典");
        Assert.Equal(1, code.GetProperty("contents").GetProperty("parts")[0].GetProperty("articles")[0].GetProperty("citedBy").GetInt64());
    }

    [Fact]
    public async Task A_repealed_law_names_its_successor_and_has_no_present_version()
    {
        var law = await server.GetJson("/api/v1/statutes/合同法");
        Assert.False(law.TryGetProperty("current", out _));
        Assert.Equal("中华人民共和国民法典", law.GetProperty("successors")[0].GetString());
        Assert.Equal("已废止", Text(law.GetProperty("shown"), "status"));
    }

    [Fact]
    public async Task An_ambiguous_name_gives_its_candidates()
    {
        var problem = await server.GetJson("/api/v1/statutes/证据规定", HttpStatusCode.Conflict);
        Assert.Equal("statute.ambiguous-name", Text(problem, "code"));
        Assert.Contains("最高人民法院关于民事诉讼证据的若干规定", problem.GetProperty("candidates").EnumerateArray().Select(law => law.GetString()));
    }

    [Theory]
    [InlineData("/api/v1/statutes/没有这样的法", 404, "statute.not-found")]
    [InlineData("/api/v1/statutes/民法典?version=1999-01-01", 404, "statute.version-not-found")]
    [InlineData("/api/v1/statutes/民法典?version=昨天", 400, "statute.bad-day")]
    [InlineData("/api/v1/statutes/民法典?day=2021-02-30", 400, "statute.bad-day")]
    [InlineData("/api/v1/statutes?day=2021/01/01", 400, "statute.bad-day")]
    [InlineData("/api/v1/statutes?limit=0", 400, "search.bad-value")]
    [InlineData("/api/v1/statutes?limit=many", 400, "request.malformed")]
    [InlineData("/api/v1/statutes/民法典/articles/156", 404, "statute.article-not-found")]
    [InlineData("/api/v1/statutes/民法典/articles/abc", 400, "statute.bad-article")]
    [InlineData("/api/v1/statutes/民法典/articles/-1", 400, "statute.bad-article")]
    [InlineData("/api/v1/statutes/民法典/articles/99999999999999999999", 400, "statute.bad-article")]
    [InlineData("/api/v1/statutes/..%2f..%2fetc%2fpasswd", 404, "statute.not-found")]
    [InlineData("/api/v1/statutes/民法典%2Farticles%2F157", 404, "statute.not-found")]
    [InlineData("/api/v1/statutes/%01%7f/articles/1", 404, "statute.not-found")]
    public async Task What_is_wrong_has_a_stable_code(string address, int status, string code) =>
        Assert.Equal(code, Text(await server.GetJson(address, (HttpStatusCode)status), "code"));

    [Fact]
    public async Task A_name_longer_than_any_law_does_no_harm()
    {
        var name = new string('法', 1500);
        Assert.Equal("statute.not-found", Text(await server.GetJson("/api/v1/statutes/" + name, HttpStatusCode.NotFound), "code"));
        Assert.Equal("search.bad-value", Text(await server.GetJson("/api/v1/statutes?name=" + name, HttpStatusCode.BadRequest), "code"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
