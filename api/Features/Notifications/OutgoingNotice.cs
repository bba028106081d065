using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A notice as it leaves the server, by whatever way.</summary>
/// <param name="EventId">The same at every attempt and on every way (<see cref="IdOf"/>), so that the receiver knows a repetition.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">The thing concerned, <c>kind:id</c>.</param>
/// <param name="Text">One Chinese sentence without any word of a question.</param>
/// <param name="Address">Where to read on, as a path of this server.</param>
/// <param name="At">When it was given (UTC).</param>
/// <param name="Recipient">Whom it is for.</param>
internal sealed record OutgoingNotice(string EventId, NoticeKind Kind, string Subject, string Text, string Address, DateTime At, NoticeRecipient Recipient)
{
    /// <summary>The id of an event for a person: the same whenever it is computed, and telling nothing of either.</summary>
    public static string IdOf(string eventKey, long personId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{personId}\n{eventKey}")))[..32];
}

/// <summary>Whom a notice is for.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">姓名.</param>
/// <param name="UserName">Name for signing in; null for none.</param>
/// <param name="StaffNumber">工号; null for none.</param>
/// <param name="Email">Address for e-mail; null for none.</param>
internal sealed record NoticeRecipient(long Id, string Name, string? UserName, string? StaffNumber, string? Email);
