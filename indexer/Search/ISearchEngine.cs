using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>
/// All that the rest of the product knows of a full-text engine. Implementations are held to one conformance suite:
/// the embedded engine, and the naive model of the tests. Safe for concurrent use: one writer, any number of readers;
/// a search sees all of a change or none of it.
/// </summary>
public interface ISearchEngine : ISearchable, IDisposable
{
    /// <summary>Applies changes in order. When it returns, searches see them. Applying a change twice is harmless.</summary>
    void Apply(IEnumerable<IndexChange> changes);

    /// <summary>Makes what was applied survive a crash, and records that it is complete up to <paramref name="changeNumber"/>.</summary>
    void Commit(long changeNumber);

    /// <summary>The number given with the last commit; 0 for a new index.</summary>
    long CommittedChange { get; }
}

/// <summary>A change to the index: a document to add or replace, or an id to delete.</summary>
/// <param name="Id">Id concerned.</param>
/// <param name="Document">The new state; null deletes.</param>
public readonly record struct IndexChange(string Id, IndexDocument? Document)
{
    /// <summary>Adds or replaces.</summary>
    public static IndexChange Put(IndexDocument document) => new(document.Id, document);

    /// <summary>Deletes; an unknown id is no error.</summary>
    public static IndexChange Delete(string id) => new(id, null);
}
