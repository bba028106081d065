namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// Marks endpoints and pages that only read and whose answer follows from their address, the day, the index and the program:
/// <see cref="Revalidation"/> does not send it twice to a client who still has it. They also need <see cref="RequiresIndexAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RevalidatedAttribute : Attribute
{
    /// <summary>A cookie on which the answer depends as well; null for none.</summary>
    public string? Cookie { get; init; }

    /// <summary>How ids in the address begin of what the store may change without the index: of those nothing is tagged; null for none.</summary>
    public string? ExceptIds { get; init; }
}
