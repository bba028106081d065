using System.Data.Common;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>
/// Sends what stands in the outbox, each target on its own so that one which hangs holds up no other. Woken by this process's commits; looks every few
/// seconds for those of others and for what is due again. A store that fails is tried again; nothing else stops it.
/// </summary>
internal sealed partial class DeliveryDispatcher(
    IServiceScopeFactory scopes, CommitSignals signals, IOptions<NotificationOptions> options, IHttpClientFactory clients, TimeProvider clock, ILogger<DeliveryDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);

    // Shorter than a stopping server waits for its services.
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(25);

    // What waits for the end of its lease where a process dies.
    private const int MostAtOnce = 8;
    private const int MostSettling = 5;

    private readonly Dictionary<string, CommitSignal> _wake = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var targets = options.Value.Webhooks.ToDictionary(webhook => Delivery.OfWebhook(webhook.Name), webhook => (Func<INoticeSession>)(() => new WebhookSession(clients.CreateClient(nameof(WebhookSession)), webhook, options.Value, clock)), StringComparer.Ordinal);
        if (options.Value.Smtp.IsOn) targets.Add(Delivery.ByEmail, () => new EmailSession(options.Value));
        foreach (var target in targets.Keys) _wake.Add(target, new CommitSignal());
        await Task.WhenAll(targets.Select(target => Repeat(_wake[target.Key], work => SendAll(work, target.Key, target.Value, stoppingToken), stoppingToken))
            .Append(Repeat(signals.Deliveries, work => RouteAll(work, stoppingToken), stoppingToken)));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        foreach (var signal in _wake.Values) signal.Dispose();
    }

    private async Task Repeat(CommitSignal signal, Func<Outbox, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider.GetRequiredService<Outbox>());
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException || failed.InnerException is DbException)
            {
                // The database is away, full or busy; what is due stays due.
                StoreFails(failed.Message);
            }

            try
            {
                await signal.Wait(Poll, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task RouteAll(Outbox outbox, CancellationToken stopping)
    {
        while (await outbox.Route(stopping) is { } targets)
            foreach (var target in targets) _wake[target].Give();
    }

    private async Task SendAll(Outbox outbox, string target, Func<INoticeSession> open, CancellationToken stopping)
    {
        await using var session = open();
        while (!stopping.IsCancellationRequested && await outbox.Take(target, MostAtOnce, stopping) is { Count: > 0 } taken)
        {
            var reachable = true;
            foreach (var delivery in taken)
            {
                // The rest is given back where the target is away, and where the time left would not suffice for an attempt.
                if (!reachable) await outbox.Return(delivery, outbox.Pause(delivery.Attempt), CancellationToken.None);
                else if (stopping.IsCancellationRequested || delivery.Until - clock.GetUtcNow().UtcDateTime < LongestAttempt * 2) await outbox.Return(delivery, TimeSpan.Zero, CancellationToken.None);
                else reachable = await Send(outbox, session, target, delivery);
            }

            if (!reachable) return;
        }
    }

    // Not given up halfway when the server stops: whether it arrived would not be known.
    private async Task<bool> Send(Outbox outbox, INoticeSession session, string target, TakenDelivery delivery)
    {
        if (await outbox.ReasonToDrop(delivery, target, CancellationToken.None) is { } reason)
        {
            await outbox.Drop(delivery, reason, CancellationToken.None);
            return true;
        }

        var outcome = await Attempt(session, delivery.Notice);
        if (outcome.Problem is { } problem) AttemptFails(target, delivery.Attempt, problem);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await outbox.Settle(delivery, outcome, CancellationToken.None);
                return outcome.Result != DeliveryResult.Unreachable;
            }
            catch (Exception failed) when (tries < MostSettling && (failed is DbException || failed.InnerException is DbException))
            {
                // It has left; if that were not written down it would leave once more.
                await Task.Delay(TimeSpan.FromSeconds(tries), CancellationToken.None);
            }
        }
    }

    private static async Task<DeliveryOutcome> Attempt(INoticeSession session, OutgoingNotice notice)
    {
        using var limit = new CancellationTokenSource(LongestAttempt);
        try
        {
            return await session.Send(notice, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new(DeliveryResult.Unreachable, $"{LongestAttempt.TotalSeconds:0} 秒内没有完成。");
        }
    }

    [LoggerMessage(LogLevel.Warning, "通知未能送出（{Target}，第 {Attempt} 次）：{Problem}")]
    private partial void AttemptFails(string target, int attempt, string problem);

    [LoggerMessage(LogLevel.Warning, "通知发送暂停：数据库不可用，稍后再试。{Problem}")]
    private partial void StoreFails(string problem);
}
