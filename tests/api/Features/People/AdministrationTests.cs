using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Administrators at work, through pages and through the interface.</summary>
public sealed class AdministrationTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_person_is_added_appointed_given_a_role_and_signs_in_with_a_password_that_serves_once()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        using var added = await client.PostAsJsonAsync("/api/v1/people", new { name = "示例法官", userName = "shili", staffNumber = "370001" });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var person = added.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await Change(client, person, "/posts", new { court = "鲁1002", division = "民事审判第二庭", title = "审判员" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Change(client, person, "/grants", new { role = "Expert", court = "鲁" })).Status);
        var (_, reset) = await Change(client, person, "/password", null);
        var password = reset.GetProperty("password").GetString()!;

        using var other = server.CreateClient();
        using var first = await other.PostAsJsonAsync("/api/v1/session", new { userName = "shili", password });
        Assert.Equal("session.password-change-required", (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        using var changed = await other.PostAsJsonAsync("/api/v1/session/password", new { userName = "shili", password, newPassword = "Shifang-2026" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        using var again = await other.PostAsJsonAsync("/api/v1/session", new { userName = "shili", password });
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        using var expert = server.SignIn("shili", "Shifang-2026");
        var who = await expert.GetFromJsonAsync<JsonElement>("/api/v1/session");
        Assert.Equal("威海市环翠区人民法院", who.GetProperty("courtName").GetString());
        Assert.Equal("鲁", who.GetProperty("roles")[0].GetProperty("court").GetString());
    }

    [Fact]
    public async Task No_two_administrators_can_be_put_into_one_hand_and_the_attempt_is_on_record()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var audit = await IdOf(DemoPeople.AuditAdmin);
        var (status, problem) = await Change(client, $"/api/v1/people/{audit}", "/grants", new { role = "SystemAdmin", court = "最高法" });
        Assert.Equal((HttpStatusCode.Conflict, "person.admin-separation"), (status, problem.GetProperty("code").GetString()));
        var own = await IdOf(DemoPeople.SecurityAdmin);
        Assert.Equal(HttpStatusCode.Forbidden, (await Change(client, $"/api/v1/people/{own}", "/grants", new { role = "Expert", court = "鲁" })).Status);
        await InStore(async store => Assert.Equal(2, await store.Actions.CountAsync(action => action.Action == "grant.refused" && action.Outcome == ActionOutcome.Refused)));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_that_the_person_has_changed()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var address = $"/api/v1/people/{await IdOf(DemoPeople.Editor)}";
        using var read = await client.GetAsync(new Uri(address, UriKind.Relative));
        var version = read.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NoContent, (await Change(client, address, "/absences", new { from = "2099-01-01", to = "2099-01-05" }, version)).Status);
        var (late, problem) = await Change(client, address, "/absences", new { from = "2099-02-01", to = "2099-02-05" }, version);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "concurrency.changed"), (late, problem.GetProperty("code").GetString()));
        Assert.Equal((HttpStatusCode)428, (await Change(client, address, "/absences", new { from = "2099-02-01", to = "2099-02-05" }, "")).Status);
    }

    [Fact]
    public async Task A_move_on_the_page_ends_post_and_role_and_hands_open_work_to_a_named_successor()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var id = await IdOf(DemoPeople.Expert2);
        var html = await client.GetStringAsync(new Uri($"/admin/people/{id}", UriKind.Relative));
        Assert.Contains("答疑专家", html, StringComparison.Ordinal);
        using var moved = await Post(client, $"/admin/people/{id}", "Appoint", ("version", await Version(id)), ("court", "鲁1002"), ("division", "执行局"), ("title", "局长"), ("from", "2026-03-02"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        await InStore(async store =>
        {
            Assert.Equal(new DateOnly(2026, 3, 1), (await store.Set<Grant>().SingleAsync(grant => grant.PersonId == id)).To);
            Assert.Equal("鲁1002", (await store.Set<Post>().SingleAsync(post => post.PersonId == id && post.To == null)).CourtCode);
        });
        // Questions lie open, so somebody has to be named. What that person may not do (here after a 回避) stays, and somebody else is named for it.
        Assert.Contains("在办工作待交接", await client.GetStringAsync(new Uri("/admin/people", UriKind.Relative)), StringComparison.Ordinal);
        var succession = 0L;
        await InStore(async store => succession = (await store.Set<Succession>().SingleAsync(one => one.PersonId == id)).Id);
        using var named = await Post(client, "/admin/people", "Succeed", ("succession", succession.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("successor", DemoPeople.Expert));
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
        Assert.Contains("件没有交接", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await InStore(async store => Assert.Null((await store.Set<Succession>().SingleAsync(one => one.PersonId == id)).SettledAt));
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_imported_when_its_changes_are_agreed_to()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var page = await client.GetStringAsync(new Uri("/admin/people/import", UriKind.Relative));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(SignedInClient.SecretOf(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("工号,姓名,法院代字,庭室,职务\n880001,示例导入,鲁1002,立案庭,审判员\n")), "file", "people.csv" },
        };
        using var looked = await client.PostAsync(new Uri("/admin/people/import", UriKind.Relative), form);
        var preview = await looked.Content.ReadAsStringAsync();
        Assert.Contains("示例导入（880001）", preview, StringComparison.Ordinal);
        await InStore(async store => Assert.False(await store.Users.AnyAsync(person => person.StaffNumber == "880001")));
        var pending = System.Text.RegularExpressions.Regex.Match(preview, "name=\"pending\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        using var applied = await Post(client, "/admin/people/import", "Apply", ("pending", pending));
        Assert.Contains("已导入：1 处变化", await applied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await InStore(async store => Assert.True(await store.Users.AnyAsync(person => person.StaffNumber == "880001")));
    }

    [Fact]
    public async Task Courts_are_changed_by_who_has_read_them_last()
    {
        using var client = server.SignIn(DemoPeople.SystemAdmin);
        using var saved = await client.PutAsJsonAsync("/api/v1/courts/鲁1003", new { name = "示例区人民法院", tier = "Basic", superior = "鲁10", region = "山东省", version = 1 });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var late = await client.PutAsJsonAsync("/api/v1/courts/鲁1003", new { name = "另一名称人民法院", tier = "Basic", superior = "鲁10", region = "山东省", version = 1 });
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("示例区人民法院", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("示例区人民法院", await client.GetStringAsync(new Uri("/admin/courts?q=鲁1003", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_read_verified_and_taken_out_and_taking_it_out_is_on_record()
    {
        using var client = server.SignIn(DemoPeople.AuditAdmin);
        var html = await client.GetStringAsync(new Uri($"/admin/actions?person={DemoPeople.AuditAdmin}&doing=sign-in.", UriKind.Relative));
        Assert.Contains("演示审计管理员", html, StringComparison.Ordinal);
        Assert.Contains("sign-in.done", html, StringComparison.Ordinal);
        using var verified = await Post(client, "/admin/actions", "Verify");
        Assert.Contains("衔接完好", await verified.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var exported = await Post(client, "/admin/actions", "Export", ("doing", "sign-in."));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await exported.Content.ReadAsByteArrayAsync())[..3]);
        var csv = await exported.Content.ReadAsStringAsync();
        Assert.StartsWith("序号,时间（北京）,人员编号,操作", csv, StringComparison.Ordinal);
        Assert.All(csv.Trim().Split('\n').Skip(1), line => Assert.Contains("sign-in.", line, StringComparison.Ordinal));
        await InStore(async store => Assert.Equal("sign-in.", (await store.Actions.SingleAsync(action => action.Action == "actions.exported")).Detail));
        Assert.Contains("没有这个用户名", await client.GetStringAsync(new Uri("/admin/actions?person=nobody-here", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_refused_for_want_of_a_role_is_on_record_with_the_address_pattern()
    {
        using var client = server.SignIn(DemoPeople.Leader);
        using var refused = await client.GetAsync(new Uri("/admin/people/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("access.forbidden", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var id = await IdOf(DemoPeople.Leader);
        await InStore(async store => Assert.Equal("GET /admin/people/{id:long}", (await store.Actions.SingleAsync(action => action.Action == "access.refused" && action.PersonId == id)).Detail));
    }

    [Fact]
    public async Task A_session_is_ended_from_elsewhere()
    {
        using var other = await server.SignInByPage(DemoPeople.OtherExpert);
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var id = await IdOf(DemoPeople.OtherExpert);
        var session = "";
        await InStore(async store => session = (await store.Set<Session>().SingleAsync(one => one.PersonId == id && one.Kind == SessionKind.Cookie)).Id);
        using var ended = await client.PostForm("/admin/sessions", ("session", session));
        using var after = await other.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Change(HttpClient client, string person, string what, object? body, string? version = null)
    {
        if (version is null)
        {
            using var read = await client.GetAsync(new Uri(person, UriKind.Relative));
            version = read.Headers.ETag!.Tag;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, person + what) { Content = body is null ? null : JsonContent.Create(body) };
        if (version.Length > 0) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string page, string handler, params (string Name, string Value)[] fields)
    {
        var secret = SignedInClient.SecretOf(await client.GetStringAsync(new Uri(page, UriKind.Relative)));
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", secret)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri($"{page}?handler={handler}", UriKind.Relative), form);
    }

    private async Task<string> Version(long id)
    {
        var version = "";
        await InStore(async store => version = (await store.Users.SingleAsync(person => person.Id == id)).ConcurrencyStamp!);
        return version;
    }

    private async Task<long> IdOf(string userName)
    {
        var id = 0L;
        await InStore(async store => id = (await store.Users.SingleAsync(person => person.UserName == userName)).Id);
        return id;
    }

    private async Task InStore(Func<StoreContext, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<StoreContext>());
    }
}
