using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>The sentences of a text, so that each place knows its own. Immutable.</summary>
internal sealed class Sentences
{
    private readonly List<int> ends = [];

    public Sentences(MaskingText text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '。' or ';' or '\n' or '?' or '!') ends.Add(at + 1);
        if (ends.Count == 0 || ends[^1] < text.Length) ends.Add(text.Length);
    }

    /// <summary>How many there are.</summary>
    public int Count => ends.Count;

    /// <summary>The number of the sentence that holds a place.</summary>
    public int At(int place)
    {
        var found = ends.BinarySearch(place + 1);
        return Math.Min(found < 0 ? ~found : found, ends.Count - 1);
    }

    /// <summary>Where a sentence stands, its mark included.</summary>
    public TextSpan this[int number] => new(number == 0 ? 0 : ends[number - 1], ends[number]);
}
