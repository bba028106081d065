using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Makes hits of candidates: reads the document and finds the matched places.</summary>
internal sealed class HitReader
{
    private readonly IndexSnapshot _snapshot;
    private readonly bool _idsOnly;
    private readonly List<(string Field, int Number, HashSet<string> Terms, List<string> Prefixes)> _highlights = [];
    private readonly TermStatistics _statistics;
    private readonly TokenBuffer _tokens = new();

    public HitReader(IndexSnapshot snapshot, SearchRequest request)
    {
        _snapshot = snapshot;
        _idsOnly = request.IdsOnly;
        _statistics = new TermStatistics(snapshot);
        foreach (var field in request.Highlight)
        {
            var number = snapshot.Fields.OfText(field);
            var (terms, prefixes) = QueryTerms.Scoring(request.Query, field);
            if (terms.Count + prefixes.Count > 0) _highlights.Add((field, number, terms, prefixes));
        }
    }

    /// <summary>The hit of a candidate.</summary>
    public ScoredHit Read(Candidate candidate)
    {
        var segment = _snapshot.Segments[candidate.Segment].Segment;
        if (_idsOnly) return new ScoredHit(new IndexDocument(segment.IdOf(candidate.Document), [], [], [], default), candidate.Score, []);
        var document = segment.Read(candidate.Document);
        var places = new List<MatchPlace>();
        foreach (var (field, number, terms, prefixes) in _highlights)
        {
            if (document.Texts.FirstOrDefault(t => t.Field == field).Text is not { Length: > 0 } text) continue;
            var first = places.Count;
            if (_snapshot.Analyzer.LocatesByPosition && prefixes.Count == 0) Locate(candidate, field, number, terms, text, places);
            else Analyze(field, terms, prefixes, text, places);
            places.Sort(first, places.Count - first, ByPlace);
        }

        return new ScoredHit(document, candidate.Score, places);
    }

    private static readonly Comparer<MatchPlace> ByPlace = Comparer<MatchPlace>.Create((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : string.CompareOrdinal(a.Term, b.Term));

    /// <summary>From the index's positions: no analysis, only the terms asked for.</summary>
    private void Locate(Candidate candidate, string field, int number, HashSet<string> terms, string text, List<MatchPlace> places)
    {
        var positions = new List<int>();
        foreach (var term in terms)
        {
            positions.Clear();
            // A cursor cannot go back and hits come in order of score, so each hit gets its own; blocks before it are not decoded.
            MatcherFor(candidate.Segment, number, term)?.Positions(candidate.Document, positions);
            foreach (var position in positions.Distinct())
                if (_snapshot.Analyzer.EndOf(text, position, term) is > 0 and var end) places.Add(new MatchPlace(field, position, end, term));
        }
    }

    private TermMatcher? MatcherFor(int segment, int number, string term)
    {
        var entry = _statistics.Of(number, term);
        if (entry.Places[segment].Documents == 0) return null;
        return new TermMatcher(_snapshot.Segments[segment].Segment, number, entry.Places[segment], isText: true, 0, []);
    }

    private void Analyze(string field, HashSet<string> terms, List<string> prefixes, string text, List<MatchPlace> places)
    {
        _tokens.Clear();
        _snapshot.Analyzer.Analyze(text, _tokens);
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<MatchPlace>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var term = _tokens.Term(i);
            var matches = lookup.Contains(term);
            for (var p = 0; !matches && p < prefixes.Count; p++) matches = term.StartsWith(prefixes[p], StringComparison.Ordinal);
            var place = matches ? new MatchPlace(field, _tokens.Start(i), _tokens.End(i), term.ToString()) : default;
            if (matches && seen.Add(place)) places.Add(place);
        }
    }
}
