using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A page of the caller's notices, the unread first, then the newest.</summary>
internal sealed record NoticesResponse(
    [property: Description("符合条件的通知总数。")] int Total,
    [property: Description("未读通知数，不受筛选影响。")] int Unread,
    [property: Description("这一页的通知，未读在前，其余从新到旧。")] IReadOnlyList<NoticeItem> Items)
{
    public static NoticesResponse Of(InboxPage page) => new(page.Total, page.Unread, [.. page.Notices.Select(NoticeItem.Of)]);
}

/// <summary>A notice.</summary>
internal sealed record NoticeItem(
    [property: Description("编号。")] long Id,
    [property: Description("种类的代码，例如 task。")] string Kind,
    [property: Description("种类的名称。")] string KindName,
    [property: Description("有关的事项，例如 question:12。")] string Subject,
    [property: Description("一句话，不含咨询和答疑的内容。")] string Text,
    [property: Description("在本系统中查看的地址，不含主机。")] string Address,
    [property: Description("发出的时间（UTC）。")] DateTime At,
    [property: Description("读的时间（UTC）；未读的没有。")] DateTime? ReadAt)
{
    public static NoticeItem Of(Notice notice) =>
        new(notice.Id, notice.Kind.Code(), notice.Kind.Chinese(), notice.Subject, notice.Text, notice.Address, notice.At, notice.ReadAt);
}

/// <summary>Which notices to mark as read: some by their numbers, or all.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MarkReadBody(
    [property: Description("要标的通知的编号，最多 100 个；不写为全部。")] IReadOnlyList<long>? Ids,
    [property: Description("标全部时，只标这一种类；不写为所有种类。")] string? Kind,
    [property: Description("标全部时，只标到这个编号为止，其后新到的仍为未读；不写为不限。")] long? UpTo);

/// <summary>What is still unread.</summary>
internal sealed record UnreadResponse([property: Description("未读通知数。")] int Unread);

/// <summary>What the caller has by e-mail.</summary>
internal sealed record NoticeSettingsResponse([property: Description("各个种类。")] IReadOnlyList<NoticeSetting> Items)
{
    public static NoticeSettingsResponse Of(IReadOnlySet<NoticeKind> muted) => new([.. NoticeWords.Kinds.Select(kind => new NoticeSetting(kind.Code(), kind.Chinese(), !muted.Contains(kind)))]);
}

/// <summary>Whether notices of a kind also come by e-mail.</summary>
internal sealed record NoticeSetting(
    [property: Description("种类的代码。")] string Kind,
    [property: Description("种类的名称。")] string KindName,
    [property: Description("是否同时发送邮件。")] bool Email);

/// <summary>What the caller wants by e-mail.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoticeSettingsBody([property: Description("要更改的种类；没有写的不变。")] IReadOnlyList<NoticeWish>? Items);

/// <summary>Whether notices of a kind are to come by e-mail.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoticeWish(
    [property: Description("种类的代码，例如 task。")] string Kind,
    [property: Description("是否同时发送邮件。")] bool Email);
