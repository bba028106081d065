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
        for (var i = 0; i < StrictServer.Interface; i++)
        {
            using var good = await Ask("198.51.100.1", Search);
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        }

        using var refused = await Ask("198.51.100.1", Search);
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
        for (var i = 0; i < StrictServer.Texts; i++)
        {
            using var good = await Paste("198.51.100.4", "/api/v1/checks/masking", "{\"text\":\"甲\",\"rules\":\"judgment\"}");
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
            Assert.StartsWith("\"texts\";q=", Header(good, "RateLimit-Policy"), StringComparison.Ordinal);
        }

        using var text = await Paste("198.51.100.4", "/api/v1/search", "{\"q\":\"违约金\"}");
        Assert.Equal(HttpStatusCode.TooManyRequests, text.StatusCode);
        using var search = await Ask("198.51.100.4", Search);
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        using var page = await Ask("198.51.100.4", "/search?q=违约金");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_refused_says_so_to_a_person()
    {
        for (var i = 0; i < StrictServer.Pages; i++) using (await Ask("198.51.100.5", "/problems")) { }
        using var refused = await Ask("198.51.100.5", "/problems");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
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
