using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.Api.Tests.Web;

public sealed class AccessSettingsTests
{
    [Fact]
    public void By_default_rates_are_limited_and_neither_scripts_of_others_nor_proxies_are_trusted()
    {
        var options = Read();
        Assert.InRange(options.Interface, 1, int.MaxValue);
        Assert.True(options.Pages > options.Interface && options.Texts < options.Interface);
        Assert.Empty(options.Origins);
        Assert.Empty(options.Proxies);
    }

    [Fact]
    public void Rates_are_requests_a_minute_and_nought_is_no_limit()
    {
        var options = Read(("RateLimit:Interface", "0"), ("RateLimit:Pages", "1"), ("RateLimit:Texts", "1000000"));
        Assert.Equal((0, 1, 1_000_000), (options.Interface, options.Pages, options.Texts));
        Assert.Empty(Wrong(("RateLimit:Interface", "0")));
    }

    [Fact]
    public void Lists_come_with_semicolons_or_one_by_one()
    {
        Assert.Equal(["https://a.example", "http://b.example:8080"], Read(("Cors:Origins", "https://a.example; http://b.example:8080;")).Origins);
        Assert.Equal(["10.0.0.5", "fd00::/8"], Read(("Proxies:Known:0", "10.0.0.5"), ("Proxies:Known:1", "fd00::/8")).Proxies);
    }

    [Theory]
    [InlineData("RateLimit:Interface", "-1")]
    [InlineData("RateLimit:Pages", "many")]
    [InlineData("RateLimit:Texts", "1.5")]
    [InlineData("RateLimit:Texts", "1000001")]
    [InlineData("Cors:Origins", "*")]
    [InlineData("Cors:Origins", "a.example")]
    [InlineData("Cors:Origins", "https://a.example/")]
    [InlineData("Cors:Origins", "https://a.example/path")]
    [InlineData("Cors:Origins", "ftp://a.example")]
    [InlineData("Proxies:Known", "proxy.example")]
    [InlineData("Proxies:Known", "10.0.0.0/33")]
    public void Wrong_settings_are_named_with_what_was_given(string name, string value)
    {
        var failure = Assert.Single(Wrong((name, value)));
        Assert.Contains(name, failure, StringComparison.Ordinal);
        Assert.Contains("“" + value + "”", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://A.example:8443")]
    public void An_origin_is_a_scheme_a_host_and_perhaps_a_port(string origin) => Assert.Empty(Wrong(("Cors:Origins", origin)));

    private static AccessOptions Read(params (string Key, string Value)[] settings)
    {
        var options = new AccessOptions();
        Settings(settings).Configure(options);
        return options;
    }

    private static IEnumerable<string> Wrong(params (string Key, string Value)[] settings) =>
        Settings(settings).Validate(null, Read(settings)).Failures ?? [];

    private static AccessSettings Settings((string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
        .Build());
}
