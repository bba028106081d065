namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// Wakes what works behind commits (the index, the outbox) as soon as this process has committed something for it, so that it need not
/// poll often. A signal given while nobody waits is kept; several become one. Safe for concurrent use, for one who waits.
/// </summary>
internal sealed class CommitSignal : IDisposable
{
    private readonly SemaphoreSlim _given = new(0, 1);

    /// <summary>Something was committed.</summary>
    public void Give()
    {
        try
        {
            _given.Release();
        }
        catch (SemaphoreFullException)
        {
            // One is waiting to be seen already.
        }
    }

    /// <summary>Waits for a signal, at most so long: another process may have committed.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _given.WaitAsync(atMost, cancellation);

    public void Dispose() => _given.Dispose();
}
