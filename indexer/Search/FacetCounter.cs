using System.Buffers;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Counts the values of one keyword field over all matches, exactly.</summary>
internal sealed class FacetCounter(IndexSnapshot snapshot, int field)
{
    private readonly FieldValues _values = snapshot.ValuesOf(field);
    private readonly int[] _counts = Rent(snapshot.ValuesOf(field).Count);
    private int[] _inSegment = [];
    private int _segment;

    /// <summary>Begins a segment.</summary>
    public void Begin(int segment)
    {
        _segment = segment;
        _inSegment = Rent(_values.Map[segment].Length + 1);
    }

    /// <summary>Counts matches of the current segment.</summary>
    public void Add(ReadOnlySpan<int> documents) => snapshot.Segments[_segment].Segment.ColumnOf(field).Count(documents, _inSegment);

    /// <summary>Ends a segment.</summary>
    public void End()
    {
        var map = _values.Map[_segment];
        for (var ordinal = 0; ordinal < map.Length; ordinal++) _counts[map[ordinal]] += _inSegment[ordinal + 1];
        ArrayPool<int>.Shared.Return(_inSegment);
    }

    /// <summary>Values with their counts, most frequent first, then by value in the order of code points. To be asked for once.</summary>
    public IReadOnlyList<FacetCount> Result()
    {
        // Count above, number below: sorted downwards, equal counts stand in the order of their values.
        var keys = new List<long>();
        for (var number = 0; number < _values.Count; number++)
            if (_counts[number] > 0) keys.Add((long)_counts[number] << 32 | (uint)(int.MaxValue - number));
        ArrayPool<int>.Shared.Return(_counts);
        keys.Sort();
        var found = new FacetCount[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var key = keys[^(i + 1)];
            found[i] = new FacetCount(_values.Value(int.MaxValue - (int)(uint)key), key >> 32);
        }

        return found;
    }

    private static int[] Rent(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(counts, 0, length);
        return counts;
    }
}
