namespace KnowledgeBase.Api.Persistence;

/// <summary>The signals that a commit of <see cref="StoreContext"/> gives.</summary>
internal sealed class CommitSignals : IDisposable
{
    /// <summary>Entries have changed: the index is behind.</summary>
    public CommitSignal Changes { get; } = new();

    /// <summary>Messages stand in the outbox.</summary>
    public CommitSignal Deliveries { get; } = new();

    public void Dispose()
    {
        Changes.Dispose();
        Deliveries.Dispose();
    }
}
