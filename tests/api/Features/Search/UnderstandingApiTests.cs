using System.Net;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Search;

[Collection(ServerTests.Name)]
public sealed class UnderstandingApiTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task A_mistyped_word_brings_what_was_probably_meant()
    {
        var meant = (await server.GetJson("/api/v1/search?q=建设工呈施工合同")).GetProperty("didYouMean");

        Assert.Equal("建设工程施工合同", meant.GetProperty("text").GetString());
        Assert.Contains("您要找的是不是", (await server.Get("/search?q=建设工呈施工合同")).Body, StringComparison.Ordinal);
        Assert.False((await server.GetJson("/api/v1/search?q=建设工程施工合同")).TryGetProperty("didYouMean", out _));
    }

    [Fact]
    public async Task Pinyin_that_finds_nothing_is_read_as_chinese() =>
        Assert.Equal("买卖合同纠纷", (await server.GetJson("/api/v1/search?q=maimaihetongjiufen")).GetProperty("didYouMean").GetProperty("text").GetString());

    [Fact]
    public async Task The_parts_of_the_query_say_what_they_do_and_how_to_leave_them_out()
    {
        var understood = (await server.GetJson("/api/v1/search?q=" + Uri.EscapeDataString("违约金 -利息 年份:去年"))).GetProperty("understood");

        Assert.Equal(["word", "excluded", "field"], understood.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("kind").GetString()));
        Assert.Equal("-利息 年份:去年", understood.GetProperty("parts")[0].GetProperty("without").GetString());
        Assert.Contains("年份:2020..2024", understood.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("words", understood.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_hit_says_why_it_is_there()
    {
        var answer = await server.GetJson("/api/v1/search?view=list&q=" + Uri.EscapeDataString("违约金 火箭"));
        var reasons = answer.GetProperty("hits")[0].GetProperty("reasons");

        Assert.Equal(["火箭"], reasons.GetProperty("missing").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains("违约金", reasons.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-甲 ", 41)]
    [InlineData("(甲 或 ", 9)]
    public async Task A_query_with_too_many_operators_is_refused_with_what_is_allowed(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)) + "乙" + (part[0] == '(' ? new string(')', times) : "");
        var problem = await server.GetJson("/api/v1/search?q=" + Uri.EscapeDataString(text), HttpStatusCode.BadRequest);

        Assert.Equal("search.query-too-complex", problem.GetProperty("code").GetString());
        Assert.Contains("最多", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_within_narrows_what_was_found()
    {
        async Task<int> Total(string more) => (await server.GetJson("/api/v1/search?view=list&q=合同" + more)).GetProperty("total").GetInt32();

        var all = await Total("");
        Assert.InRange(await Total("&within=违约金"), 1, all - 1);
        Assert.Equal(0, await Total("&within=违约金&within=火箭"));
        Assert.Equal(all, await Total("&synonyms=off"));
    }
}
