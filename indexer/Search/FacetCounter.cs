using System.Buffers;
using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Counts the values of one keyword field over all matches, exactly.</summary>
internal sealed class FacetCounter(IndexSnapshot snapshot, int field)
{
    private readonly FieldValues _values = snapshot.ValuesOf(field);
    /// <summary>By the common number plus one; the place 0 says nothing.</summary>
    private readonly int[] _counts = Rent(snapshot.ValuesOf(field).Count + 1);
    private int[] _inSegment = [];
    private int _segment;

    /// <summary>Begins a segment.</summary>
    public void Begin(int segment)
    {
        _segment = segment;
        // In an index of one segment its numbering is the common one.
        _inSegment = snapshot.Segments.Count == 1 ? _counts : Rent(_values.Map[segment].Length + 1);
    }

    /// <summary>Counts the matches of a window of the current segment, given as documents and as bits.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<ulong> bits) => snapshot.Segments[_segment].Segment.ColumnOf(field).Count(documents, bits, _inSegment);

    /// <summary>Ends a segment.</summary>
    public void End()
    {
        if (_inSegment == _counts) return;
        var map = _values.Map[_segment];
        for (var ordinal = 0; ordinal < map.Length; ordinal++) _counts[map[ordinal] + 1] += _inSegment[ordinal + 1];
        ArrayPool<int>.Shared.Return(_inSegment);
    }

    /// <summary>Values with their counts, most frequent first, then by value in the order of code points, and how many there are in all. To be asked for once.</summary>
    /// <param name="size">Most values given.</param>
    public (IReadOnlyList<FacetCount> Counts, int Values) Result(int size)
    {
        // Count above, number below: sorted downwards, equal counts stand in the order of their values.
        var keys = new List<long>();
        var counts = _counts.AsSpan(1, _values.Count);
        for (var number = 0; number < counts.Length; number++)
        {
            // Most values are on no match.
            var next = counts[number..].IndexOfAnyExcept(0);
            if (next < 0) break;
            number += next;
            keys.Add((long)counts[number] << 32 | (uint)(int.MaxValue - number));
        }

        ArrayPool<int>.Shared.Return(_counts);
        var values = keys.Count;
        var best = Highest(CollectionsMarshal.AsSpan(keys), Math.Min(size, values));
        best.Sort();
        var found = new FacetCount[best.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var key = best[^(i + 1)];
            found[i] = new FacetCount(_values.Value(int.MaxValue - (int)(uint)key), key >> 32);
        }

        return (found, values);
    }

    /// <summary>The highest keys, in no order: most facets have thousands of values, of which a few are shown.</summary>
    private static Span<long> Highest(Span<long> keys, int size)
    {
        const int SortedAnyway = 64;
        if (size == keys.Length || keys.Length <= SortedAnyway)
        {
            keys.Sort();
            return keys[^size..];
        }

        // A heap of the highest so far with the lowest of them on top, in the first places of the span.
        var heap = keys[..size];
        if (size == 0) return heap;
        for (var i = size / 2 - 1; i >= 0; i--) Sink(heap, i);
        foreach (var key in keys[size..])
        {
            if (key <= heap[0]) continue;
            heap[0] = key;
            Sink(heap, 0);
        }

        return heap;
    }

    private static void Sink(Span<long> heap, int at)
    {
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= heap.Length) return;
            if (child + 1 < heap.Length && heap[child + 1] < heap[child]) child++;
            if (heap[at] <= heap[child]) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }

    private static int[] Rent(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(counts, 0, length);
        return counts;
    }
}
