namespace KnowledgeBase.Api.Features.People;

/// <summary>A role given to a person for a court, from and to a day. Of an expert the court is the one that appointed, whose name and region they answer for.</summary>
internal sealed class Grant
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Role Role { get; set; }

    /// <summary>The court for which it holds.</summary>
    public required string CourtCode { get; set; }

    /// <summary>Of a reviewer: the business division (庭室) whose answers he or she reviews; null is every division.</summary>
    public string? Division { get; set; }

    /// <summary>Trial line (业务条线) of an expert or reviewer; null is every line.</summary>
    public string? Line { get; set; }

    /// <summary>Of a reviewer: 0 the head of the division, 1 a deputy, 2 a named substitute. Who comes first and may, reviews.</summary>
    public int Rank { get; set; }

    /// <summary>Of an assistant: the judge on whose behalf he or she works; null for every other role.</summary>
    public long? JudgeId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Who gave it; null for the console and for imports.</summary>
    public long? GivenBy { get; set; }
}
