namespace KnowledgeBase.Api.Features.Questions;

/// <summary>An answer as it was submitted, corrected or is being written. Earlier versions stay.</summary>
internal sealed class AnswerVersion
{
    public long Id { get; set; }

    public long QuestionId { get; set; }

    /// <summary>1, 2, 3 … of a question.</summary>
    public int Number { get; set; }

    /// <summary>Goes up with every save of a draft.</summary>
    public int Version { get; set; }

    public long AuthorId { get; set; }

    /// <summary>Markdown, conclusion first; null once cleared.</summary>
    public string? Text { get; set; }

    /// <summary>Repealed or changed articles that the author confirmed to cite, one a line, as the citation check names them; may be empty.</summary>
    public required string ConfirmedArticles { get; set; }

    public AnswerStage Stage { get; set; }

    /// <summary>Why a published answer was corrected; null for answers on their way.</summary>
    public string? CorrectionReason { get; set; }

    public DateTime SavedAt { get; set; }
}

/// <summary>How far an answer is.</summary>
internal enum AnswerStage
{
    /// <summary>草稿: only its author sees it.</summary>
    Draft,

    /// <summary>已提交审核.</summary>
    Submitted,

    /// <summary>审核同意.</summary>
    Approved,

    /// <summary>退回.</summary>
    SentBack,
}
