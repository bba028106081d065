using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A connection to the mail server, opened with the first notice and kept for those that follow.</summary>
internal sealed class EmailSession(NotificationOptions options) : INoticeSession
{
    private const int LongestSilenceMilliseconds = 30_000;

    // Mail servers close a connection after so many messages, or after some time; closed here, it is never closed in the middle of one.
    private const int MostMessages = 50;

    private readonly SmtpClient _client = new() { Timeout = LongestSilenceMilliseconds };
    private int _messages;

    public async Task<DeliveryOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(notice.Recipient.Email, out var to) || !to.Address.Contains('@', StringComparison.Ordinal))
            return new(DeliveryResult.Refused, "收件人的邮箱地址无效。");
        try
        {
            await Connect(cancellation);
            _messages++;
            await _client.SendAsync(EmailText.Of(notice, to, options), cancellation);
            return DeliveryOutcome.Delivered;
        }
        catch (SmtpCommandException refused)
        {
            var forGood = (int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return new(forGood ? DeliveryResult.Refused : DeliveryResult.Deferred, $"邮件服务器答复 {(int)refused.StatusCode}：{refused.Message}");
        }
        catch (Exception unreachable) when (unreachable is IOException or SocketException or TimeoutException or MailKit.ProtocolException
            or System.Security.Authentication.AuthenticationException or MailKit.Security.AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            await Close();
            return new(DeliveryResult.Unreachable, $"邮件服务器 {options.Smtp.Host}:{options.Smtp.Port} 无法使用：{unreachable.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _client.Dispose();
    }

    private async Task Connect(CancellationToken cancellation)
    {
        if (_client.IsConnected && (_messages >= MostMessages || !await Listens(cancellation))) await Close();
        if (_client.IsConnected) return;
        _messages = 0;
        await _client.ConnectAsync(options.Smtp.Host, options.Smtp.Port, options.Smtp.Security switch
        {
            SmtpSecurity.Auto => SecureSocketOptions.StartTlsWhenAvailable,
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        }, cancellation);
        if (options.Smtp.UserName.Length > 0) await _client.AuthenticateAsync(options.Smtp.UserName, options.Smtp.Password, cancellation);
    }

    // Asked before each further message: where the server has hung up meanwhile, nothing has been sent that might have arrived.
    private async Task<bool> Listens(CancellationToken cancellation)
    {
        try
        {
            await _client.NoOpAsync(cancellation);
            return true;
        }
        catch (Exception gone) when (gone is IOException or SocketException or MailKit.ProtocolException or SmtpCommandException)
        {
            return false;
        }
    }

    private async Task Close()
    {
        if (!_client.IsConnected) return;
        try
        {
            await _client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is IOException or SocketException or MailKit.ProtocolException or SmtpCommandException)
        {
            // The other side has hung up already.
        }
    }
}
