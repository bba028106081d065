using System.Numerics;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// What is known of the values of <see cref="Size"/> neighbouring documents in a keyword column. Entries are added source by source and
/// law by law, so that documents side by side mostly share their values: then matches are counted by run, not one by one.
/// </summary>
/// <param name="common">The one value that all have, as ordinal plus one, 0 where none of them has any; −1 where they differ.</param>
/// <param name="isOneEach">Whether each document has at most one value.</param>
/// <param name="runs">Runs of documents with the same one value; empty where there are too many.</param>
internal sealed class ColumnStretch(int common, bool isOneEach, ColumnStretch.Run[] runs)
{
    /// <summary>Documents of a stretch; as many as a window of a search.</summary>
    public const int Size = 2048;

    /// <summary>With more runs than this, counting by run saves nothing.</summary>
    private const int MostRuns = 256;

    /// <summary>Documents up to a place in the stretch that have one value.</summary>
    /// <param name="End">First place after them.</param>
    /// <param name="Value">Their value as ordinal plus one; 0 for none.</param>
    public readonly record struct Run(int End, int Value);

    /// <summary>The value that all have; negative where they differ.</summary>
    public int Common => common;

    /// <summary>Whether each document has exactly one value, or in a column of single values at most one.</summary>
    public bool IsOneEach => isOneEach;

    /// <summary>Looks at the documents of a stretch.</summary>
    public static ColumnStretch Of(KeywordColumn column, int from, int to)
    {
        var runs = new List<Run>();
        var isOneEach = true;
        var isEmpty = true;
        for (var document = from; document < to; document++)
        {
            var values = column.ValueCountOf(document);
            isEmpty &= values == 0;
            isOneEach &= values == 1 || column.IsSingle;
            if (!isOneEach && !isEmpty) return new ColumnStretch(-1, false, []);
            var value = column.FirstOf(document);
            if (runs.Count == 0 || runs[^1].Value != value) runs.Add(new Run(document - from + 1, value));
            else runs[^1] = new Run(document - from + 1, value);
        }

        if (isEmpty || runs.Count == 1) return new ColumnStretch(runs.Count == 0 ? 0 : runs[0].Value, isOneEach, []);
        return new ColumnStretch(-1, isOneEach, runs.Count <= MostRuns ? [.. runs] : []);
    }

    /// <summary>Counts matches by run where that is less work than one by one; gives whether it did.</summary>
    /// <param name="bits">Matches by place in the stretch.</param>
    /// <param name="matches">How many they are.</param>
    /// <param name="counts">By value.</param>
    public bool TryCount(ReadOnlySpan<ulong> bits, int matches, int[] counts)
    {
        if (runs.Length == 0 || matches < runs.Length * 2) return false;
        var from = 0;
        foreach (var run in runs)
        {
            counts[run.Value] += Matches(bits, from, run.End);
            from = run.End;
        }

        return true;
    }

    /// <summary>Bits set in [from, to).</summary>
    private static int Matches(ReadOnlySpan<ulong> bits, int from, int to)
    {
        var (first, last) = (from >> 6, (to - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << from, ulong.MaxValue >> (63 - ((to - 1) & 63)));
        if (first == last) return BitOperations.PopCount(bits[first] & head & tail);
        var count = BitOperations.PopCount(bits[first] & head) + BitOperations.PopCount(bits[last] & tail);
        for (var word = first + 1; word < last; word++) count += BitOperations.PopCount(bits[word]);
        return count;
    }
}
