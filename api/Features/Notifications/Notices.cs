using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Telling people: what other features use of this one.</summary>
internal static class Notices
{
    /// <summary>The longest text, in UTF-16 units: it is the subject of an e-mail.</summary>
    public const int LongestText = 120;

    private const string Cleared = "相关内容已被清除";

    /// <summary>
    /// Puts a notice into a person's inbox with the caller's next <see cref="StoreContext.Commit"/>. E-mail and webhooks follow after the commit.
    /// </summary>
    /// <param name="store">The caller's store.</param>
    /// <param name="personId">Whom to tell.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="subject">The thing concerned, <c>kind:id</c> (question:12).</param>
    /// <param name="text">One Chinese sentence without full stop, and without any word of a question: it is sent by e-mail.</param>
    /// <param name="address">Where to read on, a path of this server (/questions/12).</param>
    /// <param name="eventKey">Which event, unique with the person: question:12:transition:57. A second notice with the same key fails the commit.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or has line breaks; the address is no path.</exception>
    public static void Notify(this StoreContext store, long personId, NoticeKind kind, string subject, string text, string address, string eventKey)
    {
        if (text.Length is 0 or > LongestText || text.AsSpan().ContainsAny('\r', '\n')) throw new ArgumentException($"A notice is one sentence of at most {LongestText} characters.", nameof(text));
        if (!address.StartsWith('/')) throw new ArgumentException("The address of a notice is a path of this server.", nameof(address));
        store.Add(new Notice { PersonId = personId, Kind = kind, Subject = subject, Text = text, Address = address, EventKey = eventKey, At = store.Now });
        store.MarkDeliveries();
    }

    /// <summary>
    /// Clears what was told of a thing with the caller's next commit: the notices stay without their sentence, and what has not left the server does not leave any more.
    /// </summary>
    /// <param name="store">The caller's store.</param>
    /// <param name="subject">The thing, <c>kind:id</c>.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task ClearNotices(this StoreContext store, string subject, CancellationToken cancellation)
    {
        var notices = await store.Set<Notice>().Where(notice => notice.Subject == subject).ToListAsync(cancellation);
        foreach (var notice in notices) (notice.Text, notice.IsRouted) = (Cleared, true);
        var waiting = await store.Set<Delivery>()
            .Where(delivery => delivery.State == DeliveryState.Waiting && store.Set<Notice>().Any(notice => notice.Id == delivery.NoticeId && notice.Subject == subject))
            .ToListAsync(cancellation);
        foreach (var delivery in waiting) (delivery.State, delivery.Problem, delivery.DoneAt) = (DeliveryState.Dropped, Cleared, store.Now);
    }
}
