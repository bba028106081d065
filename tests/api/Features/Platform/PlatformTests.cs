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
            ["/api/v1/actions", "/api/v1/actions/verification", "/api/v1/admin/calendar", "/api/v1/admin/deadlines", "/api/v1/assignment-rules", "/api/v1/assignment-rules/{id}", "/api/v1/batches", "/api/v1/batches/{batch}", "/api/v1/checks/citations", "/api/v1/checks/masking", "/api/v1/courts", "/api/v1/courts/{code}", "/api/v1/entries/{id}", "/api/v1/late", "/api/v1/notices", "/api/v1/notices/read", "/api/v1/notices/settings", "/api/v1/notices/unread", "/api/v1/people", "/api/v1/people/import", "/api/v1/people/successions", "/api/v1/people/successions/{succession}", "/api/v1/people/{id}", "/api/v1/people/{id}/absences", "/api/v1/people/{id}/absences/{absence}", "/api/v1/people/{id}/grants", "/api/v1/people/{id}/grants/{grant}/end",
                "/api/v1/people/{id}/leave", "/api/v1/people/{id}/lock", "/api/v1/people/{id}/password", "/api/v1/people/{id}/posts", "/api/v1/people/{id}/posts/{post}/end", "/api/v1/people/{id}/unlock",
                "/api/v1/questions", "/api/v1/questions/checks", "/api/v1/questions/desks", "/api/v1/questions/previews", "/api/v1/questions/similar", "/api/v1/questions/statutes", "/api/v1/questions/{id}", "/api/v1/questions/{id}/proposals",
                "/api/v1/questions/{id}/transitions", "/api/v1/search", "/api/v1/search/explain", "/api/v1/search/facets/{facet}", "/api/v1/session", "/api/v1/session/password", "/api/v1/session/refresh",
                "/api/v1/statutes", "/api/v1/statutes/{law}", "/api/v1/statutes/{law}/articles/{number}", "/api/v1/suggest", "/health", "/ready"],
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
    public async Task Every_field_is_described_in_chinese_and_has_one_type()
    {
        var schemas = (await server.GetJson("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        foreach (var schema in schemas.EnumerateObject())
        {
            if (schema.Value.TryGetProperty("description", out var about)) Assert.Matches("[一-龥]", about.GetString());
            if (!schema.Value.TryGetProperty("properties", out var properties)) continue;
            foreach (var property in properties.EnumerateObject())
            {
                var written = property.Value.GetRawText();
                Assert.True(property.Value.TryGetProperty("description", out var said), $"{schema.Name}.{property.Name}: {written}");
                Assert.Matches("[一-龥]", said.GetString());
                Assert.DoesNotContain("\"integer\",\"string\"", written.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }

        Assert.Equal(7, schemas.GetProperty("EntryKind").GetProperty("enum").GetArrayLength());
    }

    [Fact]
    public async Task Every_problem_code_is_described_and_unique()
    {
        var description = (await server.GetJson("/openapi/v1.json")).GetProperty("info").GetProperty("description").GetString();
        Assert.All(ProblemCodes.All, problem => Assert.Contains($"{problem.Code}（{problem.Title} {problem.TitleEn}）", description, StringComparison.Ordinal));
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
