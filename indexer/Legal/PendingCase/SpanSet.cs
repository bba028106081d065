using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Places of one text in their order, by which an overlap is found in the time of a search. Immutable.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> spans = [];

    /// <summary>Of places in the order of their starts; one that begins inside another is left out.</summary>
    public SpanSet(IEnumerable<TextSpan> ordered)
    {
        foreach (var span in ordered)
            if (spans.Count == 0 || span.Start >= spans[^1].End) spans.Add(span);
    }

    /// <summary>Whether any place shares a character with this one.</summary>
    public bool Overlaps(TextSpan span)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start < span.End) low = middle + 1;
            else high = middle - 1;
        }

        return high >= 0 && spans[high].End > span.Start;
    }
}
