using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Api.Tests.Web;

/// <summary>Behind a proxy on this machine that is known; each test asks from addresses of its own, which stand in the documentation ranges.</summary>
public sealed class RequestRatesTests(RequestRatesTests.StrictServer server) : IClassFixture<RequestRatesTests.StrictServer>, IDisposable
{
    private const string Search = "/api/v1/search?q=违约金";

    private readonly HttpClient _client = server.CreateClient();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Who_asks_too_often_is_told_with_a_code_and_when_to_come_back()
    {
        using var refused = await UntilRefused(StrictServer.Interface, _ => Ask("198.51.100.1", Search));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("request.too-many", problem.GetProperty("code").GetString());
        Assert.StartsWith("\"interface\";r=0;t=", Header(refused, "RateLimit"), StringComparison.Ordinal);

        using var another = await Ask("198.51.100.2", Search);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    [Fact]
    public async Task Every_answer_of_the_interface_says_what_is_left()
    {
        using var first = await Ask("198.51.100.3", Search);
        Assert.Equal($"\"interface\";q={StrictServer.Interface};w=60", Header(first, "RateLimit-Policy"));
        Assert.StartsWith($"\"interface\";r={StrictServer.Interface - 1};t=", Header(first, "RateLimit"), StringComparison.Ordinal);
        using var missing = await Ask("198.51.100.3", "/api/v1/entries/nothing");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.StartsWith($"\"interface\";r={StrictServer.Interface - 2};t=", Header(missing, "RateLimit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_texts_are_counted_apart()
    {
        using var text = await UntilRefused(StrictServer.Texts, i => i % 2 == 0
            ? Paste("198.51.100.4", "/api/v1/checks/masking", "{\"text\":\"甲\",\"rules\":\"judgment\"}")
            : Paste("198.51.100.4", "/api/v1/search", "{\"q\":\"违约金\"}"));
        Assert.StartsWith("\"texts\";q=", Header(text, "RateLimit-Policy"), StringComparison.Ordinal);
        using var search = await Ask("198.51.100.4", Search);
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        using var page = await Ask("198.51.100.4", "/search?q=违约金");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_refused_says_so_to_a_person()
    {
        using var refused = await UntilRefused(StrictServer.Pages, _ => Ask("198.51.100.5", "/problems"));
        Assert.NotNull(refused.Headers.RetryAfter);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains("请求过于频繁", html, StringComparison.Ordinal);
        Assert.Contains("request.too-many", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    [InlineData("/site.css")]
    public async Task Health_readiness_and_files_do_not_count(string address)
    {
        for (var i = 0; i < StrictServer.Pages + 5; i++)
        {
            using var response = await Ask("198.51.100.6", address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Addresses_that_a_client_makes_up_before_its_own_do_not_help()
    {
        using var refused = await UntilRefused(StrictServer.Interface, i => Ask($"203.0.113.{i}, 198.51.100.7", Search));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task This_machine_itself_is_not_limited()
    {
        for (var i = 0; i < StrictServer.Interface + 5; i++)
        {
            using var response = await _client.GetAsync(new Uri(Search, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("RateLimit"));
        }
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::")]
    public void A_client_is_an_address_or_the_network_of_one_house(string address, string client) =>
        Assert.Equal(IPAddress.Parse(client), RequestRates.ClientOf(IPAddress.Parse(address)));

    /// <summary>Asks until it is too often, which must not be before the limit; a slow machine may gain some requests meanwhile.</summary>
    private static async Task<HttpResponseMessage> UntilRefused(int limit, Func<int, Task<HttpResponseMessage>> ask)
    {
        for (var i = 0; i < 3 * limit; i++)
        {
            var response = await ask(i);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.True(i >= limit, $"Request {i + 1} of {limit} was refused.");
                return response;
            }

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        throw new InvalidOperationException($"{3 * limit} requests passed a limit of {limit}.");
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private Task<HttpResponseMessage> Ask(string from, string address) => Send(from, new HttpRequestMessage(HttpMethod.Get, address));

    private Task<HttpResponseMessage> Paste(string from, string address, string json) =>
        Send(from, new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    private async Task<HttpResponseMessage> Send(string from, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("X-Forwarded-For", from);
            return await _client.SendAsync(request);
        }
    }

    /// <summary>With limits that a test can reach.</summary>
    public sealed class StrictServer : KnowledgeBaseServer
    {
        public const int Interface = 6;
        public const int Pages = 8;
        public const int Texts = 3;

        public StrictServer() => UseKestrel(0);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RateLimit:Interface", $"{Interface}");
            builder.UseSetting("RateLimit:Pages", $"{Pages}");
            builder.UseSetting("RateLimit:Texts", $"{Texts}");
            builder.UseSetting("Proxies:Known", "127.0.0.1;::1");
        }
    }
}
