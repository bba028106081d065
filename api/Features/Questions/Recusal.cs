namespace KnowledgeBase.Api.Features.Questions;

/// <summary>回避: somebody who does no work on a question, and why.</summary>
internal sealed class Recusal
{
    public long Id { get; set; }

    public long QuestionId { get; set; }

    public long PersonId { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }
}
