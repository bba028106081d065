namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// One line of the change log, from which every index is fed: the entry with this id has changed, and is to be read again. Numbers are given under a lock in
/// the transaction that commits, so they become visible in their order and a reader never skips one.
/// </summary>
internal sealed class EntryChangeRecord
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Number { get; set; }

    public required string EntryId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}
