using System.Numerics;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Whether a document matches, answered for one document at a time: cheaper than a matcher where few documents are tested.</summary>
internal abstract class DocumentTest
{
    /// <summary>Whether it matches.</summary>
    public abstract bool Matches(int document);

    /// <summary>Which of up to 64 neighbouring documents match.</summary>
    /// <param name="first">The document of the lowest bit.</param>
    /// <param name="among">Documents that are asked about.</param>
    public virtual ulong Among(int first, ulong among)
    {
        var matching = 0UL;
        for (var bits = among; bits != 0; bits &= bits - 1)
            if (Matches(first + BitOperations.TrailingZeroCount(bits))) matching |= bits & (~bits + 1);
        return matching;
    }
}

/// <summary>Documents that have one of some values of a keyword field, by the field's column. For one search.</summary>
internal sealed class KeywordTest(KeywordColumn column, int[] ordinals) : DocumentTest
{
    private readonly List<int> _values = [];

    public override bool Matches(int document)
    {
        if (column.IsSingle) return ordinals.Contains(column.FirstOf(document));
        _values.Clear();
        column.ValuesOf(document, _values);
        foreach (var value in _values)
            if (ordinals.Contains(value)) return true;
        return false;
    }
}

/// <summary>Documents whose number lies in a closed range, known for all documents of the segment from an earlier search for the same range.</summary>
internal sealed class RangeTest(Segment segment, int field, long minimum, long maximum) : DocumentTest
{
    private readonly ulong[] _inRange = segment.InRange(field, minimum, maximum);

    public override bool Matches(int document) => (_inRange[document >> 6] >> document & 1) != 0;

    public override ulong Among(int first, ulong among) => (first & 63) == 0 ? _inRange[first >> 6] & among : base.Among(first, among);
}

/// <summary>Documents that match any of some tests.</summary>
internal sealed class AnyTest(DocumentTest[] tests) : DocumentTest
{
    public override bool Matches(int document)
    {
        foreach (var test in tests)
            if (test.Matches(document)) return true;
        return false;
    }

    public override ulong Among(int first, ulong among)
    {
        var matching = 0UL;
        foreach (var test in tests) matching |= test.Among(first, among);
        return matching;
    }
}
