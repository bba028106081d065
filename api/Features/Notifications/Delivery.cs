namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>One way that a notice takes out of the server, and how far it has come: a row of the outbox.</summary>
internal sealed class Delivery
{
    /// <summary>Target of all e-mail; other targets are names of webhooks.</summary>
    public const string ByEmail = "email";

    public long Id { get; set; }

    public long NoticeId { get; set; }

    /// <summary><see cref="ByEmail"/>, or <see cref="OfWebhook"/>.</summary>
    public required string Target { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>Attempts begun so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before then (UTC). While an attempt runs: when it counts as lost, because its process has died.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>What was wrong last, or why it was not sent; for the administrator. Null for nothing.</summary>
    public string? Problem { get; set; }

    /// <summary>When it reached a state that does not change any more (UTC); null until then.</summary>
    public DateTime? DoneAt { get; set; }

    public static string OfWebhook(string name) => "webhook:" + name;
}

/// <summary>How far a delivery has come.</summary>
internal enum DeliveryState
{
    /// <summary>待发送: it waits for its first or next attempt.</summary>
    Waiting,

    /// <summary>已发送.</summary>
    Sent,

    /// <summary>已放弃: refused for good, or tried too often.</summary>
    GivenUp,

    /// <summary>未发送: the person does not want it, has no address or is gone, or the notice was cleared.</summary>
    Dropped,
}
