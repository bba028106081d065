namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// Where a numbered log stands. Its row is locked by the transaction that appends, until that commits: so numbers are given in the order of commits, on both
/// databases, by any number of processes.
/// </summary>
internal sealed class LogHead
{
    public const string Actions = "actions";
    public const string Changes = "changes";

    /// <summary><see cref="Actions"/> or <see cref="Changes"/>.</summary>
    public required string Log { get; set; }

    /// <summary>The last number given; 0 for an empty log.</summary>
    public long Last { get; set; }

    /// <summary>Hash of the last record; empty for an empty log and for one without hashes.</summary>
    public required string Hash { get; set; }
}
