using System.Net;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Entries;

[Collection(ServerTests.Name)]
public sealed class EntryTests(KnowledgeBaseServer server)
{
    private static readonly string Repealed = Uri.EscapeDataString(EntryId.ForArticle("示例旧合同法", new DateOnly(1990, 1, 1), 2, 0));

    [Fact]
    public async Task The_interface_gives_the_entry_in_full()
    {
        var answer = await server.GetJson("/api/v1/entries/" + TestContent.Guiding);
        Assert.Equal("guiding-case", answer.GetProperty("entry").GetProperty("kind").GetString());
        Assert.Equal("裁判要旨", answer.GetProperty("sections")[2].GetProperty("heading").GetString());
        Assert.True(answer.GetProperty("entry").GetProperty("isSample").GetBoolean());
    }

    [Fact]
    public async Task An_article_is_found_by_its_escaped_id_with_its_validity()
    {
        var answer = await server.GetJson("/api/v1/entries/" + Repealed);
        var statute = answer.GetProperty("entry").GetProperty("statute");
        Assert.Equal("已废止", statute.GetProperty("status").GetString());
        Assert.False(statute.GetProperty("inForce").GetBoolean());
        Assert.Equal("《示例旧合同法》第二条", answer.GetProperty("entry").GetProperty("citation").GetString());
    }

    [Fact]
    public async Task A_case_page_holds_facts_contents_text_and_citation()
    {
        var (_, html) = await server.Get("/entries/test-reference-3?q=违约金");
        foreach (var expected in new[] { "示例省高级人民法院", "（2020）示民终1号", "基本案情", "应当检索并参考", "引用格式", "返回检索结果", "<mark>违约金</mark>" })
            Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repealed_article_warns_in_plain_view_and_knows_its_neighbours()
    {
        var (_, html) = await server.Get("/entries/" + Repealed);
        Assert.Contains("已被废止", html, StringComparison.Ordinal);
        Assert.Contains("上一条：第一条", html, StringComparison.Ordinal);
        Assert.Contains("下一条：第三条", html, StringComparison.Ordinal);
        Assert.Contains("《示例旧合同法》第二条", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_page_says_what_it_is_for_and_where_it_comes_from()
    {
        var (_, html) = await server.Get("/entries/" + TestContent.Answer);
        Assert.Contains("答疑意见仅供学习、研究和参考使用", html, StringComparison.Ordinal);
        Assert.Contains("示例市中级人民法院民二庭", html, StringComparison.Ordinal);
        Assert.Contains("示例第一批", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entries/none")]
    [InlineData("/entries/none?q=违约金")]
    [InlineData("/entries/..%2f..%2fetc")]
    public async Task An_entry_that_is_not_there_has_a_page_that_helps(string address)
    {
        var (status, html) = await server.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("role=\"search\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_cannot_be_read_does_not_hide_the_entry() =>
        Assert.Equal(HttpStatusCode.OK, (await server.Get("/entries/test-reference-3?page=x&foo=1")).Status);
}
