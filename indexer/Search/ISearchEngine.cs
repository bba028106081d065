using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>
/// All that the rest of the product knows of a full-text engine. Implementations are held to one conformance suite:
/// the embedded engine, and the naive model of the tests. Safe for concurrent use: one writer, any number of readers;
/// a search sees all of a change or none of it.
/// </summary>
public interface ISearchEngine : IDisposable
{
    /// <summary>Applies changes in order. When it returns, searches see them. Applying a change twice is harmless.</summary>
    void Apply(IEnumerable<IndexChange> changes);

    /// <summary>Makes what was applied survive a crash, and records that it is complete up to <paramref name="changeNumber"/>.</summary>
    void Commit(long changeNumber);

    /// <summary>The number given with the last commit; 0 for a new index.</summary>
    long CommittedChange { get; }

    /// <summary>Live documents.</summary>
    long DocumentCount { get; }

    /// <summary>Runs one search on the newest applied state.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Number of documents that match.</summary>
    long Count(Query query, CancellationToken cancellation = default);

    /// <summary>For each term, how many live documents hold it in a text or keyword field.</summary>
    /// <exception cref="ArgumentException">The field is unknown or holds numbers.</exception>
    IReadOnlyList<long> DocumentFrequencies(string field, IReadOnlyList<string> terms);

    /// <summary>The document with this id, or null.</summary>
    IndexDocument? Find(string id);

    /// <summary>Why the document has its score, or null where no document has this id.</summary>
    Explanation? Explain(Query query, string id);

    /// <summary>The terms of a text or keyword field that at least <paramref name="least"/> live documents hold, each with how many, in the order of code points.</summary>
    /// <exception cref="ArgumentException">The index has no such field, or <paramref name="least"/> is less than 1.</exception>
    IReadOnlyList<TermCount> TermsOf(string field, int least = 1);
}

/// <summary>A term and how many live documents hold it.</summary>
public readonly record struct TermCount(string Term, int Documents);

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
