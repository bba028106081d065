using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Questions.Pages;

/// <summary>What the script asks while somebody writes.</summary>
public sealed class DraftingTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_find_says_in_which_field_it_stands_where_and_what_may_stand_there()
    {
        var (_, answer) = await Post("checks", new { title = "合同解除后违约金条款是否有效？", background = "标的物是鲁A12345号车。", statutes = "" });
        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal("background stop 车牌 某号牌", string.Join(' ', new[] { "field", "grade", "kind", "proposal" }.Select(name => finding.GetProperty(name).GetString())));
        var found = finding.GetProperty("found").GetString()!;
        Assert.Equal(found, "标的物是鲁A12345号车。"[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
        Assert.True(answer.GetProperty("stopped").GetBoolean());
    }

    [Theory]
    [InlineData("checks", """{"title":"独特的检测文字","background":"","opinion":"","statutes":""}""")]
    [InlineData("similar", """{"text":"独特的检测文字，违约金"}""")]
    [InlineData("statutes", """{"text":"独特的检测文字，《示例合同法》第二条"}""")]
    [InlineData("previews", """{"text":"独特的检测文字"}""")]
    public async Task Nothing_of_it_is_kept_by_a_cache_or_a_log_and_it_is_for_staff_alone(string what, string body)
    {
        using var client = server.SignIn(DemoPeople.Asker);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/v1/questions/" + what, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("独特的检测文字", StringComparison.Ordinal));
        using var nobody = server.CreateClient();
        using var again = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var refused = await nobody.PostAsync(new Uri("/api/v1/questions/" + what, UriKind.Relative), again);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Cited_articles_come_with_their_words_and_whether_they_still_stand()
    {
        var (_, answer) = await Post("statutes", new { text = "依照《示例合同法》第二条，参见《示例旧合同法》第一条，再依《示例合同法》第二条。" });
        var statutes = answer.GetProperty("statutes").EnumerateArray().ToList();
        Assert.Equal(2, statutes.Count);
        Assert.StartsWith("约定的违约金", statutes[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(statutes[0].GetProperty("stale").GetBoolean());
        Assert.True(statutes[1].GetProperty("stale").GetBoolean());
    }

    [Fact]
    public async Task A_preview_holds_nothing_that_acts()
    {
        var (_, answer) = await Post("previews", new { text = "**结论** <script>alert(1)</script>" });
        Assert.Equal("<p><strong>结论</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>", answer.GetProperty("html").GetString()!.Trim());
        var (status, problem) = await Post("previews", new { text = " " });
        Assert.Equal((HttpStatusCode.BadRequest, "check.no-text"), (status, problem.GetProperty("code").GetString()));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string what, object body)
    {
        using var client = server.SignIn(DemoPeople.Asker);
        using var answer = await client.PostAsJsonAsync("/api/v1/questions/" + what, body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
