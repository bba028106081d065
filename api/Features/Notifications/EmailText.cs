using MimeKit;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A notice as an e-mail: its sentence as the subject, and a body that says where to read on. No word of a question is in it.</summary>
internal static class EmailText
{
    private const string Sender = "法律知识库";

    /// <summary>The message. Made again for the same notice it has the same Message-ID.</summary>
    /// <param name="notice">The notice; its recipient has an e-mail address.</param>
    /// <param name="to">That address.</param>
    /// <param name="options">Sender and links.</param>
    public static MimeMessage Of(OutgoingNotice notice, MailboxAddress to, NotificationOptions options)
    {
        var from = MailboxAddress.Parse(options.Smtp.From);
        var message = new MimeMessage
        {
            MessageId = $"{notice.EventId}@{from.Domain}",
            Date = new DateTimeOffset(notice.At, TimeSpan.Zero),
            Subject = $"【{Sender}】{notice.Text}",
            Body = new TextPart("plain") { Text = Body(notice, options) },
        };
        message.From.Add(new MailboxAddress(from.Name is { Length: > 0 } name ? name : Sender, from.Address));
        message.To.Add(new MailboxAddress(notice.Recipient.Name, to.Address));
        // Absence notes and lists do not answer to this.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static string Body(OutgoingNotice notice, NotificationOptions options) =>
        $"""
        {notice.Recipient.Name}：

        {notice.Text}。

        请登录{Sender}查看：
        {options.Address}{notice.Address}

        ——
        本邮件由系统自动发送，请勿回复。为保护审判工作信息，邮件不含咨询和答疑的内容。
        不再接收“{notice.Kind.Chinese()}”类邮件，请在此设置：{options.Address}/inbox/settings

        """.ReplaceLineEndings("\r\n");
}
