using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Signing in and staying so, on pages and by the interface. Each test signs in as somebody of its own where it changes the account.</summary>
public sealed class SignInTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Session = "/api/v1/session";

    [Fact]
    public async Task A_token_says_who_asks_and_what_roles_they_have_today()
    {
        using var client = server.SignIn(DemoPeople.Reviewer);
        var who = await client.GetFromJsonAsync<JsonElement>(Session);
        Assert.Equal("演示审核人甲", who.GetProperty("name").GetString());
        Assert.Equal("鲁", who.GetProperty("court").GetString());
        Assert.Equal("Reviewer 审核人 鲁", string.Join(';', who.GetProperty("roles").EnumerateArray().Select(role => $"{role.GetProperty("role")} {role.GetProperty("name")} {role.GetProperty("court")}")));
    }

    [Fact]
    public async Task Whoever_is_signed_in_searches_for_the_court_of_the_post_until_another_is_chosen()
    {
        using var client = await server.SignInByPage(DemoPeople.Reviewer);
        var (results, court) = (new Uri("/search?q=违约金", UriKind.Relative), new Uri("/court", UriKind.Relative));
        Assert.DoesNotContain("未设置", await client.GetStringAsync(results), StringComparison.Ordinal);
        Assert.Contains("value=\"山东省高级人民法院\" autocomplete", await client.GetStringAsync(court), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("court", "上海市高级人民法院"), new("back", "/")]);
        using var saved = await client.PostAsync(court, form);
        Assert.Contains("value=\"上海市高级人民法院\" autocomplete", await client.GetStringAsync(court), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_interface_says_so_with_a_code_and_a_page_leads_to_signing_in()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var refused = await client.GetAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("access.sign-in-required", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        using var led = await client.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, led.StatusCode);
        Assert.EndsWith("/sign-in?back=%2Faccount", led.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_in_on_the_page_comes_back_to_where_they_were_and_sees_their_name()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.PostForm("/sign-in", ("userName", DemoPeople.Asker), ("password", DemoPeople.Password), ("back", "/account"));
        Assert.Equal("/account", answer.Headers.Location!.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith(SignInSchemes.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var html = await client.GetStringAsync(new Uri("/account", UriKind.Relative));
        Assert.Contains("演示咨询人甲", html, StringComparison.Ordinal);
        Assert.Contains("威海市环翠区人民法院", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://stranger.example/")]
    [InlineData("//stranger.example/")]
    [InlineData("/\\stranger.example")]
    public async Task Nobody_is_sent_to_another_site(string back)
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.PostForm("/sign-in", ("userName", DemoPeople.Asker), ("password", DemoPeople.Password), ("back", back));
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_without_its_secret_is_refused()
    {
        using var client = server.CreateClient();
        using var form = new FormUrlEncodedContent([new("userName", DemoPeople.Asker), new("password", DemoPeople.Password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_who_kept_the_cookie()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var first = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var by = await server.SignInByPage(DemoPeople.Asker2);
        using var page = await by.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var token = await Token(DemoPeople.Asker2, DemoPeople.Password);
        using var out1 = await token.DeleteAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, out1.StatusCode);
        using var after = await token.GetAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        using var still = await by.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using var empty = new FormUrlEncodedContent([]);
        using var left = await by.PostAsync(new Uri("/sign-out", UriKind.Relative), empty);
        using var gone = await by.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, gone.StatusCode);
    }

    [Fact]
    public async Task A_token_is_refreshed_until_the_session_ends()
    {
        var (_, body) = await Post(Session, new { userName = DemoPeople.OtherAsker, password = DemoPeople.Password });
        var refresh = body.GetProperty("refreshToken").GetString();
        var (status, renewed) = await Post(Session + "/refresh", new { refreshToken = refresh });
        Assert.Equal(HttpStatusCode.OK, status);
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", renewed.GetProperty("accessToken").GetString());
        using var ended = await client.DeleteAsync(new Uri(Session, UriKind.Relative));
        var (after, problem) = await Post(Session + "/refresh", new { refreshToken = refresh });
        Assert.Equal(HttpStatusCode.Unauthorized, after);
        Assert.Equal("session.bad-token", problem.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Session + "/refresh", new { refreshToken = "x" })).Status);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_who_guesses_cannot_tell()
    {
        for (var i = 0; i < 5; i++)
        {
            var (status, wrong) = await Post(Session, new { userName = DemoPeople.OtherExpert, password = "Wrong-" + i });
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal("session.refused", wrong.GetProperty("code").GetString());
        }

        var (locked, said) = await Post(Session, new { userName = DemoPeople.OtherExpert, password = DemoPeople.Password });
        var (unknown, other) = await Post(Session, new { userName = "nobody-at-all", password = DemoPeople.Password });
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (locked, unknown));
        Assert.Equal(other.GetProperty("detail").GetString(), said.GetProperty("detail").GetString());
        await InStore(async store =>
        {
            var id = (await store.Users.SingleAsync(person => person.UserName == DemoPeople.OtherExpert)).Id;
            var details = await store.Actions.Where(action => action.Action == "sign-in.refused" && action.PersonId == id).OrderBy(action => action.Number).Select(action => action.Detail).ToListAsync();
            Assert.Equal(["wrong", "wrong", "wrong", "wrong", "wrong, now locked", "locked"], details);
            Assert.False(await store.Actions.AnyAsync(action => action.Detail!.Contains("nobody-at-all")));
        });
    }

    [Fact]
    public async Task Somebody_who_was_locked_is_out_at_the_next_request()
    {
        using var token = await Token(DemoPeople.SpcEditor, DemoPeople.Password);
        using var page = await server.SignInByPage(DemoPeople.SpcEditor);
        await InStore(async store =>
        {
            (await store.Users.SingleAsync(person => person.UserName == DemoPeople.SpcEditor)).IsLocked = true;
            await store.Commit(CancellationToken.None);
        });
        using var refused = await token.GetAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var led = await page.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, led.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_is_held_to_the_rules()
    {
        using var token = await Token(DemoPeople.OtherReviewer, DemoPeople.Password);
        foreach (var (bad, why) in new[] { ("Short-1", "10 至"), ("alllowercase", "至少 3 种"), ("Demo-other-reviewer-1", "用户名"), (DemoPeople.Password, "不同"), ("Aa1-Aa1-Aa1-", "不同的字符") })
        {
            var (refused, problem) = await Post(Session + "/password", new { userName = DemoPeople.OtherReviewer, password = DemoPeople.Password, newPassword = bad });
            Assert.Equal((HttpStatusCode.BadRequest, "session.bad-password"), (refused, problem.GetProperty("code").GetString()));
            Assert.Contains(why, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        var (changed, _) = await Post(Session + "/password", new { userName = DemoPeople.OtherReviewer, password = DemoPeople.Password, newPassword = "Another-2026" });
        Assert.Equal(HttpStatusCode.NoContent, changed);
        using var after = await token.GetAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        using var again = await Token(DemoPeople.OtherReviewer, "Another-2026");
        using var who = await again.GetAsync(new Uri(Session, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, who.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_the_cookie_to_change_anything_through_the_interface()
    {
        using var client = await server.SignInByPage(DemoPeople.OtherDispatcher);
        foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "http://stranger.example") })
        {
            using var forged = new HttpRequestMessage(HttpMethod.Delete, Session);
            forged.Headers.Add(header, value);
            using var answer = await client.SendAsync(forged);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("access.forged", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        }

        using var own = new HttpRequestMessage(HttpMethod.Delete, Session);
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var done = await client.SendAsync(own);
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
    }

    private async Task<HttpClient> Token(string userName, string password)
    {
        var (_, body) = await Post(Session, new { userName, password });
        var client = server.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("accessToken").GetString());
        return client;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string address, object body)
    {
        using var client = server.CreateClient();
        using var answer = await client.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private async Task InStore(Func<StoreContext, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<StoreContext>());
    }
}
