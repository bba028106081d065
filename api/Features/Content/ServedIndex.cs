using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>The index that requests are answered from. Safe for concurrent use.</summary>
internal sealed class ServedIndex : IDisposable
{
    private volatile IndexStatus _status = new(IndexPhase.Preparing, "正在检查知识内容是否有变化。");
    private volatile KnowledgeIndex? _index;
    private volatile CitationCheck? _citations;

    public IndexStatus Status => _status;

    /// <summary>What the check in the background has found so far.</summary>
    public IndexIntegrity Integrity { get; set; }

    /// <summary>Changes with whatever answers depend on beside address and day: index, tables, code, style; empty until the index is open.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>The search; endpoints behind <see cref="IndexGate"/> may rely on it.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public SearchService Search => Open.Search;

    /// <summary>The laws of the index, under the same condition.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public StatuteService Statutes => Open.Statutes;

    /// <summary>Suggestions while a query is typed, under the same condition.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public QueryCompleter Completions => Open.Completions;

    /// <summary>Corrections of mistyped queries, under the same condition.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public SpellingSuggester Spelling => Open.Spelling;

    /// <summary>What stands beside an entry, under the same condition.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public EntryNeighbours Neighbours => Open.Neighbours;

    private KnowledgeIndex Open => _index ?? throw new InvalidOperationException("The index is not open; the endpoint lacks RequiresIndex.");

    /// <summary>The check of citations against the index; endpoints behind <see cref="IndexGate"/> may rely on it.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public CitationCheck Citations => _citations ?? throw new InvalidOperationException("The index is not open; the endpoint lacks RequiresIndex.");

    public void Report(IndexPhase phase, string message) => _status = new(phase, message);

    public void Publish(KnowledgeIndex index, string stamp)
    {
        Stamp = stamp;
        _citations = new CitationCheck(index.For(Audiences.Everybody));
        _index = index;
        _status = new(IndexPhase.Ready, "可以检索。");
    }

    public void Dispose() => _index?.Dispose();
}
