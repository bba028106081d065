namespace KnowledgeBase.Api.Features.Questions;

/// <summary>A rule by which an expert is proposed: where everything that it names fits, the expert comes before those without a rule.</summary>
internal sealed class AssignmentRule
{
    public long Id { get; set; }

    /// <summary>The court whose dispatchers use it.</summary>
    public required string CourtCode { get; set; }

    public QuestionCategory? Category { get; set; }

    /// <summary>业务条线; null for every line.</summary>
    public string? Line { get; set; }

    /// <summary>Full name of a law that the question cites; null for any.</summary>
    public string? Law { get; set; }

    public long ExpertId { get; set; }
}
