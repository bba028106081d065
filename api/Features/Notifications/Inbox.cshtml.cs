using System.Globalization;
using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>The page of a person's notices: the unread first, by kind, a page at a time.</summary>
[Authorize(AccessPolicy.SignedIn)]
internal sealed class InboxModel(Inbox inbox) : PageModel
{
    public NoticeKind? Kind { get; private set; }

    public bool UnreadOnly { get; private set; }

    /// <summary>Which page, from 1.</summary>
    public new int Page { get; private set; } = 1;

    public int Pages => Math.Max(1, (Found.Total + Inbox.DefaultSize - 1) / Inbox.DefaultSize);

    public InboxPage Found { get; private set; } = new(0, 0, []);

    /// <summary>The highest number on the page: what comes after it was not seen by who marks everything as read.</summary>
    public long Newest => Found.Notices.Max(notice => notice.Id);

    public Task OnGet(string? kind, bool unread, int page, CancellationToken cancellation) => Read(kind, unread, page, cancellation);

    public async Task<IActionResult> OnPost(string? kind, bool unread, int page, long? id, long? upTo, CancellationToken cancellation)
    {
        if (id is { } one) await inbox.MarkRead([one], cancellation);
        else if (upTo is { } last) await inbox.MarkAllRead(NoticeWords.OfCode(kind), last, cancellation);
        (Kind, UnreadOnly) = (NoticeWords.OfCode(kind), unread);
        return Redirect(Address(Math.Max(page, 1)));
    }

    /// <summary>The address of a page with the same filter.</summary>
    public string Address(int page)
    {
        var query = new QueryString();
        if (Kind is { } kind) query = query.Add("kind", kind.Code());
        if (UnreadOnly) query = query.Add("unread", "true");
        if (page > 1) query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return "/inbox" + query;
    }

    private async Task Read(string? kind, bool unread, int page, CancellationToken cancellation)
    {
        (Kind, UnreadOnly, Page) = (NoticeWords.OfCode(kind), unread, Math.Clamp(page, 1, Inbox.MaxPage));
        Found = await inbox.Page(Kind, UnreadOnly, Page, Inbox.DefaultSize, cancellation);
    }
}
