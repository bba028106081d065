namespace KnowledgeBase.Api.Features.Content;

/// <summary>Where the index is in its life.</summary>
internal enum IndexPhase
{
    Preparing,
    Building,
    Ready,
    Failed,
}

/// <summary>Where the index is, for people.</summary>
/// <param name="Phase">The stage.</param>
/// <param name="Message">What is going on or what went wrong, in Chinese.</param>
internal sealed record IndexStatus(IndexPhase Phase, string Message);
