namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// A text that the pending-case check stopped and its asker contests. It lies here for the dispatcher alone, apart from the question, and is gone with the
/// decision: released into the question, or destroyed.
/// </summary>
internal sealed class SealedText
{
    public long QuestionId { get; set; }

    public required string Title { get; set; }

    public required string Background { get; set; }

    public required string Opinion { get; set; }

    /// <summary>Why the asker holds the finding for wrong.</summary>
    public required string Reason { get; set; }
}
