namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>
/// A message in a person's inbox (收件箱). It is written in the transaction of what it tells of, and once only: the event's key and the person are unique.
/// It holds no word of a question.
/// </summary>
internal sealed class Notice
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public NoticeKind Kind { get; set; }

    /// <summary>The thing concerned, <c>kind:id</c> (question:12).</summary>
    public required string Subject { get; set; }

    /// <summary>One Chinese sentence without its full stop: 您提交的咨询（第12号）已受理.</summary>
    public required string Text { get; set; }

    /// <summary>Where to read on, a path of this server.</summary>
    public required string Address { get; set; }

    /// <summary>Which event, unique with the person: question:12:transition:57.</summary>
    public required string EventKey { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>When the person read it; null while unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>Whether its deliveries have been made out.</summary>
    public bool IsRouted { get; set; }
}
