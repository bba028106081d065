namespace KnowledgeBase.Api.Features.Questions;

/// <summary>A reviewer's comment, anchored to a passage of an answer.</summary>
internal sealed class ReviewComment
{
    public long Id { get; set; }

    public long QuestionId { get; set; }

    public long AnswerVersionId { get; set; }

    /// <summary>The passage in the answer's text: UTF-16 units, half-open. Equal ends stand for the whole answer.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Null once cleared.</summary>
    public string? Text { get; set; }

    public long AuthorId { get; set; }

    public DateTime At { get; set; }
}
