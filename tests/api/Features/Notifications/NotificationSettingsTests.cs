using KnowledgeBase.Api.Features.Notifications;
using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

public sealed class NotificationSettingsTests
{
    private static readonly (string, string)[] Sound =
    [
        ("Notifications:Address", "https://kb.example.org/"), ("Smtp:Host", "mail.example.org"), ("Smtp:From", "法院 <kb@example.org>"),
        ("Webhooks:0:Name", "oa"), ("Webhooks:0:Url", "http://10.0.0.5/hook"), ("Webhooks:0:Secret", "0123456789abcdef"),
    ];

    [Fact]
    public void By_default_nothing_leaves_the_server_and_nothing_is_demanded()
    {
        var options = Read();
        Assert.False(options.Smtp.IsOn);
        Assert.Empty(options.Webhooks);
        Assert.Equal((10, TimeSpan.FromSeconds(30), 2), (options.MostAttempts, options.FirstPause, options.RemindDaysBefore));
        Assert.Empty(Wrong());
    }

    [Fact]
    public void A_mail_server_and_webhooks_are_read()
    {
        var options = Read([.. Sound, ("Smtp:Security", "tls"), ("Smtp:UserName", "kb"), ("Smtp:Password", "secret")]);
        Assert.Equal(("https://kb.example.org", "mail.example.org", 465, SmtpSecurity.Tls), (options.Address, options.Smtp.Host, options.Smtp.Port, options.Smtp.Security));
        Assert.Equal(25, Read(Sound).Smtp.Port);
        Assert.Equal(("oa", "http://10.0.0.5/hook", "0123456789abcdef"), (options.Webhooks[0].Name, options.Webhooks[0].Url, options.Webhooks[0].Secret));
        Assert.Empty(Wrong(Sound));
    }

    [Theory]
    [InlineData("Notifications:Address", "kb.example.org", "Notifications:Address")]
    [InlineData("Notifications:Address", "", "Notifications:Address")]
    [InlineData("Notifications:MostAttempts", "0", "Notifications:MostAttempts")]
    [InlineData("Notifications:FirstPauseSeconds", "soon", "Notifications:FirstPauseSeconds")]
    [InlineData("Notifications:RemindDaysBefore", "-1", "Notifications:RemindDaysBefore")]
    [InlineData("Smtp:From", "nobody", "Smtp:From")]
    [InlineData("Smtp:Port", "70000", "Smtp:Port")]
    [InlineData("Smtp:Security", "some", "Smtp:Security")]
    [InlineData("Smtp:UserName", "kb", "Smtp:Password")]
    [InlineData("Webhooks:0:Name", "办公", "名称")]
    [InlineData("Webhooks:0:Url", "ftp://example.org", "Url")]
    [InlineData("Webhooks:0:Secret", "short", "Secret")]
    public void A_wrong_setting_is_named_at_the_start(string setting, string value, string named)
    {
        var wrong = Assert.Single(Wrong([.. Sound.Where(one => one.Item1 != setting), (setting, value)]));
        Assert.Contains(named, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("short", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_webhooks_of_one_name_are_refused() =>
        Assert.Contains("重复", Assert.Single(Wrong([.. Sound, ("Webhooks:1:Name", "oa"), ("Webhooks:1:Url", "http://10.0.0.6/"), ("Webhooks:1:Secret", "0123456789abcdef")])), StringComparison.Ordinal);

    private static NotificationOptions Read(params (string Key, string Value)[] settings)
    {
        var options = new NotificationOptions();
        Settings(settings).Configure(options);
        return options;
    }

    private static IEnumerable<string> Wrong(params (string Key, string Value)[] settings) => Settings(settings).Validate(null, Read(settings)).Failures ?? [];

    private static NotificationSettings Settings((string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build());
}
