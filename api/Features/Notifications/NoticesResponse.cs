namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A page of the caller's notices.</summary>
/// <param name="Total">How many there are under the filter.</param>
/// <param name="Unread">How many are unread, whatever the filter.</param>
/// <param name="Items">The unread first, then the newest.</param>
internal sealed record NoticesResponse(int Total, int Unread, IReadOnlyList<NoticeItem> Items)
{
    public static NoticesResponse Of(InboxPage page) => new(page.Total, page.Unread, [.. page.Notices.Select(NoticeItem.Of)]);
}

/// <summary>A notice.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">Stable name of the kind.</param>
/// <param name="KindName">The kind in Chinese.</param>
/// <param name="Subject">The thing concerned (<c>question:12</c>).</param>
/// <param name="Text">One Chinese sentence.</param>
/// <param name="Address">Where to read on, a path of this server.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ReadAt">When it was read (UTC); null while unread.</param>
internal sealed record NoticeItem(long Id, string Kind, string KindName, string Subject, string Text, string Address, DateTime At, DateTime? ReadAt)
{
    public static NoticeItem Of(Notice notice) =>
        new(notice.Id, notice.Kind.Code(), notice.Kind.Chinese(), notice.Subject, notice.Text, notice.Address, notice.At, notice.ReadAt);
}

/// <summary>Which notices to mark as read: some by their numbers, or all.</summary>
/// <param name="Ids">Their numbers; null for all.</param>
/// <param name="Kind">Of all, only those of this kind; null for every kind.</param>
/// <param name="UpTo">Of all, only those up to this number, so that one which came meanwhile stays unread; null for no limit.</param>
internal sealed record MarkReadBody(IReadOnlyList<long>? Ids, string? Kind, long? UpTo);

/// <summary>What is still unread.</summary>
internal sealed record UnreadResponse(int Unread);

/// <summary>What the caller wants by e-mail.</summary>
/// <param name="Email">By the stable names of kinds; true is wanted. A kind that is left out stays as it is.</param>
internal sealed record NoticeSettingsBody(IReadOnlyDictionary<string, bool>? Email);
