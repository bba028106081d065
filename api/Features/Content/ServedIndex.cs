using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>The index that requests are answered from, and how it is. Pages and handlers ask <see cref="ReadableIndex"/>. Safe for concurrent use.</summary>
internal sealed class ServedIndex
{
    private volatile IndexStatus _status = new(IndexPhase.Preparing, "正在打开索引。");
    private volatile KnowledgeIndex? _index;
    private volatile string _stamp = "";
    private volatile string? _limitation;

    public IndexStatus Status => _status;

    /// <summary>What the check in the background has found so far.</summary>
    public IndexIntegrity Integrity { get; set; }

    /// <summary>Changes of the store that searches do not see yet, as of the last look; mostly 0.</summary>
    public long Behind { get; set; }

    /// <summary>What searches cannot do at present and why, for people, in Chinese; null where nothing is limited.</summary>
    public string? Limitation
    {
        get => _limitation;
        set => _limitation = value;
    }

    /// <summary>What last went wrong with feeding or building it, and when; null where nothing has since the start.</summary>
    public IndexTrouble? LastTrouble { get; set; }

    /// <summary>Changes with whatever answers depend on beside address, day and reader: entries, what is limited, index, tables, code, style; empty until the index is open.</summary>
    public string Stamp => _stamp + _limitation;

    /// <summary>The open index; endpoints behind <see cref="IndexGate"/> may rely on it. After it was replaced it stays open for as long as a request lasts.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public KnowledgeIndex Open => _index ?? throw new InvalidOperationException("The index is not open; the endpoint lacks RequiresIndex.");

    public void Report(IndexPhase phase, string message) => _status = new(phase, message);

    /// <summary>Answers from this index from now on.</summary>
    public void Publish(KnowledgeIndex index, string stamp)
    {
        _index = index;
        _stamp = stamp;
        _status = new(IndexPhase.Ready, "可以检索。");
    }

    /// <summary>Says that the index has changed; to be called once searches see the changes.</summary>
    public void Changed(string stamp) => _stamp = stamp;
}
