using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Fills <see cref="NotificationOptions"/> from the settings and checks them.</summary>
internal sealed partial class NotificationSettings(IConfiguration configuration) : IConfigureOptions<NotificationOptions>, IValidateOptions<NotificationOptions>
{
    // With the pauses below, somewhat more than a day.
    private const int DefaultAttempts = 10;
    private const int DefaultFirstPauseSeconds = 30;
    private const int DefaultRemindDays = 2;
    private const int PlainPort = 25;
    private const int TlsPort = 465;

    // HMAC-SHA256 gains nothing by more than 32 bytes and is weak with few.
    private const int LeastSecret = 16;

    public void Configure(NotificationOptions options)
    {
        options.Address = (configuration["Notifications:Address"] ?? "").TrimEnd('/');
        options.MostAttempts = Number("Notifications:MostAttempts", DefaultAttempts);
        options.FirstPause = TimeSpan.FromSeconds(Number("Notifications:FirstPauseSeconds", DefaultFirstPauseSeconds));
        options.RemindDaysBefore = Number("Notifications:RemindDaysBefore", DefaultRemindDays);

        var smtp = configuration.GetSection("Smtp");
        options.Smtp.Host = smtp["Host"] ?? "";
        options.Smtp.Security = Enum.TryParse<SmtpSecurity>(smtp["Security"] ?? nameof(SmtpSecurity.Auto), ignoreCase: true, out var security) ? security : (SmtpSecurity)(-1);
        options.Smtp.Port = Number("Smtp:Port", security == SmtpSecurity.Tls ? TlsPort : PlainPort);
        options.Smtp.UserName = smtp["UserName"] ?? "";
        options.Smtp.Password = smtp["Password"] ?? "";
        options.Smtp.From = smtp["From"] ?? "";

        options.Webhooks = [.. configuration.GetSection("Webhooks").GetChildren().Select(webhook => new WebhookOptions
        {
            Name = webhook["Name"] ?? "",
            Url = webhook["Url"] ?? "",
            Secret = webhook["Secret"] ?? "",
        })];
    }

    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var wrong = new List<string>();
        Range("Notifications:MostAttempts", options.MostAttempts, 1, 100);
        Range("Notifications:FirstPauseSeconds", options.FirstPause.TotalSeconds, 1, 3_600);
        Range("Notifications:RemindDaysBefore", options.RemindDaysBefore, 0, 30);
        if ((options.Smtp.IsOn || options.Webhooks.Count > 0) && !IsWebAddress(options.Address))
            wrong.Add($"启用邮件或 Webhooks 时，Notifications:Address 应为用户访问本系统的地址，例如 https://kb.example.org，现为“{options.Address}”。");
        if (options.Smtp.IsOn) wrong.AddRange(WrongWith(options.Smtp));
        foreach (var webhook in options.Webhooks) wrong.AddRange(WrongWith(webhook));
        foreach (var same in options.Webhooks.GroupBy(webhook => webhook.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            wrong.Add($"Webhooks 中名称“{same.Key}”重复。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Range(string setting, double value, int least, int most)
        {
            if (value < least || value > most) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{setting} 应为 {least} 至 {most} 的整数，现为“{configuration[setting]}”。"));
        }
    }

    private IEnumerable<string> WrongWith(SmtpOptions smtp)
    {
        if (!Enum.IsDefined(smtp.Security)) yield return $"Smtp:Security 只能是 {string.Join('、', Enum.GetNames<SmtpSecurity>())}，现为“{configuration["Smtp:Security"]}”。";
        if (smtp.Port is < 1 or > 65_535) yield return $"Smtp:Port 应为 1 至 65535 的整数，现为“{configuration["Smtp:Port"]}”。";
        if (!MailboxAddress.TryParse(smtp.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return $"Smtp:From 应为发件人地址，例如 kb@example.org，现为“{smtp.From}”。";
        if (smtp.UserName.Length > 0 && smtp.Password.Length == 0) yield return "Smtp:UserName 已填写，但没有 Smtp:Password。";
    }

    // The secret is never repeated.
    private static IEnumerable<string> WrongWith(WebhookOptions webhook)
    {
        if (!WebhookName().IsMatch(webhook.Name)) yield return $"Webhooks 中的名称“{webhook.Name}”应由 1 至 40 个小写字母、数字和短横线组成。";
        if (!IsWebAddress(webhook.Url)) yield return $"Webhooks 中“{webhook.Name}”的 Url 应为 http 或 https 地址，现为“{webhook.Url}”。";
        if (webhook.Secret.Length < LeastSecret) yield return $"Webhooks 中“{webhook.Name}”的 Secret 至少 {LeastSecret} 个字符，用于签名。";
    }

    // Not a number is out of every range.
    private int Number(string setting, int absent) => configuration[setting] is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
        : absent;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Fragment.Length == 0;

    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex WebhookName();
}
