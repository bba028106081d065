using System.Collections.Concurrent;

namespace KnowledgeBase.Simulation;

/// <summary>What the server told its users, to be compared with what it holds. Safe for concurrent use.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<Acknowledged> _done = new();
    private readonly ConcurrentDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<double> _milliseconds = new();
    private int _lost;

    /// <summary>Every step that the server said it has made.</summary>
    public IReadOnlyCollection<Acknowledged> Done => _done;

    /// <summary>What it refused, by problem code.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>How often a request got no answer, because the server was killed or not up yet, and was sent again.</summary>
    public int Lost => _lost;

    /// <summary>How long each answered step took, in milliseconds.</summary>
    public IReadOnlyCollection<double> Milliseconds => _milliseconds;

    public void Acknowledge(Member who, string key, string action, long question, TimeSpan took)
    {
        _done.Enqueue(new(who.Id, key, action, question));
        _milliseconds.Enqueue(took.TotalMilliseconds);
    }

    public void Refuse(string code) => _refusals.AddOrUpdate(code, 1, (_, count) => count + 1);

    public void Lose() => Interlocked.Increment(ref _lost);
}

/// <summary>A step that the server said it has made.</summary>
/// <param name="PersonId">Who asked for it.</param>
/// <param name="Key">Under which idempotency key.</param>
/// <param name="Action">Which action.</param>
/// <param name="Question">Of which question.</param>
internal sealed record Acknowledged(long PersonId, string Key, string Action, long Question);
