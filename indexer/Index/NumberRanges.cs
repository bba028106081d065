using System.Collections.Concurrent;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Which documents of a segment have a number in a range, a bit a document, for the ranges last asked for: whether law is in force is asked by the day,
/// for each match of each search. Safe for any number of threads.
/// </summary>
internal sealed class NumberRanges
{
    /// <summary>Ranges that are kept; then all are worked out anew.</summary>
    private const int Most = 16;

    private readonly ConcurrentDictionary<(int Field, long Minimum, long Maximum), ulong[]> _known = new();

    /// <summary>The bits of a range, worked out from the column where they are not known.</summary>
    /// <param name="field">Number field.</param>
    /// <param name="minimum">Lowest number of the range.</param>
    /// <param name="maximum">Highest number of the range.</param>
    /// <param name="numbers">The field's column.</param>
    public ulong[] Of(int field, long minimum, long maximum, ReadOnlySpan<long> numbers)
    {
        if (_known.TryGetValue((field, minimum, maximum), out var bits)) return bits;
        bits = new ulong[(numbers.Length + 63) / 64];
        for (var document = 0; document < numbers.Length; document++)
            if (numbers[document] is var number && number >= minimum && number <= maximum && number != Segment.NoNumber) bits[document >> 6] |= 1UL << document;
        if (_known.Count >= Most) _known.Clear();
        _known[(field, minimum, maximum)] = bits;
        return bits;
    }
}
