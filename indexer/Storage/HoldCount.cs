namespace KnowledgeBase.Indexer.Storage;

/// <summary>Counts those who use a thing, the maker first; once it is let go for the last time, it cannot be held again. Safe for concurrent use.</summary>
internal sealed class HoldCount
{
    private int _holders = 1;

    /// <summary>Holds once more; false when the last holder has let go.</summary>
    public bool TryHold()
    {
        for (var seen = Volatile.Read(ref _holders); seen > 0;)
        {
            var before = Interlocked.CompareExchange(ref _holders, seen + 1, seen);
            if (before == seen) return true;
            seen = before;
        }

        return false;
    }

    /// <summary>Lets go once; gives whether that was the last time.</summary>
    public bool Release() => Interlocked.Decrement(ref _holders) == 0;
}
