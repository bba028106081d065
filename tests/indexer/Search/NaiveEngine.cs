using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// The model that engines are compared with: a list of documents, looked through from end to end by every search.
/// It is slow on purpose, so that it is plainly right. A search looks through a copy of the list.
/// </summary>
internal sealed class NaiveEngine : ISearchEngine
{
    private readonly Lock _lock = new();
    private readonly IndexSchema _schema;
    private readonly Analyzer _analyzer;
    private readonly NaiveDisk _disk;
    private readonly NaiveFields _fields;
    private readonly Dictionary<string, NaiveDocument> _documents = new(StringComparer.Ordinal);

    public NaiveEngine(IndexSchema schema, Analyzer analyzer, NaiveDisk disk)
    {
        (_schema, _analyzer, _disk, _fields) = (schema, analyzer, disk, new NaiveFields(schema));
        Apply(disk.Documents.Select(IndexChange.Put));
    }

    public long CommittedChange => _disk.Change;

    public long DocumentCount => Documents().Count;

    public void Apply(IEnumerable<IndexChange> changes)
    {
        foreach (var change in changes) Apply(change);
    }

    public void Commit(long changeNumber) =>
        (_disk.Change, _disk.Documents) = (changeNumber, [.. Documents().Select(d => d.Stored)]);

    public IndexDocument? Find(string id) => Document(id)?.Stored;

    public IReadOnlyList<TermCount> TermsOf(string field, int least = 1, Query? among = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        _fields.CheckTerms(field);
        if (among is not null) _fields.Check(among);
        var documents = Documents();
        var scoring = Scoring(documents);
        return [.. documents.Where(d => among is null || scoring.Explain(among, d).Matches).SelectMany(d => _schema.TextFields.Contains(field) ? d.Text(field).ByTerm.Select(t => t.Key) : d.Keywords(field))
            .GroupBy(term => term, StringComparer.Ordinal).Select(g => new TermCount(g.Key, g.Count()))
            .Where(t => t.Documents >= least).OrderBy(t => t.Term, CodePointOrder.Comparer)];
    }

    public Explanation? Explain(Query query, string id)
    {
        _fields.Check(query);
        return Document(id) is { } document ? Scoring(Documents()).Explain(query, document) : null;
    }

    public long Count(Query query, CancellationToken cancellation = default) =>
        Search(new SearchRequest { Query = query, Limit = 0 }, cancellation).Total;

    public IReadOnlyList<long> DocumentFrequencies(string field, IReadOnlyList<string> terms) => [.. terms.Select(term => Count(new TermQuery(field, term)))];

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _fields.Check(request);
        var documents = Documents();
        var scoring = Scoring(documents);
        var matches = documents
            .Select(d => (Document: d, Explanation: scoring.Explain(request.Query, d)))
            .Where(m => m.Explanation.Matches)
            .Select(m => new NaiveMatch(m.Document, m.Explanation.Value))
            .OrderByDescending(m => m.Score).ThenBy(m => m.Document.Id, CodePointOrder.Comparer)
            .ToList();
        return new SearchResult
        {
            Total = matches.Count,
            Hits = [.. Sort(matches, request.Sort).Skip(request.Offset).Take(request.Limit).Select(m => Hit(m, request))],
            Facets = request.Facets.Distinct().ToDictionary(f => f, IReadOnlyList<FacetCount> (f) => [.. Count(matches, f).Take(request.FacetSize)], StringComparer.Ordinal),
            FacetValues = request.Facets.Distinct().ToDictionary(f => f, f => Count(matches, f).Count, StringComparer.Ordinal),
            Groups = request.Group is { } group ? Groups(matches, group, request) : new Dictionary<string, HitGroup>(),
        };
    }

    public void Dispose()
    {
    }

    private void Apply(IndexChange change)
    {
        if (change.Document is not null) _fields.Check(change.Document);
        lock (_lock)
        {
            if (change.Document is null) _documents.Remove(change.Id);
            else _documents[change.Id] = new NaiveDocument(change.Document, _analyzer);
        }
    }

    private List<NaiveDocument> Documents()
    {
        lock (_lock) return [.. _documents.Values];
    }

    private NaiveDocument? Document(string id)
    {
        lock (_lock) return _documents.GetValueOrDefault(id);
    }

    private NaiveScoring Scoring(List<NaiveDocument> documents) => new(new NaiveStatistics(_schema, documents));

    /// <summary>LINQ's sort is stable, so equal numbers stay in order of score and id.</summary>
    private static IEnumerable<NaiveMatch> Sort(List<NaiveMatch> matches, SortBy? sort)
    {
        if (sort is null) return matches;
        var ordered = matches.OrderBy(m => m.Document.Number(sort.NumberField) is null);
        return sort.Descending
            ? ordered.ThenByDescending(m => m.Document.Number(sort.NumberField))
            : ordered.ThenBy(m => m.Document.Number(sort.NumberField));
    }

    private static IReadOnlyList<FacetCount> Count(List<NaiveMatch> matches, string field) =>
        [.. matches.SelectMany(m => m.Document.Keywords(field)).GroupBy(v => v, StringComparer.Ordinal)
            .Select(g => new FacetCount(g.Key, g.LongCount()))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, CodePointOrder.Comparer)];

    private static Dictionary<string, HitGroup> Groups(List<NaiveMatch> matches, GroupBy group, SearchRequest request) =>
        matches.SelectMany(m => m.Document.Keywords(group.KeywordField), (Match, Value) => (Match, Value))
            .GroupBy(p => p.Value, p => p.Match, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new HitGroup(g.LongCount(), [.. g.Take(group.Limit).Select(m => Hit(m, request))]), StringComparer.Ordinal);

    private static ScoredHit Hit(NaiveMatch match, SearchRequest request) => request.IdsOnly
        ? new ScoredHit(new IndexDocument(match.Document.Stored.Id, [], [], [], default), match.Score, [])
        : new ScoredHit(
        match.Document.Stored,
        match.Score,
        [.. request.Highlight.SelectMany(f => NaiveHighlight.Places(request.Query, f, match.Document.Text(f)))]);

    private readonly record struct NaiveMatch(NaiveDocument Document, float Score);
}

/// <summary>What is left of a naive engine when it is closed: its last commit.</summary>
internal sealed class NaiveDisk
{
    public long Change { get; set; }

    public IReadOnlyList<IndexDocument> Documents { get; set; } = [];
}
