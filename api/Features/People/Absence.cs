namespace KnowledgeBase.Api.Features.People;

/// <summary>Days on which an expert or reviewer is away: no work is assigned then.</summary>
internal sealed class Absence
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; set; }
}
