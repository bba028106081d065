using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// An index as some readers see it. Laws are for everybody, and so are the counts of what cites them, suggestions and corrections: these are collected from
/// entries that everybody may see. Cheap to make; safe for concurrent use, and follows the changes of its index.
/// </summary>
public sealed class KnowledgeView
{
    private readonly KnowledgeIndex _index;

    internal KnowledgeView(KnowledgeIndex index, IReadOnlyList<string> readers, SearchService search, EntryNeighbours neighbours) =>
        (_index, Readers, Search, Neighbours) = (index, readers, search, neighbours);

    /// <summary>The audiences that the reader belongs to.</summary>
    public IReadOnlyList<string> Readers { get; }

    /// <summary>Search over what the reader may see.</summary>
    public SearchService Search { get; }

    /// <summary>What stands beside an entry, among what the reader may see.</summary>
    public EntryNeighbours Neighbours { get; }

    /// <summary>The laws, as everybody sees them.</summary>
    public StatuteService Statutes => _index.Statutes;

    /// <summary>The check of citations; which numbers are held depends on the reader.</summary>
    public CitationCheck Citations => new(this);
}
