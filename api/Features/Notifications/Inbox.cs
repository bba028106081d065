using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>The notices of whoever makes the request, and nobody else's.</summary>
internal sealed class Inbox(StoreContext store, CurrentPerson person)
{
    /// <summary>Notices a page.</summary>
    public const int DefaultSize = 20;

    public const int MaxSize = 100;

    /// <summary>The last page that is shown: nobody leafs further, and looking there costs.</summary>
    public const int MaxPage = 500;

    private IQueryable<Notice> Own => store.Set<Notice>().Where(notice => notice.PersonId == person.Id);

    /// <summary>How many are unread; 0 where nobody is signed in.</summary>
    public async Task<int> Unread(CancellationToken cancellation) =>
        person.IsSignedIn ? await Own.CountAsync(notice => notice.ReadAt == null, cancellation) : 0;

    /// <summary>One page: the unread first, then the newest.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="unreadOnly">Only what is unread.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<InboxPage> Page(NoticeKind? kind, bool unreadOnly, int page, int size, CancellationToken cancellation)
    {
        var found = Own.AsNoTracking();
        if (kind is { } only) found = found.Where(notice => notice.Kind == only);
        if (unreadOnly) found = found.Where(notice => notice.ReadAt == null);
        var total = await found.CountAsync(cancellation);
        var notices = await found.OrderBy(notice => notice.ReadAt != null).ThenByDescending(notice => notice.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancellation);
        return new(total, await Unread(cancellation), notices);
    }

    /// <summary>Marks one as read and says where it leads; null where there is none of that number.</summary>
    public async Task<string?> Open(long id, CancellationToken cancellation)
    {
        var address = await Own.Where(notice => notice.Id == id).Select(notice => notice.Address).SingleOrDefaultAsync(cancellation);
        if (address is not null) await Read(Own.Where(notice => notice.Id == id), cancellation);
        return address;
    }

    /// <summary>Marks some as read; numbers of others are passed over.</summary>
    public Task MarkRead(IReadOnlyCollection<long> ids, CancellationToken cancellation) => Read(Own.Where(notice => ids.Contains(notice.Id)), cancellation);

    /// <summary>Marks all as read, or all of a kind, that the person can have seen: what came later than <paramref name="upTo"/> stays unread.</summary>
    public Task MarkAllRead(NoticeKind? kind, long? upTo, CancellationToken cancellation)
    {
        var all = Own;
        if (kind is { } only) all = all.Where(notice => notice.Kind == only);
        if (upTo is { } last) all = all.Where(notice => notice.Id <= last);
        return Read(all, cancellation);
    }

    /// <summary>The kinds that the person does not want by e-mail.</summary>
    public async Task<IReadOnlySet<NoticeKind>> Muted(CancellationToken cancellation) =>
        await store.Set<MutedKind>().Where(muted => muted.PersonId == person.Id).Select(muted => muted.Kind).ToHashSetAsync(cancellation);

    /// <summary>Sets the kinds that the person does not want by e-mail.</summary>
    public async Task Mute(IReadOnlySet<NoticeKind> kinds, CancellationToken cancellation)
    {
        var muted = await store.Set<MutedKind>().Where(row => row.PersonId == person.Id).ToListAsync(cancellation);
        store.RemoveRange(muted.Where(row => !kinds.Contains(row.Kind)));
        store.AddRange(kinds.Except(muted.Select(row => row.Kind)).Select(kind => new MutedKind { PersonId = person.Id, Kind = kind }));
        await store.Commit(cancellation);
    }

    private Task<int> Read(IQueryable<Notice> notices, CancellationToken cancellation)
    {
        DateTime? now = store.Now;
        return notices.Where(notice => notice.ReadAt == null).ExecuteUpdateAsync(notice => notice.SetProperty(n => n.ReadAt, now), cancellation);
    }
}

/// <summary>One page of an inbox.</summary>
/// <param name="Total">How many notices there are under the filter.</param>
/// <param name="Unread">How many are unread, whatever the filter.</param>
/// <param name="Notices">Those of the page.</param>
internal sealed record InboxPage(int Total, int Unread, IReadOnlyList<Notice> Notices);
