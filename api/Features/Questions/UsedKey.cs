namespace KnowledgeBase.Api.Features.Questions;

/// <summary>An idempotency key that a client sent with a POST, and what came of it: the same request again has the same effect once.</summary>
internal sealed class UsedKey
{
    public long PersonId { get; set; }

    /// <summary>As the client chose it, up to 128 characters.</summary>
    public required string Key { get; set; }

    /// <summary>SHA-256 over method, path and body, hexadecimal: the key with another request is refused.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The question that it made or changed.</summary>
    public long QuestionId { get; set; }

    /// <summary>The question's version afterwards.</summary>
    public int Version { get; set; }

    public DateTime At { get; set; }
}
