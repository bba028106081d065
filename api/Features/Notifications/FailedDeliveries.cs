using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>What did not leave the server, for the system administrator: what waits and has failed before, and what was given up.</summary>
internal sealed class FailedDeliveries(StoreContext store)
{
    /// <summary>At most so many are listed, the newest first.</summary>
    public const int Most = 200;

    /// <summary>How many deliveries there are in each state.</summary>
    public async Task<IReadOnlyDictionary<DeliveryState, int>> Counts(CancellationToken cancellation) =>
        await store.Set<Delivery>().GroupBy(delivery => delivery.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);

    /// <summary>The deliveries in trouble. Nothing of the notice but its kind is given: whose inbox it is in is not the administrator's business.</summary>
    public async Task<IReadOnlyList<FailedDelivery>> List(CancellationToken cancellation) =>
        await (from delivery in store.Set<Delivery>().AsNoTracking()
               join notice in store.Set<Notice>() on delivery.NoticeId equals notice.Id
               where delivery.State == DeliveryState.GivenUp || (delivery.State == DeliveryState.Waiting && delivery.Problem != null)
               orderby delivery.Id descending
               select new FailedDelivery(delivery.Id, delivery.Target, notice.Kind, delivery.State, delivery.Attempts, delivery.NextAt, delivery.Problem)).Take(Most).ToListAsync(cancellation);

    /// <summary>Lets what was given up be tried again, all of it or one.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TryAgain(long administrator, long? id, CancellationToken cancellation)
    {
        var given = await store.Set<Delivery>().Where(delivery => delivery.State == DeliveryState.GivenUp && (id == null || delivery.Id == id)).ToListAsync(cancellation);
        foreach (var delivery in given) (delivery.State, delivery.Attempts, delivery.NextAt, delivery.DoneAt) = (DeliveryState.Waiting, 0, store.Now, null);
        if (given.Count == 0) return 0;
        store.Record(administrator, "delivery.retry", detail: $"{given.Count}");
        store.MarkDeliveries();
        await store.Commit(cancellation);
        return given.Count;
    }
}

/// <summary>A delivery in trouble.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Target">By which way.</param>
/// <param name="Kind">What the notice is about.</param>
/// <param name="State">Waiting or given up.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="NextAt">Of one that waits: not before then (UTC).</param>
/// <param name="Problem">What was wrong last.</param>
internal sealed record FailedDelivery(long Id, string Target, NoticeKind Kind, DeliveryState State, int Attempts, DateTime NextAt, string? Problem);
