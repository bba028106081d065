using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Whether a document has one of some values of a keyword field, answered from the field's column: cheaper than the values'
/// postings where they are many and the documents to be tested are few.
/// </summary>
internal sealed class KeywordTest(KeywordColumn column, int[] ordinals)
{
    private readonly List<int> _values = [];

    /// <summary>Whether the document has one of the values.</summary>
    public bool Matches(int document)
    {
        if (column.IsSingle) return ordinals.Contains(column.FirstOf(document));
        _values.Clear();
        column.ValuesOf(document, _values);
        foreach (var value in _values)
            if (ordinals.Contains(value)) return true;
        return false;
    }
}
