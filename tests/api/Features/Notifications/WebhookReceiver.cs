using System.Collections.Concurrent;
using System.Net;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>A program of others that is told of notices, on a loopback port.</summary>
internal sealed class WebhookReceiver : IDisposable
{
    private readonly HttpListener _listener = new();

    public WebhookReceiver()
    {
        Url = $"http://127.0.0.1:{MailServer.FreePort()}/hook/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = Take();
    }

    public string Url { get; }

    /// <summary>What it answers, once each; then 204.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public ConcurrentQueue<(IReadOnlyDictionary<string, string> Headers, byte[] Body)> Requests { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task Take()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            Requests.Enqueue((context.Request.Headers.AllKeys.ToDictionary(key => key!, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase), body.ToArray()));
            context.Response.StatusCode = Answers.TryDequeue(out var answer) ? answer : 204;
            if (context.Response.StatusCode is 302) context.Response.RedirectLocation = Url + "elsewhere";
            context.Response.Close();
        }
    }
}
