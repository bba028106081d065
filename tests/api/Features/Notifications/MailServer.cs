using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>A mail server on a loopback port that keeps what it takes.</summary>
internal sealed class MailServer : IMessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _sessions;

    /// <param name="port">Port; 0 takes a free one.</param>
    /// <param name="password">Password that it demands; null for none.</param>
    /// <param name="longestSession">After this time it hangs up; null is never within a test.</param>
    public MailServer(int port = 0, string? password = null, TimeSpan? longestSession = null)
    {
        Port = port == 0 ? FreePort() : port;
        Password = password;
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example.org")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication().AuthenticationRequired(password is not null).SessionTimeout(longestSession ?? TimeSpan.FromHours(1))).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        services.Add((IUserAuthenticator)this);
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _sessions);
        _running = server.StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What it took, unless somebody listens to <see cref="Received"/>.</summary>
    public ConcurrentQueue<MimeMessage> Messages { get; } = new();

    /// <summary>Told of each message in place of keeping it.</summary>
    public event Action<MimeMessage>? Received;

    /// <summary>Connections that it has accepted.</summary>
    public int Sessions => _sessions;

    /// <summary>Recipients that it does not know.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>How often it says that it cannot take a message now.</summary>
    public int Busy { get; set; }

    private string? Password { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Busy > 0)
        {
            Busy--;
            return Task.FromResult(new SmtpResponse(SmtpReplyCode.Aborted, "try again later"));
        }

        var message = MimeMessage.Load(new MemoryStream(buffer.ToArray()), cancellationToken);
        if (Received is { } received) received(message);
        else Messages.Enqueue(message);
        return Task.FromResult(SmtpResponse.Ok);
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult(!Unknown.Contains(to.User));

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) => Task.FromResult(password == Password);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }

        _stop.Dispose();
    }
}
