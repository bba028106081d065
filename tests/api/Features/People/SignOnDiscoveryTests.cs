using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>A court's own sign-on that publishes its keys (OpenID Connect Discovery 1.0, section 4), instead of a file with them.</summary>
public sealed class SignOnDiscoveryTests(SignOnDiscoveryTests.Server server) : IClassFixture<SignOnDiscoveryTests.Server>
{
    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Unauthorized)]
    public async Task The_published_key_tells_a_true_token_from_a_forged_one(bool isForged, HttpStatusCode expected)
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SingleSignOnTests.Server.Token(DemoPeople.Dispatcher, isForged: isForged));
        using var answer = await client.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (!isForged) Assert.Equal("演示分流员", body.GetProperty("name").GetString());
        Assert.Contains("/.well-known/openid-configuration", server.SignOn.Asked);
    }

    [Fact]
    public async Task Where_the_sign_on_is_away_its_tokens_are_refused_and_people_sign_in_here()
    {
        await using var away = new Server { SignOn = { IsAway = true } };
        await away.InitializeAsync();
        using var client = away.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SingleSignOnTests.Server.Token(DemoPeople.Dispatcher));
        using var refused = await client.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var here = away.SignIn(DemoPeople.Dispatcher);
        using var taken = await here.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    /// <summary>A server that trusts whoever the sign-on's address names.</summary>
    public sealed class Server : DemoServer
    {
        public PublishedKeys SignOn { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("SingleSignOn:Authority", SingleSignOnTests.Server.Issuer);
            builder.UseSetting("SingleSignOn:Issuer", SingleSignOnTests.Server.Issuer);
            builder.UseSetting("SingleSignOn:Audience", SingleSignOnTests.Server.Audience);
            builder.UseSetting("SingleSignOn:StaffNumberClaim", "staff");
            builder.ConfigureTestServices(services => services.ConfigureAll<JwtBearerOptions>(bearer => bearer.BackchannelHttpHandler = SignOn));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            SignOn.Dispose();
        }
    }

    /// <summary>The addresses of the sign-on at which its keys are found.</summary>
    public sealed class PublishedKeys : HttpMessageHandler
    {
        private readonly List<string> _asked = [];

        public bool IsAway { get; set; }

        public IReadOnlyList<string> Asked
        {
            get
            {
                lock (_asked) return [.. _asked];
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            lock (_asked) _asked.Add(path);
            if (IsAway) throw new HttpRequestException("The sign-on is away.");
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(SingleSignOnTests.Server.Key.ExportParameters(includePrivateParameters: false)));
            var json = path switch
            {
                "/.well-known/openid-configuration" => JsonSerializer.Serialize(new { issuer = SingleSignOnTests.Server.Issuer, jwks_uri = SingleSignOnTests.Server.Issuer + "/keys" }),
                "/keys" => JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", use = "sig", n = key.N, e = key.E } } }),
                _ => null,
            };
            return Task.FromResult(json is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
        }
    }
}
