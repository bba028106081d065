using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What somebody wants to do with a question. Which of the rest an action needs, <see cref="QuestionTransitions"/> says.</summary>
internal sealed record TransitionRequest
{
    public required QuestionAction Action { get; init; }

    /// <summary>Reason or message in words.</summary>
    public string? Note { get; init; }

    /// <summary>New words of the question, for <see cref="QuestionAction.Edit"/> and <see cref="QuestionAction.Contest"/>.</summary>
    public QuestionWording? Wording { get; init; }

    /// <summary>咨询人确认不涉及在办案件; demanded where a question is submitted.</summary>
    public bool ConfirmsNoPendingCase { get; init; }

    /// <summary>What was asked about (是否为已公开的生效案例？) is public; demanded where the check asks.</summary>
    public bool ConfirmsPublicCase { get; init; }

    /// <summary>Why similar published answers do not settle it.</summary>
    public string? WhyNotSettled { get; init; }

    public RefusalReason? RefusalReason { get; init; }

    public long? ExpertId { get; init; }

    /// <summary>Code of another court, for <see cref="QuestionAction.Redirect"/>.</summary>
    public string? CourtCode { get; init; }

    /// <summary>Another question: merged into, superseded by.</summary>
    public long? TargetId { get; init; }

    /// <summary>The answer in Markdown.</summary>
    public string? Answer { get; init; }

    /// <summary>Repealed or changed articles which the author means to cite, as the citation check names them.</summary>
    public IReadOnlyList<string> ConfirmedArticles { get; init; } = [];

    /// <summary>The passage of a comment in the answer's text: UTF-16 units, half-open.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    public AnswerUse? Use { get; init; }

    public QuestionAudience? Audience { get; init; }

    /// <summary>The editor has looked at what the masking check found.</summary>
    public bool ConfirmsMasking { get; init; }

    public string? Batch { get; init; }

    public string? Topic { get; init; }

    public string? Commentary { get; init; }

    public string? Commentator { get; init; }

    /// <summary>Entry id of the Supreme People's Court's answer with which this one conflicts; empty takes the mark away, null leaves it.</summary>
    public string? ConflictsWith { get; init; }

    public ClearanceReason? ClearanceReason { get; init; }
}
