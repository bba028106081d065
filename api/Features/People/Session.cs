namespace KnowledgeBase.Api.Features.People;

/// <summary>One sign-in of a person, until it ends or runs out: by it a session can be seen and ended from elsewhere.</summary>
internal sealed class Session
{
    /// <summary>Random; stands in the cookie or token.</summary>
    public required string Id { get; set; }

    public long PersonId { get; set; }

    public SessionKind Kind { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was last used (UTC), to within some minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When it was ended (UTC); null while it was not.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>How a session is carried.</summary>
internal enum SessionKind
{
    /// <summary>By a cookie, of pages.</summary>
    Cookie,

    /// <summary>By a bearer token, of the interface.</summary>
    Token,
}
