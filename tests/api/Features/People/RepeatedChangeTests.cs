using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Changes of people that a client sends again because it got no answer: with an <c>Idempotency-Key</c> they happen once, and are answered the same.</summary>
public sealed class RepeatedChangeTests(DemoServer server) : IClassFixture<DemoServer>
{
    public static TheoryData<string, string> Changes => new()
    {
        { "posts", """{"court": "鲁10", "division": "立案庭", "title": "审判员"}""" },
        { "grants", """{"role": "Expert", "court": "鲁10"}""" },
        { "absences", """{"from": "2099-01-01", "to": "2099-01-05"}""" },
        { "lock", "" },
        { "unlock", "" },
        { "leave", """{"day": "2099-01-01"}""" },
    };

    [Fact]
    public async Task A_person_is_added_once()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var first = await Send(client, "/api/v1/people", """{"name": "示例重发", "userName": "chongfa"}""", "add", null);
        var again = await Send(client, "/api/v1/people", """{"name": "示例重发", "userName": "chongfa"}""", "add", null);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, again.Status));
        Assert.Equal((first.Body, first.Tag), (again.Body, again.Tag));
        var other = await Send(client, "/api/v1/people", """{"name": "示例另人", "userName": "lingren"}""", "add", null);
        Assert.Contains("idempotency.key-reused", other.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_made_once(string what, string body)
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var person = await Add(client, "once-" + what);
        var version = (await Get(client, person)).Tag;

        var first = await Send(client, $"{person}/{what}", body, what, version);
        var after = await Get(client, person);
        var again = await Send(client, $"{person}/{what}", body, what, version);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, again.Status));
        Assert.Equal(after.Tag, first.Tag);
        Assert.Equal(first.Tag, again.Tag);
        Assert.Equal(after, await Get(client, person));
        // Without a key the version that was read is out of date.
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(client, $"{person}/{what}", body, null, version)).Status);
    }

    [Fact]
    public async Task Of_the_same_change_sent_ten_times_at_once_one_is_made_and_all_are_told_so()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var person = await Add(client, "ten-times");
        var version = (await Get(client, person)).Tag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(client, person + "/absences", """{"from": "2099-01-01", "to": "2099-01-05"}""", "ten", version)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        Assert.Equal(1, JsonDocument.Parse((await Get(client, person)).Body).RootElement.GetProperty("absences").GetArrayLength());
    }

    [Fact]
    public async Task A_change_that_was_refused_leaves_its_key_free()
    {
        using var client = server.SignIn(DemoPeople.SecurityAdmin);
        var person = await Add(client, "refused");
        var version = (await Get(client, person)).Tag;
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(client, person + "/absences", """{"from": "2099-01-05", "to": "2099-01-01"}""", "free", version)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(client, person + "/absences", """{"from": "2099-01-01", "to": "2099-01-05"}""", "free", version)).Status);
    }

    private static async Task<string> Add(HttpClient client, string name)
    {
        using var added = await client.PostAsJsonAsync("/api/v1/people", new { name = "示例重发", userName = name });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var person = added.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await Send(client, person + "/posts", """{"court": "鲁10", "division": "民事审判第一庭", "title": "审判员"}""", null, added.Headers.ETag!.Tag)).Status);
        return person;
    }

    private static async Task<(string Body, string Tag)> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag!.Tag);
    }

    private static async Task<(HttpStatusCode Status, string Body, string? Tag)> Send(HttpClient client, string address, string body, string? key, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        if (body.Length > 0) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.Tag);
    }
}
