namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>One call of an operation and its answer, for the description of the interface.</summary>
/// <param name="Operation">The operation's id.</param>
internal sealed record ExampleCall(string Operation)
{
    /// <summary>Parameters of path and query by name; those of the query that are left out are not needed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>Who calls: a user name of the demonstration; null where nobody needs to be signed in.</summary>
    public string? As { get; init; }

    /// <summary>Whether the call cannot be made again as it stands, because it uses up what it names.</summary>
    public bool IsOnce { get; init; }

    /// <summary>The JSON body; null for operations without one.</summary>
    public string? Body { get; init; }

    /// <summary>The JSON answer, shortened: lists by items, long texts with …; every field that is always there is there.</summary>
    public required string Answer { get; init; }
}
