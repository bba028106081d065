using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// What somebody did or was refused, one line of the append-only action log. Each record is hashed over the one before, so that a change to the past shows.
/// It holds hashes of texts and never texts, so that a text can be destroyed and the chain still verifies.
/// </summary>
internal sealed class ActionRecord
{
    /// <summary>1, 2, 3 … in the order of commits, without gaps.</summary>
    public long Number { get; set; }

    /// <summary>When (UTC, whole milliseconds).</summary>
    public DateTime At { get; set; }

    /// <summary>Who; null for the system itself and for somebody who is not signed in.</summary>
    public long? PersonId { get; set; }

    /// <summary>What: a stable code, <c>area.what</c> (question.submit, sign-in.failed, entry.export).</summary>
    public required string Action { get; set; }

    /// <summary>On what, as <c>kind:id</c> (question:12, person:3); null where there is nothing.</summary>
    public string? Subject { get; set; }

    /// <summary>Whether it was done.</summary>
    public ActionOutcome Outcome { get; set; }

    /// <summary>Facts without texts: states, counts, problem codes; null for none.</summary>
    public string? Detail { get; set; }

    /// <summary>Salted hash of the text concerned (<see cref="Persistence.ContentHash"/>); null for none.</summary>
    public string? ContentHash { get; set; }

    /// <summary>Hash of the record before; empty for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>SHA-256 over all of the above, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The hash that the record should have. Fields are joined with their lengths, so that no two different records are written alike.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder();
        foreach (var field in (ReadOnlySpan<string?>)
        [
            Number.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), PersonId?.ToString(CultureInfo.InvariantCulture),
            Action, Subject, Outcome.ToString(), Detail, ContentHash, PreviousHash,
        ])
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>How an action ended.</summary>
internal enum ActionOutcome
{
    Done,
    Refused,
}
