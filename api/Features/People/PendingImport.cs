namespace KnowledgeBase.Api.Features.People;

/// <summary>A file that was handed in and looked at, and waits for the decision to import it.</summary>
internal sealed class PendingImport
{
    /// <summary>Random.</summary>
    public required string Id { get; set; }

    public long PersonId { get; set; }

    /// <summary>The file.</summary>
    public required string Content { get; set; }

    /// <summary>Whether the file is a whole roster, so that who is missing has left.</summary>
    public bool IsFull { get; set; }

    /// <summary>When it was handed in (UTC).</summary>
    public DateTime At { get; set; }
}
