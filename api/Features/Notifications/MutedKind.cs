namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A kind of notice that a person does not want by e-mail. The inbox has it all the same.</summary>
internal sealed class MutedKind
{
    public long PersonId { get; set; }

    public NoticeKind Kind { get; set; }
}
