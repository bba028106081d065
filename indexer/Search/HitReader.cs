using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>
/// Makes hits of candidates: reads the document and finds the matched places. All candidates of a search are read together,
/// in the order of documents, so that each term's postings are walked through once. For one thread.
/// </summary>
internal sealed class HitReader
{
    private readonly IndexSnapshot _snapshot;
    private readonly bool _idsOnly;
    private readonly TermStatistics _statistics;
    private readonly List<HighlightedField> _fields = [];
    private readonly TokenBuffer _tokens = new();
    private readonly List<int> _positions = [];
    private readonly List<MatchPlace> _places = [];

    public HitReader(IndexSnapshot snapshot, SearchRequest request, TermStatistics statistics)
    {
        (_snapshot, _idsOnly, _statistics) = (snapshot, request.IdsOnly, statistics);
        foreach (var field in request.Highlight)
        {
            var number = snapshot.Fields.OfText(field);
            var (terms, prefixes) = QueryTerms.Scoring(request.Query, field);
            if (terms.Count + prefixes.Count > 0) _fields.Add(new HighlightedField(field, number, terms, prefixes));
        }
    }

    /// <summary>The hits of candidates, by candidate.</summary>
    public Dictionary<Candidate, ScoredHit> Read(IEnumerable<Candidate> candidates)
    {
        var hits = new Dictionary<Candidate, ScoredHit>();
        foreach (var segment in candidates.Distinct().GroupBy(c => c.Segment))
        {
            var cursors = new Dictionary<(int Field, string Term), TermMatcher?>();
            foreach (var candidate in segment.OrderBy(c => c.Document)) hits[candidate] = Read(candidate, cursors);
            foreach (var cursor in cursors.Values) cursor?.Release();
        }

        return hits;
    }

    private ScoredHit Read(Candidate candidate, Dictionary<(int Field, string Term), TermMatcher?> cursors)
    {
        var segment = _snapshot.Segments[candidate.Segment].Segment;
        if (_idsOnly) return new ScoredHit(new IndexDocument(segment.IdOf(candidate.Document), [], [], [], default), candidate.Score, []);
        var document = segment.Read(candidate.Document);
        var places = _places;
        places.Clear();
        foreach (var field in _fields)
        {
            if (document.TextOf(field.Name) is not { Length: > 0 } text) continue;
            var first = places.Count;
            if (_snapshot.Analyzer.LocatesByPosition && field.Prefixes.Count == 0) Locate(candidate, field, text, cursors, places);
            else Analyze(field, text, places);
            places.Sort(first, places.Count - first, ByPlace);
        }

        return new ScoredHit(document, candidate.Score, [.. places]);
    }

    private static readonly Comparer<MatchPlace> ByPlace = Comparer<MatchPlace>.Create((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : string.CompareOrdinal(a.Term, b.Term));

    /// <summary>From the index's positions: no analysis, only the terms asked for.</summary>
    private void Locate(Candidate candidate, HighlightedField field, string text, Dictionary<(int Field, string Term), TermMatcher?> cursors, List<MatchPlace> places)
    {
        foreach (var term in field.Terms)
        {
            if (!cursors.TryGetValue((field.Number, term), out var cursor)) cursors[(field.Number, term)] = cursor = CursorOf(candidate.Segment, field.Number, term);
            if (cursor is null) continue;
            _positions.Clear();
            cursor.Positions(candidate.Document, _positions);
            var last = -1;
            foreach (var position in _positions)
            {
                if (position != last && _snapshot.Analyzer.EndOf(text, position, term) is > 0 and var end) places.Add(new MatchPlace(field.Name, position, end, term));
                last = position;
            }
        }
    }

    private TermMatcher? CursorOf(int segment, int field, string term)
    {
        var place = _statistics.Of(field, term).Places[segment];
        return place.Documents == 0 ? null : new TermMatcher(_snapshot.Segments[segment].Segment, field, place, isText: true, 0, []);
    }

    private void Analyze(HighlightedField field, string text, List<MatchPlace> places)
    {
        _tokens.Clear();
        _snapshot.Analyzer.Analyze(text, _tokens);
        var lookup = field.Terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<MatchPlace>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var term = _tokens.Term(i);
            var matches = lookup.Contains(term);
            for (var p = 0; !matches && p < field.Prefixes.Count; p++) matches = term.StartsWith(field.Prefixes[p], StringComparison.Ordinal);
            var place = matches ? new MatchPlace(field.Name, _tokens.Start(i), _tokens.End(i), term.ToString()) : default;
            if (matches && seen.Add(place)) places.Add(place);
        }
    }

    private sealed record HighlightedField(string Name, int Number, HashSet<string> Terms, List<string> Prefixes);
}
