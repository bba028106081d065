using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>
/// The rows between a commit and what leaves the server. Several processes may work on one database: a delivery is taken by one of them for a time (its
/// lease), and only when that process has died does another take it again.
/// </summary>
internal sealed class Outbox(StoreContext store, IOptions<NotificationOptions> options, TimeProvider clock)
{
    /// <summary>After this time a delivery that was taken counts as lost with its process.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private const int Batch = 100;

    /// <summary>Makes out the deliveries of notices that have none yet, a batch of them.</summary>
    /// <returns>The targets for which there is something; null where no notice was left.</returns>
    public async Task<IReadOnlyList<string>?> Route(CancellationToken cancellation)
    {
        var notices = await store.Set<Notice>().AsNoTracking().Where(notice => !notice.IsRouted).OrderBy(notice => notice.Id).Take(Batch).Select(notice => notice.Id).ToListAsync(cancellation);
        if (notices.Count == 0) return null;
        var targets = Targets();
        var now = store.Now;
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        foreach (var id in notices)
        {
            // Another process may be at the same notices: whoever changes the row first has it.
            var mine = await store.Set<Notice>().Where(notice => notice.Id == id && !notice.IsRouted).ExecuteUpdateAsync(notice => notice.SetProperty(n => n.IsRouted, true), cancellation);
            if (mine == 1) store.AddRange(targets.Select(target => new Delivery { NoticeId = id, Target = target, State = DeliveryState.Waiting, NextAt = now }));
        }

        await store.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        store.ChangeTracker.Clear();
        return targets;
    }

    /// <summary>Takes up to so many deliveries for a target that are due, for the time of <see cref="Lease"/>. Each counts as an attempt.</summary>
    public async Task<IReadOnlyList<TakenDelivery>> Take(string target, int most, CancellationToken cancellation)
    {
        var now = store.Now;
        var due = await store.Set<Delivery>().AsNoTracking()
            .Where(delivery => delivery.State == DeliveryState.Waiting && delivery.NextAt <= now && delivery.Target == target)
            .OrderBy(delivery => delivery.NextAt).ThenBy(delivery => delivery.Id).Take(most).ToListAsync(cancellation);
        var taken = new List<TakenDelivery>();
        foreach (var delivery in due)
        {
            var until = now + Lease;
            var mine = await store.Set<Delivery>().Where(row => row.Id == delivery.Id && row.State == DeliveryState.Waiting && row.Attempts == delivery.Attempts && row.NextAt == delivery.NextAt)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.Attempts, r => r.Attempts + 1).SetProperty(r => r.NextAt, until), cancellation);
            if (mine == 1) taken.Add(new(delivery.Id, delivery.Attempts + 1, until, await Notice(delivery.NoticeId, cancellation)));
        }

        return taken;
    }

    /// <summary>Why a delivery is not to be sent after all; null where it is.</summary>
    public async Task<string?> ReasonToDrop(TakenDelivery delivery, string target, CancellationToken cancellation)
    {
        // It may have been cleared since it was taken.
        if (!await store.Set<Delivery>().AnyAsync(row => row.Id == delivery.Id && row.State == DeliveryState.Waiting, cancellation)) return "已被清除。";
        var person = await store.Users.AsNoTracking().SingleAsync(one => one.Id == delivery.Notice.Recipient.Id, cancellation);
        if (person.Left <= clock.Today()) return "收件人已离任。";
        if (target != Delivery.ByEmail) return null;
        if (string.IsNullOrWhiteSpace(person.Email)) return "收件人没有邮箱地址。";
        return await store.Set<MutedKind>().AnyAsync(muted => muted.PersonId == person.Id && muted.Kind == delivery.Notice.Kind, cancellation) ? "收件人不接收此类邮件。" : null;
    }

    /// <summary>Writes down how an attempt ended.</summary>
    public Task Settle(TakenDelivery delivery, DeliveryOutcome outcome, CancellationToken cancellation) => outcome.Result switch
    {
        DeliveryResult.Delivered => Finish(delivery, DeliveryState.Sent, null, cancellation),
        DeliveryResult.Refused => Finish(delivery, DeliveryState.GivenUp, outcome.Problem, cancellation),
        DeliveryResult.Deferred or DeliveryResult.Unreachable => delivery.Attempt >= options.Value.MostAttempts
            ? Finish(delivery, DeliveryState.GivenUp, outcome.Problem, cancellation)
            : Postpone(delivery, outcome.Problem, cancellation),
    };

    /// <summary>Writes down that a delivery is not to be sent.</summary>
    public Task Drop(TakenDelivery delivery, string reason, CancellationToken cancellation) => Finish(delivery, DeliveryState.Dropped, reason, cancellation);

    /// <summary>Gives back a delivery that was taken and not tried: the attempt does not count.</summary>
    public Task Return(TakenDelivery delivery, TimeSpan pause, CancellationToken cancellation)
    {
        var next = store.Now + pause;
        return Mine(delivery).ExecuteUpdateAsync(row => row.SetProperty(r => r.Attempts, r => r.Attempts - 1).SetProperty(r => r.NextAt, next), cancellation);
    }

    /// <summary>Pause after so many attempts.</summary>
    public TimeSpan Pause(int attempts)
    {
        var pause = options.Value.FirstPause * Math.Pow(4, Math.Min(attempts - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    private List<string> Targets()
    {
        var targets = options.Value.Webhooks.Select(webhook => Delivery.OfWebhook(webhook.Name)).ToList();
        if (options.Value.Smtp.IsOn) targets.Insert(0, Delivery.ByEmail);
        return targets;
    }

    private async Task<OutgoingNotice> Notice(long id, CancellationToken cancellation)
    {
        var notice = await store.Set<Notice>().AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var person = await store.Users.AsNoTracking().SingleAsync(one => one.Id == notice.PersonId, cancellation);
        return new(OutgoingNotice.IdOf(notice.EventKey, person.Id), notice.Kind, notice.Subject, notice.Text, notice.Address, notice.At, new(person.Id, person.Name, person.UserName, person.StaffNumber, person.Email));
    }

    private Task<int> Finish(TakenDelivery delivery, DeliveryState state, string? problem, CancellationToken cancellation)
    {
        DateTime? now = store.Now;
        return Mine(delivery).ExecuteUpdateAsync(row => row.SetProperty(r => r.State, state).SetProperty(r => r.Problem, problem).SetProperty(r => r.DoneAt, now), cancellation);
    }

    private Task<int> Postpone(TakenDelivery delivery, string? problem, CancellationToken cancellation)
    {
        var next = store.Now + Pause(delivery.Attempt);
        return Mine(delivery).ExecuteUpdateAsync(row => row.SetProperty(r => r.NextAt, next).SetProperty(r => r.Problem, problem), cancellation);
    }

    // Only while it is this attempt: a process that was believed dead must not undo what another has done since.
    private IQueryable<Delivery> Mine(TakenDelivery delivery) =>
        store.Set<Delivery>().Where(row => row.Id == delivery.Id && row.Attempts == delivery.Attempt && row.State == DeliveryState.Waiting);
}
