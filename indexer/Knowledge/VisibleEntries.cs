using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// Those entries of an engine that some readers may see, and nothing of the others: whatever looks for entries asks this and not the engine, so that no
/// path can forget it. Scores are those of the whole index: how rare a word is, is counted over all entries. Safe for concurrent use.
/// </summary>
/// <param name="engine">All entries.</param>
/// <param name="readers">Audiences that the reader belongs to; with none, nothing is seen.</param>
internal sealed class VisibleEntries(ISearchable engine, IReadOnlyList<string> readers) : ISearchable
{
    private readonly Query _visible = readers.Count == 1
        ? new TermQuery(EntryFields.Audience, readers[0])
        : BooleanQuery.Any([.. readers.Select(reader => new TermQuery(EntryFields.Audience, reader))]);

    public long DocumentCount => engine.Count(_visible);

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
        engine.Search(request with { Query = Visible(request.Query) }, cancellation);

    public long Count(Query query, CancellationToken cancellation = default) => engine.Count(Visible(query), cancellation);

    public IReadOnlyList<long> DocumentFrequencies(string field, IReadOnlyList<string> terms) => [.. terms.Select(term => Count(new TermQuery(field, term)))];

    public IndexDocument? Find(string id) => engine.Find(id) is { } document && IsVisible(document) ? document : null;

    public Explanation? Explain(Query query, string id) => Find(id) is null ? null : engine.Explain(Visible(query), id);

    public IReadOnlyList<TermCount> TermsOf(string field, int least = 1, Query? among = null)
    {
        // Mostly everything is for everybody, and then the terms need not be counted document by document.
        var isAll = among is null && DocumentCount == engine.DocumentCount;
        return engine.TermsOf(field, least, isAll ? null : among is null ? _visible : Visible(among));
    }

    private bool IsVisible(IndexDocument document)
    {
        foreach (var keyword in document.Keywords)
            if (keyword.Field == EntryFields.Audience && readers.Contains(keyword.Value)) return true;
        return false;
    }

    /// <summary>One more filter where that changes nothing else: where something must match already, the optional parts stay optional.</summary>
    private BooleanQuery Visible(Query query) => query is BooleanQuery boolean && boolean.Must.Count + boolean.Filter.Count > 0
        ? boolean with { Filter = [_visible, .. boolean.Filter] }
        : new BooleanQuery([query], [], [], [_visible]);
}
