using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>One transition in a question's history, written in the transaction that made it.</summary>
internal sealed class QuestionEvent
{
    public long Id { get; set; }

    public long QuestionId { get; set; }

    /// <summary>The question's version after it; one event a version.</summary>
    public int Version { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who; null for the system.</summary>
    public long? PersonId { get; set; }

    /// <summary>In which part.</summary>
    public QuestionPart Part { get; set; }

    public QuestionAction Action { get; set; }

    public QuestionState From { get; set; }

    public QuestionState To { get; set; }

    /// <summary>Reason or message that goes with it, checked against pending cases; null for none, and once cleared.</summary>
    public string? Note { get; set; }

    /// <summary>Facts without texts, for people: the listed reason, the court, the new day; null for none.</summary>
    public string? Fact { get; set; }
}
