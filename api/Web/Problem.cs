namespace KnowledgeBase.Api.Web;

/// <summary>One occurrence of a failure: what exactly was wrong and what to do about it, in Chinese.</summary>
internal sealed record Problem(ProblemCode Code, string Detail)
{
    /// <summary>What could have been meant, where the failure is an ambiguity; null otherwise.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}
