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
    /// <returns>Whether there were any.</returns>
    public async Task<bool> Route(CancellationToken cancellation)
    {
        var notices = await store.Set<Notice>().AsNoTracking().Where(notice => !notice.IsRouted).OrderBy(notice => notice.Id).Take(Batch).Select(notice => notice.Id).ToListAsync(cancellation);
        if (notices.Count == 0) return false;
        var targets = Targets();
        var now = store.Now;
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var mine = await store.Set<Notice>().Where(notice => notices.Contains(notice.Id) && !notice.IsRouted).ExecuteUpdateAsync(notice => notice.SetProperty(n => n.IsRouted, true), cancellation);
        // Another process was at the same notices: whatever it has left is found next time.
        if (mine < notices.Count)
        {
            await transaction.RollbackAsync(cancellation);
            return true;
        }

        store.AddRange(from id in notices from target in targets select new Delivery { NoticeId = id, Target = target, State = DeliveryState.Waiting, NextAt = now });
        await store.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        store.ChangeTracker.Clear();
        return true;
    }

    /// <summary>Takes up to so many deliveries for a target that are due, for the time of <see cref="Lease"/>. Each counts as an attempt.</summary>
    /// <param name="target">The target.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="lane">Which of the lanes that work for the target beside each other asks, from 0; each has its own deliveries.</param>
    /// <param name="lanes">How many there are.</param>
    public async Task<IReadOnlyList<TakenDelivery>> Take(string target, int most, CancellationToken cancellation, int lane = 0, int lanes = 1)
    {
        var now = store.Now;
        var until = now + Lease;
        var due = await (from delivery in store.Set<Delivery>().AsNoTracking()
                         where delivery.State == DeliveryState.Waiting && delivery.NextAt <= now && delivery.Target == target && delivery.Id % lanes == lane
                         orderby delivery.NextAt, delivery.Id
                         join notice in store.Set<Notice>() on delivery.NoticeId equals notice.Id
                         join person in store.Users on notice.PersonId equals person.Id
                         select new { delivery, notice, person.Name, person.UserName, person.StaffNumber, person.Email }).Take(most).ToListAsync(cancellation);
        var taken = new List<TakenDelivery>();
        foreach (var (delivery, notice, person) in due.Select(row => (row.delivery, row.notice, new NoticeRecipient(row.notice.PersonId, row.Name, row.UserName, row.StaffNumber, row.Email))))
        {
            var mine = await store.Set<Delivery>().Where(row => row.Id == delivery.Id && row.State == DeliveryState.Waiting && row.Attempts == delivery.Attempts && row.NextAt == delivery.NextAt)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.Attempts, r => r.Attempts + 1).SetProperty(r => r.NextAt, until), cancellation);
            if (mine == 1) taken.Add(new(delivery.Id, delivery.Attempts + 1, until, new(OutgoingNotice.IdOf(notice.EventKey, person.Id), notice.Kind, notice.Subject, notice.Text, notice.Address, notice.At, person)));
        }

        return taken;
    }

    /// <summary>Why a delivery is not to be sent after all; null where it is. Asked right before it is sent: it may have been cleared since it was taken.</summary>
    public async Task<string?> ReasonToDrop(TakenDelivery delivery, string target, CancellationToken cancellation)
    {
        var (id, person, kind) = (delivery.Id, delivery.Notice.Recipient.Id, delivery.Notice.Kind);
        var now = await store.Users.Where(one => one.Id == person).Select(one => new
        {
            one.Left,
            one.Email,
            IsMuted = store.Set<MutedKind>().Any(muted => muted.PersonId == person && muted.Kind == kind),
            IsWaiting = store.Set<Delivery>().Any(row => row.Id == id && row.State == DeliveryState.Waiting),
        }).SingleAsync(cancellation);
        if (!now.IsWaiting) return "已被清除。";
        if (now.Left <= clock.Today()) return "收件人已离任。";
        if (target != Delivery.ByEmail) return null;
        return string.IsNullOrWhiteSpace(now.Email) ? "收件人没有邮箱地址。" : now.IsMuted ? "收件人不接收此类邮件。" : null;
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
