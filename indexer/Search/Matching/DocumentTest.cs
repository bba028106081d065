using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Whether a document matches, answered for one document at a time: cheaper than a matcher where few documents are tested.</summary>
internal abstract class DocumentTest
{
    /// <summary>Whether it matches.</summary>
    public abstract bool Matches(int document);
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

/// <summary>Documents whose number lies in a closed range.</summary>
internal sealed class RangeTest(Segment segment, int field, long minimum, long maximum) : DocumentTest
{
    public override bool Matches(int document)
    {
        var numbers = segment.NumbersOf(field);
        return document < numbers.Length && numbers[document] is var number && number >= minimum && number <= maximum && number != Segment.NoNumber;
    }
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
}
