using System.IO.Compression;
using System.Net;
using System.Text;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Api.Tests.Web;

[Collection(ServerTests.Name)]
public sealed class AccessTests(KnowledgeBaseServer server)
{
    private const string Search = "/api/v1/search?q=违约金";

    [Theory]
    [InlineData(Search, "br", HttpStatusCode.OK)]
    [InlineData(Search, "gzip", HttpStatusCode.OK)]
    [InlineData("/search?q=违约金", "br", HttpStatusCode.OK)]
    [InlineData("/site.css", "br", HttpStatusCode.OK)]
    [InlineData("/site.js", "gzip", HttpStatusCode.OK)]
    [InlineData("/icon.svg", "br", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", "br", HttpStatusCode.OK)]
    [InlineData("/api/v1/search?page=x", "br", HttpStatusCode.BadRequest)]
    public async Task Answers_are_compressed_as_the_client_can_read_them(string address, string coding, HttpStatusCode status)
    {
        var (plain, plainCoding) = await Get(address, null, status);
        Assert.Empty(plainCoding);
        var (packed, packedCoding) = await Get(address, coding, status);
        Assert.Equal([coding], packedCoding);
        // The time that a search took differs.
        var unpacked = Encoding.UTF8.GetString(Unpack(packed, coding));
        Assert.Equal(Encoding.UTF8.GetString(plain)[..30], unpacked[..30]);
        Assert.True(packed.Length < plain.Length || plain.Length < 300, $"{plain.Length} to {packed.Length}");
    }

    [Fact]
    public async Task By_default_no_script_of_another_origin_may_read_an_answer()
    {
        using var client = server.CreateClient();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = From(method, Search);
            using var response = await client.SendAsync(request);
            Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task An_origin_that_is_named_may_read_the_interface_alone_and_send_no_credentials()
    {
        await using var open = server.Beside(host => host.UseSetting("Cors:Origins", "https://friend.example"));
        using var client = open.CreateClient();
        Assert.Equal("https://friend.example", await Allowed(client, Search, "https://friend.example"));
        Assert.Null(await Allowed(client, Search, "https://stranger.example"));
        Assert.Null(await Allowed(client, "/search?q=违约金", "https://friend.example"));

        using var before = From(HttpMethod.Options, "/api/v1/checks/masking", "https://friend.example");
        before.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await client.SendAsync(before);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("POST", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Options_names_the_methods_and_head_answers_as_get()
    {
        using var client = server.CreateClient();
        using var options = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/search"));
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Contains("GET", options.Content.Headers.Allow);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Search));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
    }

    [Fact]
    public async Task What_a_stranger_says_of_its_address_is_not_believed()
    {
        // No proxy is known: the address is the connection's own, this machine, and is not counted.
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Search);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var response = await client.SendAsync(request);
        Assert.False(response.Headers.Contains("RateLimit"));
    }

    private static async Task<string?> Allowed(HttpClient client, string address, string origin)
    {
        using var request = From(HttpMethod.Get, address, origin);
        using var response = await client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static HttpRequestMessage From(HttpMethod method, string address, string origin = "https://stranger.example")
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options) request.Headers.Add("Access-Control-Request-Method", "POST");
        return request;
    }

    private async Task<(byte[] Body, ICollection<string> Coding)> Get(string address, string? coding, HttpStatusCode expected)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (coding is not null) request.Headers.AcceptEncoding.ParseAdd(coding);
        using var response = await client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentEncoding);
    }

    private static byte[] Unpack(byte[] packed, string coding)
    {
        using Stream unpacking = coding == "br"
            ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unpacking.CopyTo(whole);
        return whole.ToArray();
    }
}
