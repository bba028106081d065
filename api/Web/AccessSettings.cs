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

    // A court behind one address signs in between half past eight and nine; who guesses passwords is stopped by the lock of the account first.
    private const int DefaultSignIns = 60;

    private const int Most = 1_000_000;

    public void Configure(AccessOptions options)
    {
        options.Interface = PerMinute("RateLimit:Interface", DefaultInterface);
        options.Pages = PerMinute("RateLimit:Pages", DefaultPages);
        options.Texts = PerMinute("RateLimit:Texts", DefaultTexts);
        options.SignIns = PerMinute("RateLimit:SignIns", DefaultSignIns);
        options.Public = configuration["Access:Public"] is { Length: > 0 } given ? given.Equals("true", StringComparison.OrdinalIgnoreCase) : IsLoopbackOnly();
        options.Origins = List("Cors:Origins");
        options.Proxies = List("Proxies:Known");
    }

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var wrong = new List<string>();
        foreach (var (setting, value) in new[] { ("Interface", options.Interface), ("Pages", options.Pages), ("Texts", options.Texts), ("SignIns", options.SignIns) })
        {
            if (value is < 0 or > Most)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"RateLimit:{setting} 应为每分钟的次数，0（不限）至 {Most} 的整数，现为“{configuration["RateLimit:" + setting]}”。"));
        }

        if (configuration["Access:Public"] is { Length: > 0 } open && !bool.TryParse(open, out _))
            wrong.Add($"Access:Public 应为 true（不登录也可以读公开的内容）或 false（须登录），现为“{open}”。");
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

    private bool IsLoopbackOnly() =>
        !configuration.GetSection("Kestrel:Endpoints").Exists()
        && (configuration["Urls"] is { Length: > 0 } urls
            ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback)
            : string.IsNullOrEmpty(configuration["http_ports"]) && string.IsNullOrEmpty(configuration["https_ports"]));

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
