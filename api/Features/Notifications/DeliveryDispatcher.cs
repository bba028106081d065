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

    // Most of the time for an e-mail is spent waiting for the store and the mail server.
    private const int EmailLanes = 4;

    private readonly List<Lane> _lanes = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var webhook in options.Value.Webhooks)
            _lanes.Add(new Lane(Delivery.OfWebhook(webhook.Name), 0, 1, () => new WebhookSession(clients.CreateClient(nameof(WebhookSession)), webhook, options.Value, clock)));
        for (var i = 0; options.Value.Smtp.IsOn && i < EmailLanes; i++) _lanes.Add(new Lane(Delivery.ByEmail, i, EmailLanes, () => new EmailSession(options.Value)));
        await Task.WhenAll(_lanes.Select(lane => Repeat(lane.Wake, work => SendAll(work, lane, stoppingToken), stoppingToken))
            .Append(Repeat(signals.Deliveries, work => RouteAll(work, stoppingToken), stoppingToken)));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        foreach (var lane in _lanes) lane.Wake.Dispose();
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
        while (await outbox.Route(stopping))
            foreach (var lane in _lanes) lane.Wake.Give();
    }

    private async Task SendAll(Outbox outbox, Lane lane, CancellationToken stopping)
    {
        await using var session = lane.Open();
        while (!stopping.IsCancellationRequested && await outbox.Take(lane.Target, MostAtOnce, stopping, lane.Number, lane.Of) is { Count: > 0 } taken)
        {
            var reachable = true;
            foreach (var delivery in taken)
            {
                // The rest is given back where the target is away, and where the time left would not suffice for an attempt.
                if (!reachable) await outbox.Return(delivery, outbox.Pause(delivery.Attempt), CancellationToken.None);
                else if (stopping.IsCancellationRequested || delivery.Until - clock.GetUtcNow().UtcDateTime < LongestAttempt * 2) await outbox.Return(delivery, TimeSpan.Zero, CancellationToken.None);
                else reachable = await Send(outbox, session, lane.Target, delivery);
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

    /// <summary>One line of work for a target.</summary>
    /// <param name="Target">The target.</param>
    /// <param name="Number">Which of its lanes, from 0.</param>
    /// <param name="Of">How many it has.</param>
    /// <param name="Open">Opens a session.</param>
    private sealed record Lane(string Target, int Number, int Of, Func<INoticeSession> Open)
    {
        /// <summary>Given where there is something to send.</summary>
        public CommitSignal Wake { get; } = new();
    }
}
