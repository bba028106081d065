using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>The inbox over HTTP: pages and interface.</summary>
public sealed class InboxPagesTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task The_head_of_each_page_counts_what_is_unread()
    {
        await Tell(DemoPeople.Expert, "head-1", "咨询（第1号）待您答疑");
        using var client = server.SignIn(DemoPeople.Expert);
        Assert.Contains("""<a href="/inbox" class="inbox-link"><span>收件箱</span><b>""", await client.GetStringAsync(new Uri("/account", UriKind.Relative)), StringComparison.Ordinal);
        using var answer = await client.PostAsJsonAsync("/api/v1/notices/read", new { });
        Assert.Contains("""<a href="/inbox" class="inbox-link"><span>收件箱</span></a>""", await client.GetStringAsync(new Uri("/account", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_read_by_opening_it_and_leads_on()
    {
        var id = await Tell(DemoPeople.AuditAdmin, "open-1", "咨询（第1号）的答复待您审核");
        using var client = await server.SignInByPage(DemoPeople.AuditAdmin);
        var page = await client.GetStringAsync(new Uri("/inbox", UriKind.Relative));
        Assert.Contains($"""<a href="/inbox/{id}">咨询（第1号）的答复待您审核</a>""", page, StringComparison.Ordinal);

        using var opened = await client.GetAsync(new Uri($"/inbox/{id}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Found, "/questions/1"), (opened.StatusCode, opened.Headers.Location!.ToString()));
        Assert.DoesNotContain("（未读）", await client.GetStringAsync(new Uri("/inbox", UriKind.Relative)), StringComparison.Ordinal);
        using var stranger = await server.SignInByPage(DemoPeople.Asker);
        using var missing = await stranger.GetAsync(new Uri($"/inbox/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task All_that_is_shown_is_marked_with_one_button()
    {
        await Tell(DemoPeople.Editor, "all-1", "答疑（第1号）待发布审核");
        var last = await Tell(DemoPeople.Editor, "all-2", "答疑（第2号）待发布审核");
        using var client = await server.SignInByPage(DemoPeople.Editor);

        using var marked = await client.PostForm("/inbox?kind=task", ("upTo", $"{last}"));

        Assert.Equal("/inbox?kind=task", marked.Headers.Location!.ToString());
        Assert.Contains("没有未读", await client.GetStringAsync(new Uri("/inbox", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_and_mark_the_same_inbox()
    {
        var id = await Tell(DemoPeople.SystemAdmin, "api-1", "咨询（第1号）待受理");
        await Tell(DemoPeople.SystemAdmin, "api-2", "咨询（第2号）待受理");
        using var client = server.SignIn(DemoPeople.SystemAdmin);

        var listed = await client.GetFromJsonAsync<JsonElement>("/api/v1/notices?unread=true&kind=task&size=1");
        Assert.Equal((2, 2, 1), (listed.GetProperty("total").GetInt32(), listed.GetProperty("unread").GetInt32(), listed.GetProperty("items").GetArrayLength()));
        var item = listed.GetProperty("items")[0];
        Assert.Equal(("task", "待办事项", "question:1", "咨询（第2号）待受理", "/questions/1"), (Text(item, "kind"), Text(item, "kindName"), Text(item, "subject"), Text(item, "text"), Text(item, "address")));

        Assert.Equal(1, (await Post(client, "/api/v1/notices/read", new { ids = new[] { id } })).GetProperty("unread").GetInt32());
        Assert.Equal(1, (await Post(client, "/api/v1/notices/read", new { ids = new[] { id } })).GetProperty("unread").GetInt32());
        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>("/api/v1/notices/unread")).GetProperty("unread").GetInt32());
        Assert.Equal(0, (await Post(client, "/api/v1/notices/read", new { kind = "task" })).GetProperty("unread").GetInt32());
    }

    [Theory]
    [InlineData("?kind=other")]
    [InlineData("?page=0")]
    [InlineData("?size=101")]
    public async Task A_wrong_parameter_is_named(string query)
    {
        using var client = server.SignIn(DemoPeople.Asker);
        using var answer = await client.GetAsync(new Uri("/api/v1/notices" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("notice.bad-value", Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "code"));
    }

    [Fact]
    public async Task Email_is_switched_off_by_kind_on_the_page_and_by_programs()
    {
        using var page = await server.SignInByPage(DemoPeople.Asker2);
        using var saved = await page.PostForm("/inbox/settings", ("wanted", "task"), ("wanted", "overdue"));
        Assert.Equal("/inbox/settings?saved=true", saved.Headers.Location!.ToString());
        using var client = server.SignIn(DemoPeople.Asker2);
        Assert.Equal("overdue task", Wanted(await client.GetFromJsonAsync<JsonElement>("/api/v1/notices/settings")));

        using var put = await client.PutAsJsonAsync("/api/v1/notices/settings", new { items = new[] { new { kind = "task", email = false }, new { kind = "account", email = true } } });

        Assert.Equal("account overdue", Wanted(await put.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Contains("已保存", await page.GetStringAsync(new Uri("/inbox/settings?saved=true", UriKind.Relative)), StringComparison.Ordinal);

        static string Wanted(JsonElement settings) =>
            string.Join(' ', settings.GetProperty("items").EnumerateArray().Where(kind => kind.GetProperty("email").GetBoolean()).Select(kind => Text(kind, "kind")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_system_administrator_sees_what_was_given_up_without_whom_it_was_for_and_has_it_tried_again()
    {
        var notice = await Tell(DemoPeople.Asker, "given-up", "您的咨询（第7号）不予受理");
        await WithStore(async store =>
        {
            store.Add(new Delivery { NoticeId = notice, Target = Delivery.ByEmail, State = DeliveryState.GivenUp, Attempts = 10, NextAt = store.Now, Problem = "邮件服务器答复 550：unknown", DoneAt = store.Now });
            await store.Commit(CancellationToken.None);
            return 0;
        });
        using var client = await server.SignInByPage(DemoPeople.SystemAdmin);
        var page = await client.GetStringAsync(new Uri("/admin/deliveries", UriKind.Relative));
        Assert.Contains("邮件服务器答复 550", page, StringComparison.Ordinal);
        Assert.DoesNotContain("第7号", page, StringComparison.Ordinal);

        using var again = await client.PostForm("/admin/deliveries", ("all", "true"));

        Assert.Equal("/admin/deliveries?retried=1", again.Headers.Location!.ToString());
        Assert.Equal(DeliveryState.Waiting, await WithStore(store => store.Set<Delivery>().Where(delivery => delivery.NoticeId == notice).Select(delivery => delivery.State).SingleAsync()));
        using var other = server.SignIn(DemoPeople.SecurityAdmin);
        using var refused = await other.GetAsync(new Uri("/admin/deliveries", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<JsonElement> Post(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(address, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<long> Tell(string userName, string key, string text) => WithStore(async store =>
    {
        var person = await store.Users.SingleAsync(one => one.UserName == userName);
        store.Notify(person.Id, NoticeKind.Task, "question:1", text, "/questions/1", key);
        await store.Commit(CancellationToken.None);
        return await store.Set<Notice>().Where(notice => notice.PersonId == person.Id).MaxAsync(notice => notice.Id);
    });

    private async Task<T> WithStore<T>(Func<StoreContext, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<StoreContext>());
    }
}
