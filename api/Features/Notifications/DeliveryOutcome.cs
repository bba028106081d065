namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>How an attempt to deliver ended.</summary>
/// <param name="Result">What to do next.</param>
/// <param name="Problem">What was wrong, for the administrator; null where it was delivered.</param>
internal readonly record struct DeliveryOutcome(DeliveryResult Result, string? Problem)
{
    public static readonly DeliveryOutcome Delivered = new(DeliveryResult.Delivered, null);
}

/// <summary>What an attempt to deliver says of the next.</summary>
internal enum DeliveryResult
{
    /// <summary>The other side has taken it.</summary>
    Delivered,

    /// <summary>Not this one now; others may be taken.</summary>
    Deferred,

    /// <summary>The other side takes nothing now: it is down, or the sign-in fails.</summary>
    Unreachable,

    /// <summary>Never this one.</summary>
    Refused,
}
