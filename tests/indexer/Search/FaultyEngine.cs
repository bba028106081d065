using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Mistakes an engine could make.</summary>
public enum Fault
{
    None,
    KeepsDeletedDocuments,
    KeepsWhatWasReplaced,
    LosesTheLastDocumentOfACommit,
    SkipsHitsWhenNotCounting,
    RepeatsAHitOnTheNextPage,
    BreaksTiesBackwards,
    ScoresATenThousandthTooHigh,
    CountsAFacetOneShort,
    MixesUpGroupTotals,
    MarksOnePlaceTooFew,
    MissesPhrasesWithSlop,
    CountsATermOneShort,
}

/// <summary>The naive engine with one mistake, to show that the tests notice it.</summary>
internal sealed class FaultyEngine(ISearchEngine inner, Fault fault) : ISearchEngine
{
    public long CommittedChange => inner.CommittedChange;

    public long DocumentCount => inner.DocumentCount;

    public void Apply(IEnumerable<IndexChange> changes) => inner.Apply(changes.Where(c => !IsForgotten(c)));

    public void Commit(long changeNumber)
    {
        if (fault is Fault.LosesTheLastDocumentOfACommit && Last() is { } last) inner.Apply([IndexChange.Delete(last)]);
        inner.Commit(changeNumber);
    }

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        if (fault is Fault.RepeatsAHitOnTheNextPage && request.Offset > 0) request = request with { Offset = request.Offset - 1 };
        if (fault is Fault.MissesPhrasesWithSlop && request.Query is PhraseQuery phrase) request = request with { Query = phrase with { Slop = 0 } };
        var result = inner.Search(request, cancellation);
        return fault switch
        {
            Fault.SkipsHitsWhenNotCounting when !request.CountAll && result.Hits.Count > 2 => result with { Hits = [.. result.Hits.SkipLast(1)] },
            Fault.BreaksTiesBackwards => result with { Hits = [.. result.Hits.OrderByDescending(h => h.Score).ThenByDescending(h => h.Document.Id, StringComparer.Ordinal)] },
            Fault.ScoresATenThousandthTooHigh => result with { Hits = [.. result.Hits.Select(h => h with { Score = h.Score * 1.0001f })] },
            Fault.MarksOnePlaceTooFew => result with { Hits = [.. result.Hits.Select(h => h with { Matches = [.. h.Matches.Skip(1)] })] },
            Fault.CountsAFacetOneShort => result with { Facets = result.Facets.ToDictionary(f => f.Key, IReadOnlyList<FacetCount> (f) => [.. f.Value.Select(c => c with { Count = c.Count - 1 })]) },
            Fault.MixesUpGroupTotals => result with { Groups = result.Groups.ToDictionary(g => g.Key, g => g.Value with { Total = result.Total }) },
            _ => result,
        };
    }

    public long Count(Query query, CancellationToken cancellation = default) => inner.Count(query, cancellation);

    public IReadOnlyList<long> DocumentFrequencies(string field, IReadOnlyList<string> terms) => inner.DocumentFrequencies(field, terms);

    public IndexDocument? Find(string id) => inner.Find(id);

    public IReadOnlyList<TermCount> TermsOf(string field, int least = 1, Query? among = null) => fault is Fault.CountsATermOneShort
        ? [.. inner.TermsOf(field, least, among).Select(t => t with { Documents = t.Documents - 1 })]
        : inner.TermsOf(field, least, among);

    public Explanation? Explain(Query query, string id) => inner.Explain(query, id);

    public void Dispose() => inner.Dispose();

    private bool IsForgotten(IndexChange change) => fault switch
    {
        Fault.KeepsDeletedDocuments => change.Document is null,
        Fault.KeepsWhatWasReplaced => change.Document is not null && inner.Find(change.Id) is not null,
        _ => false,
    };

    private string? Last() =>
        inner.Search(new SearchRequest { Query = new AllQuery(), Limit = int.MaxValue }).Hits is { Count: > 0 } hits ? hits[^1].Document.Id : null;
}
