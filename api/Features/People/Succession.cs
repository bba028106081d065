namespace KnowledgeBase.Api.Features.People;

/// <summary>Somebody has moved or left whose open work needs a successor; a security administrator names one.</summary>
internal sealed class Succession
{
    public long Id { get; set; }

    /// <summary>Who has moved or left.</summary>
    public long PersonId { get; set; }

    /// <summary>The day from which they no longer do the work.</summary>
    public DateOnly Since { get; set; }

    public SuccessionReason Reason { get; set; }

    /// <summary>Who was named; null while nobody is.</summary>
    public long? SuccessorId { get; set; }

    /// <summary>When the work was handed over, or nothing was found to hand over (UTC); null while it waits.</summary>
    public DateTime? SettledAt { get; set; }
}

/// <summary>Why work needs a successor.</summary>
internal enum SuccessionReason
{
    Moved,
    Left,
}
