using System.Net;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>A server on which nobody reads without signing in.</summary>
public sealed class PrivateReadingTests(PrivateReadingTests.Server server) : IClassFixture<PrivateReadingTests.Server>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=违约金")]
    [InlineData("/entries/" + TestContent.Guiding)]
    [InlineData("/statutes")]
    [InlineData("/api/v1/search?q=违约金")]
    [InlineData("/api/v1/entries/" + TestContent.Guiding)]
    [InlineData("/api/v1/suggest?q=违约")]
    public async Task Nobody_reads_without_signing_in_and_whoever_is_signed_in_does(string address)
    {
        using var nobody = server.CreateClient(new() { AllowAutoRedirect = false });
        using var refused = await nobody.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Found });
        using var somebody = server.SignIn(DemoPeople.Asker);
        using var read = await somebody.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", null, true)]
    [InlineData("http://localhost:5080;http://[::1]:5080", null, true)]
    [InlineData("http://0.0.0.0:5080", null, false)]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.5:80", null, false)]
    [InlineData("http://*:5080", null, false)]
    [InlineData("http://10.0.0.5:80", "true", true)]
    [InlineData("http://127.0.0.1:5080", "false", false)]
    public void Without_a_setting_the_public_reads_on_this_machine_alone(string urls, string? setting, bool expected)
    {
        var options = new AccessOptions();
        new AccessSettings(new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls), new("Access:Public", setting)]).Build()).Configure(options);
        Assert.Equal(expected, options.Public);
    }

    public sealed class Server : DemoServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Access:Public", "false");
        }
    }
}
