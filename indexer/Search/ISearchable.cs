using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Documents that can be searched: all of an engine's, or those of them that some reader may see. Safe for concurrent use.</summary>
public interface ISearchable
{
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
    /// <param name="field">The field.</param>
    /// <param name="least">At least so many.</param>
    /// <param name="among">Only documents that match this query count; null for all.</param>
    /// <exception cref="ArgumentException">The index has no such field, or <paramref name="least"/> is less than 1.</exception>
    IReadOnlyList<TermCount> TermsOf(string field, int least = 1, Query? among = null);
}

/// <summary>A term and how many live documents hold it.</summary>
public readonly record struct TermCount(string Term, int Documents);
