namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>What a webhook is told, as JSON; the same bytes at every attempt.</summary>
/// <param name="Id">The event's id, the same at every attempt.</param>
/// <param name="Kind">Stable name of the kind (<c>question-progress</c>).</param>
/// <param name="Subject">The thing concerned (<c>question:12</c>).</param>
/// <param name="Text">One Chinese sentence without any word of a question.</param>
/// <param name="Link">Where to read on.</param>
/// <param name="At">When the notice was given (UTC).</param>
/// <param name="UserName">The recipient's name for signing in; null for none.</param>
/// <param name="StaffNumber">The recipient's 工号; null for none.</param>
internal sealed record WebhookBody(string Id, string Kind, string Subject, string Text, string Link, DateTime At, string? UserName, string? StaffNumber)
{
    public static WebhookBody Of(OutgoingNotice notice, string server) => new(
        notice.EventId, notice.Kind.Code(), notice.Subject, notice.Text, server + notice.Address, notice.At, notice.Recipient.UserName, notice.Recipient.StaffNumber);
}
