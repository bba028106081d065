using System.Net;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Features.Platform;

[Collection(ServerTests.Name)]
public sealed class PlatformTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task Health_and_readiness_answer()
    {
        Assert.Equal("alive", (await server.GetJson("/health")).GetProperty("status").GetString());
        Assert.True((await server.GetJson("/ready")).GetProperty("entries").GetInt64() > TestContent.References);
    }

    [Fact]
    public async Task Every_path_is_described_in_chinese_with_every_parameter()
    {
        var document = await server.GetJson("/openapi/v1.json");
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(
            ["/api/v1/entries/{id}", "/api/v1/search", "/api/v1/search/explain", "/health", "/ready"],
            paths.Select(path => path.Name).Order(StringComparer.Ordinal));
        foreach (var operation in paths.SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.NotEqual("head", operation.Name);
            Assert.Matches("[一-龥]", operation.Value.GetProperty("summary").GetString());
            if (!operation.Value.TryGetProperty("parameters", out var parameters)) continue;
            foreach (var parameter in parameters.EnumerateArray()) Assert.Matches("[一-龥]", parameter.GetProperty("description").GetString());
        }
    }

    [Fact]
    public async Task Every_problem_code_is_described_and_unique()
    {
        var description = (await server.GetJson("/openapi/v1.json")).GetProperty("info").GetProperty("description").GetString();
        Assert.All(ProblemCodes.All, problem => Assert.Contains(problem.Code, description, StringComparison.Ordinal));
        Assert.Equal(ProblemCodes.All.Count, ProblemCodes.All.Select(problem => problem.Code).Distinct().Count());
    }

    [Fact]
    public async Task The_interface_browser_is_served_from_here()
    {
        var (status, html) = await server.Get("/swagger/index.html");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/error", HttpStatusCode.NotFound)]
    public async Task A_wrong_address_has_a_page_with_a_code(string address, HttpStatusCode expected)
    {
        var (status, html) = await server.Get(address);
        Assert.Equal(expected, status);
        Assert.Contains("request.not-found", html, StringComparison.Ordinal);
    }
}
