using System.Net;
using System.Text;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Web;

[Collection(ServerTests.Name)]
public sealed class HostingTests(KnowledgeBaseServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=x")]
    [InlineData("/nothing")]
    [InlineData("/api/v1/search?q=x")]
    [InlineData("/site.css")]
    public async Task Every_answer_allows_only_what_is_its_own(string address)
    {
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere_and_carry_no_inline_script_or_style()
    {
        foreach (var address in new[] { "/", "/search?q=违约金", "/entries/" + TestContent.Guiding, "/nothing" })
        {
            var (_, html) = await server.Get(address);
            Assert.DoesNotContain("//", html.Replace("<!doctype html>", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]*src=)", html);
            Assert.DoesNotMatch("<[a-z][^>]* on[a-z]+=", html);
        }
    }

    [Theory]
    [InlineData("/api/v1/search")]
    [InlineData("/search")]
    public async Task A_body_that_is_too_large_is_refused_with_a_code(string address)
    {
        using var client = server.CreateClient();
        using var body = new StringContent("{\"q\":\"" + new string('a', Limits.BodyBytes) + "\"}", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("request.too-large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused_with_a_code()
    {
        using var client = server.CreateClient();
        using var body = new StringContent("q=x", Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync(new Uri("/api/v1/search", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("request.unsupported-media-type", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
