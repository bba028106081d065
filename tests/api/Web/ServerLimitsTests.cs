using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Web;

/// <summary>What only the real server does: limits on lines and on bodies whose length is not announced.</summary>
public sealed class ServerLimitsTests(ServerLimitsTests.RealServer server) : IClassFixture<ServerLimitsTests.RealServer>, IDisposable
{
    private readonly HttpClient _client = server.CreateClient();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(Limits.AddressText, HttpStatusCode.OK)]
    [InlineData(Limits.AddressText + 1, HttpStatusCode.BadRequest)]
    [InlineData(3 * Limits.AddressText, HttpStatusCode.BadRequest)]
    public async Task A_long_chinese_address_reaches_its_handler_and_gets_its_code(int length, HttpStatusCode expected)
    {
        using var response = await _client.GetAsync(new Uri("/api/v1/search?q=" + Uri.EscapeDataString(new string('法', length)), UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.BadRequest)
            Assert.Contains("search.query-too-long", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_grows_too_large_unannounced_is_stopped()
    {
        using var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("{\"q\":\"" + new string('a', Limits.BodyBytes) + "\"}")));
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/search") { Content = body };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("request.too-large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_sends_no_body_and_the_server_does_not_name_itself()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        using var response = await _client.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task A_client_that_goes_away_hurts_nobody()
    {
        var address = server.ClientOptions.BaseAddress;
        for (var i = 0; i < 20; i++)
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, address.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }

        using var response = await _client.GetAsync(new Uri("/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Listens on a free loopback port.</summary>
    public sealed class RealServer : KnowledgeBaseServer
    {
        public RealServer() => UseKestrel(0);
    }
}
