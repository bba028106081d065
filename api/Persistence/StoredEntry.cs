namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// A knowledge entry as the store keeps it. Nothing is deleted: one that is withdrawn, replaced or cleared stays with its state, so that its address can say
/// when and why.
/// </summary>
internal sealed class StoredEntry
{
    /// <summary>The entry's id.</summary>
    public required string Id { get; set; }

    /// <summary>The entry as JSON (EntryJson), null once its text was cleared.</summary>
    public string? Content { get; set; }

    /// <summary>SHA-256 over <see cref="Content"/>, hexadecimal: importing the same again changes nothing.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Where it comes from.</summary>
    public EntryOrigin Origin { get; set; }

    /// <summary>Name of the source that is imported at every start and that it comes from; null for any other.</summary>
    public string? Source { get; set; }

    /// <summary>Who may see it: audiences separated by a line feed, as KnowledgeIndex.For takes them (<c>public</c>, <c>courts</c>, <c>region:山东省</c>, <c>court:鲁10</c>).</summary>
    public required string Audiences { get; set; }

    /// <summary>Whether it is searched and shown.</summary>
    public EntryState State { get; set; }

    /// <summary>Why it is no longer shown, for people; null where it is.</summary>
    public string? StateReason { get; set; }

    /// <summary>The id of the entry that replaces it, or null.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTime ChangedAt { get; set; }
}

/// <summary>Where an entry of the store comes from; an import never overwrites what the workflow owns.</summary>
internal enum EntryOrigin
{
    /// <summary>Read from a folder.</summary>
    Import,

    /// <summary>Published by the workflow of questions.</summary>
    Workflow,
}

/// <summary>The standing of an entry of the store.</summary>
internal enum EntryState
{
    Published,

    /// <summary>已撤下: taken from the index; its address says why.</summary>
    Withdrawn,

    /// <summary>已清除: taken from the index, and its text destroyed; a tombstone.</summary>
    Cleared,
}
