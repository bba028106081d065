using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Features.Platform.Examples;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Platform;

/// <summary>Every example of the interface's description is sent as it stands to a server over the samples, as a reader would try it.</summary>
public sealed class InterfaceExamplesTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Every_operation_has_an_example_that_works_and_answers_as_described()
    {
        var document = await server.GetJson("/openapi/v1.json");
        var check = new SchemaCheck(document);
        var wrong = new List<string>();
        foreach (var (path, method, operation) in Operations(document))
        {
            var name = method.ToUpperInvariant() + " " + path;
            var called = ExampleCalls.Of(operation.GetProperty("operationId").GetString());
            if (called is null) wrong.Add($"{name} has no example.");
            if (!operation.GetProperty("responses").TryGetProperty("200", out var described)) continue;
            // A file is no JSON.
            if (!described.GetProperty("content").TryGetProperty("application/json", out var content)) continue;
            var schema = content.GetProperty("schema");
            if (content.TryGetProperty("example", out var example)) wrong.AddRange(check.Of(example, schema).Select(at => $"{name}, example of the answer: {at}"));
            else wrong.Add($"{name} has no example of an answer.");

            if (called is null || called.IsOnce) continue;
            var (status, answer) = await Call(path, method, operation, called.As);
            if (status == HttpStatusCode.OK) wrong.AddRange(check.Of(JsonDocument.Parse(answer).RootElement, schema).Select(at => $"{name}, answer: {at}"));
            else wrong.Add($"{name}: {status} {answer}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_failure_has_an_example_of_its_own_status()
    {
        var document = await server.GetJson("/openapi/v1.json");
        var check = new SchemaCheck(document);
        foreach (var (path, method, operation) in Operations(document))
        {
            foreach (var answer in operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] is '4' or '5'))
            {
                var content = answer.Value.GetProperty("content").GetProperty("application/problem+json");
                var example = content.GetProperty("example");
                Assert.Empty(check.Of(example, content.GetProperty("schema")));
                Assert.Equal(answer.Name, example.GetProperty("status").ToString());
            }

            if (!path.StartsWith("/api/", StringComparison.Ordinal)) continue;
            Assert.True(operation.GetProperty("responses").TryGetProperty("429", out _), path);
            var isForAll = ExampleCalls.Of(operation.GetProperty("operationId").GetString())?.As is null;
            Assert.Equal(method == "get" && isForAll, operation.GetProperty("responses").TryGetProperty("304", out _));
        }
    }

    [Theory]
    [InlineData("/api/v1/entries/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/statutes/解释/articles/1", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/search?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task A_failure_is_as_described(string address, HttpStatusCode expected)
    {
        var document = await server.GetJson("/openapi/v1.json");
        var problem = await server.GetJson(address, expected);
        Assert.Empty(new SchemaCheck(document).Of(problem, document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails")));
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);

    /// <summary>Sends what the description gives as examples, and nothing else.</summary>
    private async Task<(HttpStatusCode Status, string Body)> Call(string path, string method, JsonElement operation, string? userName)
    {
        var query = new List<string>();
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
        {
            var name = parameter.GetProperty("name").GetString()!;
            var given = parameter.TryGetProperty("example", out var example) ? Uri.EscapeDataString(example.ToString()) : null;
            if (parameter.GetProperty("in").GetString() == "path") path = path.Replace("{" + name + "}", given, StringComparison.Ordinal);
            else if (given is not null) query.Add(name + "=" + given);
        }

        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        if (operation.TryGetProperty("requestBody", out var body))
            request.Content = new StringContent(body.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText(), Encoding.UTF8, "application/json");
        using var client = userName is null ? server.CreateClient() : server.SignIn(userName);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
