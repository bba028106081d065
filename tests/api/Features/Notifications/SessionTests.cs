using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Api.Features.Notifications;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>E-mail and webhooks against real servers on loopback.</summary>
public sealed class SessionTests
{
    private static readonly OutgoingNotice Accepted = new(
        OutgoingNotice.IdOf("question:12:transition:57", 3), NoticeKind.QuestionProgress, "question:12", "您提交的咨询（第12号）已受理", "/questions/12", new DateTime(2026, 11, 25, 8, 0, 0, DateTimeKind.Utc),
        new(3, "演示甲", "demo-asker", "演0001", "asker@example.org"));

    [Fact]
    public async Task An_email_says_in_Chinese_what_happened_and_where_to_read_on()
    {
        await using var server = new MailServer();
        await using var session = new EmailSession(Options(server.Port));

        Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));

        var message = Assert.Single(server.Messages);
        Assert.Equal("【法律知识库】您提交的咨询（第12号）已受理", message.Subject);
        Assert.Equal(("asker@example.org", "演示甲"), (message.To.Mailboxes.Single().Address, message.To.Mailboxes.Single().Name));
        Assert.Equal(("kb@example.org", "法律知识库"), (message.From.Mailboxes.Single().Address, message.From.Mailboxes.Single().Name));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(
            """
            演示甲：

            您提交的咨询（第12号）已受理。

            请登录法律知识库查看：
            https://kb.example.org/questions/12

            ——
            本邮件由系统自动发送，请勿回复。为保护审判工作信息，邮件不含咨询和答疑的内容。
            不再接收“咨询进展”类邮件，请在此设置：https://kb.example.org/inbox/settings
            """,
            message.TextBody!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task A_repeated_email_has_the_same_id_and_another_persons_has_another()
    {
        await using var server = new MailServer();
        await using var session = new EmailSession(Options(server.Port));
        await session.Send(Accepted, CancellationToken.None);
        await using (var later = new EmailSession(Options(server.Port))) await later.Send(Accepted, CancellationToken.None);
        await session.Send(Accepted with { EventId = OutgoingNotice.IdOf("question:12:transition:57", 4) }, CancellationToken.None);

        var ids = server.Messages.Select(message => message.MessageId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.EndsWith("@example.org", ids[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipient_that_the_server_does_not_know_is_given_up_and_the_next_is_served()
    {
        await using var server = new MailServer();
        server.Unknown.Add("nobody");
        await using var session = new EmailSession(Options(server.Port));

        var refused = await session.Send(To("nobody@example.org"), CancellationToken.None);

        Assert.Equal(DeliveryResult.Refused, refused.Result);
        Assert.Contains("550", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("没有地址")]
    [InlineData("asker@example.org\r\nBcc: other@example.org")]
    public async Task What_is_no_address_is_never_sent_to(string address)
    {
        await using var server = new MailServer();
        await using var session = new EmailSession(Options(server.Port));

        Assert.Equal(DeliveryResult.Refused, (await session.Send(To(address), CancellationToken.None)).Result);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_later_and_a_missing_one_holds_up_everything()
    {
        await using var server = new MailServer { Busy = 1 };
        await using var session = new EmailSession(Options(server.Port));
        Assert.Equal(DeliveryResult.Deferred, (await session.Send(Accepted, CancellationToken.None)).Result);
        Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));

        await using var nowhere = new EmailSession(Options(MailServer.FreePort()));
        var missing = await nowhere.Send(Accepted, CancellationToken.None);
        Assert.Equal(DeliveryResult.Unreachable, missing.Result);
        Assert.Contains("127.0.0.1", missing.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_has_hung_up_between_two_messages_gets_the_second_on_a_new_connection()
    {
        await using var server = new MailServer(longestSession: TimeSpan.FromMilliseconds(300));
        await using var session = new EmailSession(Options(server.Port));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));
            await Task.Delay(600);
        }

        Assert.Equal(3, server.Messages.Count);
    }

    [Fact]
    public async Task Hundreds_of_messages_go_over_several_connections()
    {
        await using var server = new MailServer();
        await using var session = new EmailSession(Options(server.Port));
        for (var i = 0; i < 120; i++) Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));
        Assert.Equal((120, 3), (server.Messages.Count, server.Sessions));
    }

    [Theory]
    [InlineData("right", DeliveryResult.Delivered)]
    [InlineData("wrong", DeliveryResult.Unreachable)]
    public async Task The_server_may_demand_a_password(string password, object result)
    {
        await using var server = new MailServer(password: "right");
        var options = Options(server.Port);
        (options.Smtp.UserName, options.Smtp.Password) = ("kb", password);
        await using var session = new EmailSession(options);

        var outcome = await session.Send(Accepted, CancellationToken.None);

        Assert.Equal(result, outcome.Result);
        Assert.DoesNotContain("wrong", outcome.Problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_is_not_sent_in_the_open_where_TLS_is_demanded()
    {
        await using var server = new MailServer();
        var options = Options(server.Port);
        options.Smtp.Security = SmtpSecurity.StartTls;
        await using var session = new EmailSession(options);

        Assert.Equal(DeliveryResult.Unreachable, (await session.Send(Accepted, CancellationToken.None)).Result);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_webhook_is_told_who_and_what_and_can_check_who_says_so()
    {
        using var receiver = new WebhookReceiver();
        using var client = new HttpClient();
        await using var session = Webhook(client, receiver.Url);

        Assert.Equal(DeliveryOutcome.Delivered, await session.Send(Accepted, CancellationToken.None));

        var (headers, body) = Assert.Single(receiver.Requests);
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"]);
        Assert.Equal(Accepted.EventId, headers["X-KnowledgeBase-Event-Id"]);
        byte[] signed = [.. Encoding.UTF8.GetBytes(headers["X-KnowledgeBase-Timestamp"] + "."), .. body];
        Assert.Equal("sha256=" + Convert.ToHexString(HMACSHA256.HashData("0123456789abcdef"u8, signed)).ToLowerInvariant(), headers["X-KnowledgeBase-Signature"]);
        Assert.Equal(
            $$"""{"id":"{{Accepted.EventId}}","kind":"question-progress","subject":"question:12","text":"您提交的咨询（第12号）已受理","link":"https://kb.example.org/questions/12","at":"2026-11-25T08:00:00Z","userName":"demo-asker","staffNumber":"演0001"}""",
            Encoding.UTF8.GetString(body));
    }

    [Theory]
    [InlineData(200, DeliveryResult.Delivered)]
    [InlineData(302, DeliveryResult.Deferred)]
    [InlineData(404, DeliveryResult.Deferred)]
    [InlineData(503, DeliveryResult.Unreachable)]
    public async Task What_a_webhook_answers_says_what_to_do_next(int answer, object result)
    {
        using var receiver = new WebhookReceiver();
        receiver.Answers.Enqueue(answer);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await using var session = Webhook(client, receiver.Url);

        Assert.Equal(result, (await session.Send(Accepted, CancellationToken.None)).Result);
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task A_webhook_that_is_not_there_is_unreachable()
    {
        using var client = new HttpClient();
        await using var session = Webhook(client, $"http://127.0.0.1:{MailServer.FreePort()}/");
        Assert.Equal(DeliveryResult.Unreachable, (await session.Send(Accepted, CancellationToken.None)).Result);
    }

    private static OutgoingNotice To(string address) => Accepted with { Recipient = Accepted.Recipient with { Email = address } };

    private static WebhookSession Webhook(HttpClient client, string url) =>
        new(client, new WebhookOptions { Name = "oa", Url = url, Secret = "0123456789abcdef" }, Options(25), TimeProvider.System);

    private static NotificationOptions Options(int port) => new()
    {
        Address = "https://kb.example.org",
        Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.Auto, From = "kb@example.org" },
    };
}
