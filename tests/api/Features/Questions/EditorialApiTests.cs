using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>What dispatchers, editors and security administrators do on their pages, through the interface: rules, batches, handing over.</summary>
public sealed class EditorialApiTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_batch_is_exported_as_the_page_exports_it_and_the_export_is_on_record()
    {
        using var client = server.SignIn(DemoPeople.Editor);
        var batch = (await client.GetFromJsonAsync<JsonElement>("/api/v1/batches")).GetProperty("items")[0];
        var name = batch.GetProperty("name").GetString()!;
        using var answer = await client.GetAsync(new Uri("/api/v1/batches/" + Uri.EscapeDataString(name), UriKind.Relative));
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith($"# 法答网精选答问（{name}）", text, StringComparison.Ordinal);
        Assert.Equal(batch.GetProperty("questions").GetArrayLength(), text.Split("\n## 问题").Length - 1);
        // The expert's post, and who appointed.
        Assert.Contains("答疑专家：山东省威海市中级人民法院民事审判第一庭（山东省高级人民法院答疑专家）", text, StringComparison.Ordinal);
        Assert.Equal(text, await client.GetStringAsync(new Uri("/questions/export?batch=" + Uri.EscapeDataString(name), UriKind.Relative)));
        await using var store = server.OpenStore();
        Assert.Equal(2, await store.Actions.CountAsync(action => action.Action == "batch.export"));

        using var missing = await client.GetAsync(new Uri("/api/v1/batches/没有这一批", UriKind.Relative));
        Assert.Equal("batch.not-found", (await missing.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_rule_of_assignment_is_added_once_named_with_the_laws_full_name_and_removed()
    {
        const string Rules = "/api/v1/assignment-rules";
        using var client = server.SignIn(DemoPeople.Dispatcher);
        var body = new { court = "鲁", expertId = await IdOf(DemoPeople.Expert), law = "民法典" };
        client.DefaultRequestHeaders.Add("Idempotency-Key", "rule");
        using var added = await client.PostAsJsonAsync(Rules, body);
        using var again = await client.PostAsJsonAsync(Rules, body);
        client.DefaultRequestHeaders.Remove("Idempotency-Key");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (added.StatusCode, again.StatusCode));
        Assert.Equal(added.Headers.Location, again.Headers.Location);
        var rule = Assert.Single((await client.GetFromJsonAsync<JsonElement>(Rules)).GetProperty("items").EnumerateArray());
        Assert.Equal(("中华人民共和国民法典", "演示专家甲"), (rule.GetProperty("law").GetString(), rule.GetProperty("expertName").GetString()));

        foreach (var wrong in new object[] { new { court = "浙", body.expertId }, new { court = "鲁", expertId = 1 }, new { court = "鲁", body.expertId, line = "没有这条线" }, new { court = "鲁", body.expertId, law = "没有这部法" }, new { court = "鲁", body.expertId, category = "没有这类" } })
        {
            using var refused = await client.PostAsJsonAsync(Rules, wrong);
            Assert.Equal("assignment.bad-rule", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        }

        using var other = server.SignIn(DemoPeople.OtherDispatcher);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync(added.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(added.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync(added.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task The_work_of_somebody_who_leaves_is_handed_to_a_named_successor()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var leaver = await IdOf(DemoPeople.Reviewer);
        using var read = await client.GetAsync(new Uri($"/api/v1/people/{leaver}", UriKind.Relative));
        using var leave = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/people/{leaver}/leave") { Content = JsonContent.Create(new { day = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }) };
        leave.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.Tag);
        using var left = await client.SendAsync(leave);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);

        var waiting = (await client.GetFromJsonAsync<JsonElement>("/api/v1/people/successions")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("personId").GetInt64() == leaver);
        Assert.True(waiting.GetProperty("count").GetInt32() > 0);
        var address = $"/api/v1/people/successions/{waiting.GetProperty("id").GetInt64()}";
        using var nobody = await client.PostAsJsonAsync(address, new { successor = "no-such-person" });
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        using var settled = await client.PostAsJsonAsync(address, new { successor = DemoPeople.Reviewer2 });
        Assert.Equal(HttpStatusCode.NoContent, settled.StatusCode);
        await using var store = server.OpenStore();
        Assert.False(await store.Set<KnowledgeBase.Api.Features.Questions.Question>().AnyAsync(question => question.ReviewerId == leaver && (question.State == QuestionState.UnderReview || question.State == QuestionState.EscalationReview)));
    }

    private async Task<long> IdOf(string userName)
    {
        await using var store = server.OpenStore();
        return (await store.Users.SingleAsync(person => person.UserName == userName)).Id;
    }
}
