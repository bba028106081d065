namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What an asker says of how an answer was used; the last word counts.</summary>
internal sealed class ReportedUse
{
    public long QuestionId { get; set; }

    public AnswerUse Use { get; set; }

    public DateTime At { get; set; }
}
