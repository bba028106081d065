using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Keeps the best hits of each value of a keyword field.</summary>
internal sealed class GroupCollector
{
    private readonly IndexSnapshot _snapshot;
    private readonly int _field;
    private readonly int _limit;
    private readonly FieldValues _values;
    private readonly TopHits?[] _hits;
    private readonly long[] _totals;
    private readonly float[] _least;

    public GroupCollector(IndexSnapshot snapshot, GroupBy group)
    {
        (_snapshot, _field, _limit) = (snapshot, snapshot.Fields.OfKeyword(group.KeywordField), group.Limit);
        _values = snapshot.ValuesOf(_field);
        (_hits, _totals, _least) = (new TopHits?[_values.Count], new long[_values.Count], new float[_values.Count]);
        Array.Fill(_least, float.NegativeInfinity);
    }

    /// <summary>Takes matches of one segment into account; those without a value belong to no group.</summary>
    public void Add(int segment, ReadOnlySpan<int> documents, int from, Frame frame)
    {
        if (documents.IsEmpty) return;
        var column = _snapshot.Segments[segment].Segment.ColumnOf(_field);
        var map = _values.Map[segment];
        var common = column.CommonValueAround(documents[0]);
        if (common == 0) return;
        if (common > 0) AddTo(map[common - 1], segment, documents, from, frame);
        else
            for (var i = 0; i < documents.Length; i++)
                if (column.FirstOf(documents[i]) is > 0 and var ordinal) AddTo(map[ordinal - 1], segment, documents.Slice(i, 1), from, frame);
    }

    private void AddTo(int value, int segment, ReadOnlySpan<int> documents, int from, Frame frame)
    {
        _totals[value] += documents.Length;
        var hits = _hits[value] ??= new TopHits(_snapshot, _limit);
        var least = _least[value];
        foreach (var document in documents)
        {
            var score = (float)frame.Scores[document - from];
            if (score < least) continue;
            hits.Offer(new Candidate(0, score, segment, document));
            least = hits.LeastScore;
        }

        _least[value] = least;
    }

    /// <summary>By value: the best candidates in order, and how many there were.</summary>
    public IEnumerable<(string Value, long Total, List<Candidate> Best)> Result()
    {
        for (var value = 0; value < _hits.Length; value++)
            if (_hits[value] is { } hits) yield return (_values.Value(value), _totals[value], hits.InOrder());
    }
}
