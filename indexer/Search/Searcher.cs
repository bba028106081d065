using System.Numerics;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Runs one search on one snapshot: windows of documents, upwards, segment by segment. For one thread.</summary>
internal sealed class Searcher
{
    private const int WindowsBetweenCancellationChecks = 16;

    private readonly IndexSnapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly TopHits _hits;
    private readonly List<string> _facetNames;
    private readonly List<FacetCounter> _facets;
    private readonly GroupCollector? _groups;
    private readonly int _sortField = -1;
    private readonly bool _maySkip;
    private readonly Frame _frame = Frame.Rent();
    private readonly int[] _documents = new int[Frame.Size];
    private long _total;

    /// <exception cref="ArgumentException">A field is unknown, or a number is out of range.</exception>
    public Searcher(IndexSnapshot snapshot, SearchRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit);
        ArgumentOutOfRangeException.ThrowIfNegative(request.FacetSize);
        if (request.Group is { Limit: < 0 }) throw new ArgumentOutOfRangeException(nameof(request), "A group has at least 0 hits.");
        (_snapshot, _request) = (snapshot, request);
        _hits = new TopHits(snapshot, (int)Math.Min(int.MaxValue, (long)request.Offset + request.Limit));
        _facetNames = [.. request.Facets.Distinct()];
        _facets = [.. _facetNames.Select(f => new FacetCounter(snapshot, snapshot.Fields.OfKeyword(f)))];
        _groups = request.Group is { } group ? new GroupCollector(snapshot, group) : null;
        if (request.Sort is { } sort) _sortField = snapshot.Fields.OfNumber(sort.NumberField);
        _maySkip = !request.CountAll && _facets.Count == 0 && _groups is null && request.Sort is null;
    }

    /// <summary>Runs the search.</summary>
    public SearchResult Run(CancellationToken cancellation)
    {
        var statistics = new TermStatistics(_snapshot);
        var compiler = new QueryCompiler(_snapshot, statistics);
        for (var segment = 0; segment < _snapshot.Segments.Count; segment++)
        {
            foreach (var facet in _facets) facet.Begin(segment);
            SearchSegment(compiler.Compile(_request.Query, segment), segment, cancellation);
            foreach (var facet in _facets) facet.End();
            compiler.Release();
        }

        _frame.Return();

        // An unknown field is an error on an empty index too.
        if (_snapshot.Segments.Count == 0) QueryTerms.Demand(_request.Query, _snapshot.Fields);
        return Result(statistics, cancellation);
    }

    private void SearchSegment(Matcher matcher, int segment, CancellationToken cancellation)
    {
        var documents = _snapshot.Segments[segment].Segment.Documents;
        var windows = 0;
        for (var next = matcher.Next(0); next < documents; next = matcher.Next(next))
        {
            if (windows++ % WindowsBetweenCancellationChecks == 0) cancellation.ThrowIfCancellationRequested();
            var from = next - next % Frame.Size;
            next = Math.Min(from + Frame.Size, documents);
            bool any;
            if (_maySkip && _hits.IsFull)
            {
                // A score just below the least one may round up to it, and then a smaller id decides.
                var least = (double)MathF.BitDecrement(_hits.LeastScore);
                if (matcher.Bound(from, next) < least) continue;
                any = matcher.FillAbove(from, next, _frame, least);
            }
            else any = matcher.Fill(from, next, _frame);

            if (any) Collect(segment, from);
            _frame.Clear();
        }
    }

    private void Collect(int segment, int from)
    {
        var live = _snapshot.Segments[segment].Live;
        var deleted = live.Deleted == 0 ? default : live.Bits[(from / 64)..];
        var count = 0;
        for (var word = 0; word < _frame.Bits.Length; word++)
        {
            var bits = _frame.Bits[word];
            if (word < deleted.Length) _frame.Bits[word] = bits &= ~deleted[word];
            for (; bits != 0; bits &= bits - 1) _documents[count++] = from + (word << 6) + BitOperations.TrailingZeroCount(bits);
        }

        _total += count;
        var found = _documents.AsSpan(0, count);
        foreach (var facet in _facets) facet.Add(found, _frame.Bits);
        _groups?.Add(segment, found, from, _frame);
        if (_request.Limit == 0) return;
        var least = _sortField < 0 ? _hits.LeastScore : float.NegativeInfinity;
        foreach (var document in found)
        {
            var score = (float)_frame.Scores[document - from];
            if (score < least) continue;
            _hits.Offer(new Candidate(_sortField < 0 ? 0 : SortKey(segment, document), score, segment, document));
            if (_sortField < 0) least = _hits.LeastScore;
        }
    }

    private long SortKey(int segment, int document)
    {
        var number = _snapshot.Segments[segment].Segment.NumbersOf(_sortField)[document];
        if (number == Segment.NoNumber) return long.MinValue;
        return _request.Sort!.Descending ? number : -number;
    }

    private SearchResult Result(TermStatistics statistics, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var page = _hits.InOrder().Skip(_request.Offset).ToList();
        var groups = _groups?.Result().ToList() ?? [];
        var facets = _facetNames.Zip(_facets, (name, facet) => (Name: name, Result: facet.Result(_request.FacetSize))).ToList();
        var hits = new HitReader(_snapshot, _request, statistics).Read(page.Concat(groups.SelectMany(g => g.Best)));
        return new SearchResult
        {
            Total = _total,
            Hits = [.. page.Select(c => hits[c])],
            Facets = facets.ToDictionary(f => f.Name, f => f.Result.Counts, StringComparer.Ordinal),
            FacetValues = facets.ToDictionary(f => f.Name, f => f.Result.Values, StringComparer.Ordinal),
            Groups = groups.ToDictionary(g => g.Value, g => new HitGroup(g.Total, [.. g.Best.Select(c => hits[c])])),
        };
    }
}
