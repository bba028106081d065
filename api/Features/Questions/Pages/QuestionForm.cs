using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What a form on the page of a question sends; kept to be shown again where it was refused.</summary>
internal sealed class QuestionForm
{
    /// <summary>Code of the action.</summary>
    public string? Action { get; set; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public long? ExpertId { get; set; }

    public string? CourtCode { get; set; }

    public long? TargetId { get; set; }

    public string? Use { get; set; }

    public string? Audience { get; set; }

    public bool ConfirmsMasking { get; set; }

    public string? Batch { get; set; }

    public string? Topic { get; set; }

    public string? Commentary { get; set; }

    public string? Commentator { get; set; }

    public string? ConflictsWith { get; set; }

    public string? Answer { get; set; }

    /// <summary>The same for the workflow; null where the action is unknown.</summary>
    public TransitionRequest? Read() => QuestionWords.OfCode<QuestionAction>(Action) is not { } action ? null : new TransitionRequest
    {
        Action = action,
        // Browsers send line ends as two characters.
        Note = Note?.ReplaceLineEndings("\n"),
        RefusalReason = QuestionWords.OfCode<RefusalReason>(Reason),
        ClearanceReason = QuestionWords.OfCode<ClearanceReason>(Reason),
        ExpertId = ExpertId,
        CourtCode = CourtCode,
        TargetId = TargetId,
        Use = QuestionWords.OfCode<AnswerUse>(Use),
        Audience = QuestionWords.OfCode<QuestionAudience>(Audience),
        ConfirmsMasking = ConfirmsMasking,
        Batch = Batch,
        Topic = Topic,
        Commentary = Commentary?.ReplaceLineEndings("\n"),
        Commentator = Commentator,
        // A field that is left empty takes the mark away.
        ConflictsWith = action == QuestionAction.Publish ? ConflictsWith?.Trim() ?? "" : null,
        Answer = action == QuestionAction.Correct ? Answer?.ReplaceLineEndings("\n") : null,
    };
}
