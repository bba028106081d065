using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Questions over HTTP: versions, repeated requests, refusals with stable codes.</summary>
public sealed class QuestionApiTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Body = """
        {"action": "submit", "confirmsNoPendingCase": true, "wording": {"title": "一方没有请求减少违约金的，法院能否主动减少？", "line": "民事"}}
        """;

    [Fact]
    public async Task A_request_that_is_sent_again_with_its_key_has_its_effect_once()
    {
        using var asker = server.SignIn(DemoPeople.Asker);
        var key = Guid.NewGuid().ToString();
        var first = await Post(asker, "/api/v1/questions", Body, key: key);
        var again = await Post(asker, "/api/v1/questions", Body, key: key);
        Assert.Equal((HttpStatusCode.Created, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        var other = await Post(asker, "/api/v1/questions", Body.Replace("民事", "商事", StringComparison.Ordinal), key: key);
        Assert.Equal("idempotency.key-reused", await Code(other));

        using var dispatcher = server.SignIn(DemoPeople.Dispatcher);
        const string pool = """{"action": "pool"}""";
        var step = Guid.NewGuid().ToString();
        var pooled = await Post(dispatcher, first.Headers.Location + "/transitions", pool, "\"v1\"", step);
        Assert.Equal(HttpStatusCode.OK, pooled.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(dispatcher, first.Headers.Location + "/transitions", pool, "\"v1\"", step)).StatusCode);
        Assert.Equal("question.wrong-state", await Code(await Post(dispatcher, first.Headers.Location + "/transitions", pool, "\"v2\"")));
    }

    [Fact]
    public async Task The_same_new_question_sent_ten_times_at_once_is_one_question()
    {
        using var asker = server.SignIn(DemoPeople.Asker2);
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post(asker, "/api/v1/questions", Body, key: key)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
    }

    [Fact]
    public async Task A_change_needs_the_version_it_is_based_on()
    {
        using var asker = server.SignIn(DemoPeople.Asker);
        var asked = await Post(asker, "/api/v1/questions", Body);
        Assert.Equal("\"v1\"", asked.Headers.ETag!.Tag);
        using var dispatcher = server.SignIn(DemoPeople.Dispatcher);
        var steps = asked.Headers.Location + "/transitions";
        Assert.Equal("concurrency.version-required", await Code(await Post(dispatcher, steps, """{"action": "pool"}""")));
        Assert.Equal("concurrency.version-required", await Code(await Post(dispatcher, steps, """{"action": "pool"}""", "\"third\"")));
        Assert.Equal("concurrency.changed", await Code(await Post(dispatcher, steps, """{"action": "pool"}""", "\"v7\"")));
        Assert.Equal("\"v2\"", (await Post(dispatcher, steps, """{"action": "pool"}""", "\"v1\"")).Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("""{"action": "approveEverything"}""", HttpStatusCode.UnprocessableEntity, "question.incomplete")]
    [InlineData("""{"action": "submit", "surprise": 1}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("""{"action": "submit", "confirmsNoPendingCase": true, "wording": {"title": "被告王建军欠款，电话13912345678，应否支持？", "line": "民事"}}""", HttpStatusCode.UnprocessableEntity, "question.pending-case")]
    [InlineData("""{"action": "submit", "wording": {"title": "违约金过高如何调整？", "line": "民事"}}""", HttpStatusCode.UnprocessableEntity, "question.incomplete")]
    [InlineData("""{"action": "publish", "wording": {"title": "违约金过高如何调整？", "line": "民事"}}""", HttpStatusCode.Forbidden, "question.not-yours")]
    public async Task What_cannot_be_asked_is_refused_with_a_stable_code(string body, HttpStatusCode status, string code)
    {
        using var asker = server.SignIn(DemoPeople.Asker);
        var answer = await Post(asker, "/api/v1/questions", body);
        Assert.Equal((status, code), (answer.StatusCode, await Code(answer)));
    }

    [Fact]
    public async Task A_question_of_others_is_not_there_for_who_has_no_part_in_it()
    {
        using var asker = server.SignIn(DemoPeople.Asker);
        var location = (await Post(asker, "/api/v1/questions", Body)).Headers.Location!;
        using var stranger = server.SignIn(DemoPeople.OtherDispatcher);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(location)).StatusCode);
        using var nobody = server.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(location)).StatusCode);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, string body, string? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<string?> Code(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
