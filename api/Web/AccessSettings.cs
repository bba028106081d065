using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Web;

/// <summary>Fills <see cref="AccessOptions"/> from the settings and checks them.</summary>
internal sealed class AccessSettings(IConfiguration configuration) : IConfigureOptions<AccessOptions>, IValidateOptions<AccessOptions>
{
    // Fifty a second: beyond what a script of one office needs, and a twentieth of what the server can do.
    private const int DefaultInterface = 3_000;

    // Two hundred people behind one address, each opening a page a second.
    private const int DefaultPages = 12_000;

    // Five a second: a long text costs up to a hundred times what a few words cost.
    private const int DefaultTexts = 300;

    private const int Most = 1_000_000;

    public void Configure(AccessOptions options)
    {
        options.Interface = PerMinute("RateLimit:Interface", DefaultInterface);
        options.Pages = PerMinute("RateLimit:Pages", DefaultPages);
        options.Texts = PerMinute("RateLimit:Texts", DefaultTexts);
        options.Origins = List("Cors:Origins");
        options.Proxies = List("Proxies:Known");
    }

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var wrong = new List<string>();
        foreach (var (setting, value) in new[] { ("Interface", options.Interface), ("Pages", options.Pages), ("Texts", options.Texts) })
        {
            if (value is < 0 or > Most)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"RateLimit:{setting} 应为每分钟的次数，0（不限）至 {Most} 的整数，现为“{configuration["RateLimit:" + setting]}”。"));
        }

        foreach (var origin in options.Origins.Where(origin => !IsOrigin(origin)))
            wrong.Add($"Cors:Origins 中的“{origin}”应写作 https://主机 或 http://主机:端口，末尾没有斜线；不接受 *。");
        foreach (var proxy in options.Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            wrong.Add($"Proxies:Known 中的“{proxy}”应为 IP 地址或网段，例如 10.0.0.5 或 10.0.0.0/8。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    // Not a number is out of range.
    private int PerMinute(string setting, int absent) => configuration[setting] is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
        : absent;

    private string[] List(string setting)
    {
        var section = configuration.GetSection(setting);
        return [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .SelectMany(value => value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])];
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);
}
