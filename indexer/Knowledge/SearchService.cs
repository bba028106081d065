using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Search over entries: understands the query, asks the engine, gives back entries. Safe for concurrent use.</summary>
public sealed class SearchService(ISearchEngine engine)
{
    /// <summary>Entries that can be searched.</summary>
    public long EntryCount => engine.DocumentCount;

    /// <summary>Runs a search.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="KnowledgeQuery.MaxTextLength"/>, a facet is unknown, or a page or size is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public KnowledgeAnswer Search(KnowledgeQuery query, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>The entry with this id, or null.</summary>
    public KnowledgeEntry? Find(string id) => throw new NotImplementedException();

    /// <summary>The full arithmetic of a hit's score, or null where no entry has this id.</summary>
    public Explanation? Explain(KnowledgeQuery query, string id) => throw new NotImplementedException();
}
