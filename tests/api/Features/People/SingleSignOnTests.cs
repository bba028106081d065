using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Tokens that a court's own sign-on has signed.</summary>
public sealed class SingleSignOnTests(SingleSignOnTests.Server server) : IClassFixture<SingleSignOnTests.Server>
{
    [Fact]
    public async Task Who_the_token_names_by_staff_number_is_signed_in_with_the_roles_that_are_kept_here()
    {
        var (status, who) = await Ask(Server.Token(DemoPeople.Dispatcher));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("演示分流员", who.GetProperty("name").GetString());
        Assert.Equal("Dispatcher", who.GetProperty("roles")[0].GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("nobody-of-this-number", null, null, false, false)]
    [InlineData(DemoPeople.Dispatcher, "https://other.example", null, false, false)]
    [InlineData(DemoPeople.Dispatcher, null, "another-system", false, false)]
    [InlineData(DemoPeople.Dispatcher, null, null, true, false)]
    [InlineData(DemoPeople.Dispatcher, null, null, false, true)]
    public async Task Another_person_issuer_audience_time_or_key_is_refused(string number, string? issuer, string? audience, bool isOver, bool isForged)
    {
        var (status, problem) = await Ask(Server.Token(number, issuer, audience, isOver, isForged));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("access.sign-in-required", problem.GetProperty("code").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Ask(string token)
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>A server that trusts one key.</summary>
    public sealed class Server : DemoServer
    {
        public const string Issuer = "https://sign-on.court.example";
        public const string Audience = "knowledge-base";

        public static readonly RSA Key = RSA.Create(2048);

        private static readonly RSA Strange = RSA.Create(2048);

        private readonly string _keyFile = Path.Combine(Path.GetTempPath(), "kb-sign-on-" + Guid.NewGuid().ToString("N") + ".pem");

        public static string Token(string number, string? issuer = null, string? audience = null, bool isOver = false, bool isForged = false) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience ?? Audience,
            Claims = new Dictionary<string, object> { ["staff"] = number },
            NotBefore = DateTime.UtcNow.AddHours(-3),
            IssuedAt = DateTime.UtcNow.AddHours(-3),
            Expires = DateTime.UtcNow.AddHours(isOver ? -1 : 1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(isForged ? Strange : Key), SecurityAlgorithms.RsaSha256),
        });

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            File.WriteAllText(_keyFile, Key.ExportSubjectPublicKeyInfoPem());
            builder.UseSetting("SingleSignOn:KeyFile", _keyFile);
            builder.UseSetting("SingleSignOn:Issuer", Issuer);
            builder.UseSetting("SingleSignOn:Audience", Audience);
            builder.UseSetting("SingleSignOn:StaffNumberClaim", "staff");
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            File.Delete(_keyFile);
        }
    }
}
