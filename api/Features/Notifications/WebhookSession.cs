using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>
/// Posts notices as JSON to a program of others. The event's id stands in a header and in the body; the signature is
/// <c>sha256=</c> and the HMAC-SHA256 of timestamp, dot and body under the shared secret, in small hexadecimal digits.
/// </summary>
internal sealed class WebhookSession(HttpClient client, WebhookOptions target, NotificationOptions options, TimeProvider clock) : INoticeSession
{
    public const string EventIdHeader = "X-KnowledgeBase-Event-Id";
    public const string TimestampHeader = "X-KnowledgeBase-Timestamp";
    public const string SignatureHeader = "X-KnowledgeBase-Signature";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The signature of a body; the time is signed with it, so that an old message cannot be sent again unnoticed.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    public async Task<DeliveryOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(WebhookBody.Of(notice, options.Address), Json);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(EventIdHeader, notice.EventId);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(target.Secret, timestamp, body));
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode) return DeliveryOutcome.Delivered;
            // Whatever it says, its operator may put it right: only too many attempts end it.
            var problem = string.Create(CultureInfo.InvariantCulture, $"“{target.Name}”答复 {(int)response.StatusCode}。");
            return new((int)response.StatusCode >= 500 ? DeliveryResult.Unreachable : DeliveryResult.Deferred, problem);
        }
        catch (HttpRequestException unreachable)
        {
            return new(DeliveryResult.Unreachable, $"“{target.Name}”无法连接：{unreachable.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(DeliveryResult.Unreachable, $"“{target.Name}”在 {client.Timeout.TotalSeconds:0} 秒内没有答复。");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
