namespace KnowledgeBase.Api.Features.Content;

/// <summary>Where the index is in its life.</summary>
internal enum IndexPhase
{
    Preparing,
    Building,
    Ready,
    Failed,
}

/// <summary>Whether every byte of the open index still has the checksum it was written with.</summary>
internal enum IndexIntegrity
{
    Checking,
    Sound,
    Damaged,
}

/// <summary>Something that went wrong with the index.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="What">What and why, in Chinese.</param>
internal sealed record IndexTrouble(DateTime At, string What);

/// <summary>Where the index is, for people.</summary>
/// <param name="Phase">The stage.</param>
/// <param name="Message">What is going on or what went wrong, in Chinese.</param>
internal sealed record IndexStatus(IndexPhase Phase, string Message);
