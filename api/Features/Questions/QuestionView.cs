using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>A question as one person may see it. Nothing in it may be changed.</summary>
internal sealed class QuestionView
{
    public required Question Question { get; init; }

    /// <summary>What the person is to it.</summary>
    public required IReadOnlyCollection<QuestionPart> Parts { get; init; }

    /// <summary>What the person may do now.</summary>
    public required IReadOnlyList<QuestionAction> Actions { get; init; }

    /// <summary>The history, first step first.</summary>
    public required IReadOnlyList<QuestionEvent> Events { get; init; }

    /// <summary>The answers that the person may read, first version first.</summary>
    public required IReadOnlyList<AnswerVersion> Answers { get; init; }

    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    public required IReadOnlyList<Recusal> Recusals { get; init; }

    /// <summary>The text under seal, for the dispatcher alone; null for everybody else.</summary>
    public required SealedText? Sealed { get; init; }

    /// <summary>Names of those who appear in it. The asker's is shown only to those who work on it (<see cref="ShowsAskerName"/>).</summary>
    public required IReadOnlyDictionary<long, string> Names { get; init; }

    public required ReportedUse? Use { get; init; }

    public required string HandlingCourtName { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Whether the person may read the words; a security administrator sees that there is something, not what.</summary>
    public required bool ShowsTexts { get; init; }

    /// <summary>Whether the asker's name is shown: to himself, to those who work on it, and where it is selected with consent.</summary>
    public bool ShowsAskerName => Parts.Any(part => part is QuestionPart.Asker or QuestionPart.Drafter or QuestionPart.Dispatcher or QuestionPart.Expert or QuestionPart.Reviewer)
        || (Question.State == QuestionState.Selected && Question.AskerConsents);

    /// <summary>Whether the day in time has passed.</summary>
    public bool IsLate => Question.DueOn < Today;
}
