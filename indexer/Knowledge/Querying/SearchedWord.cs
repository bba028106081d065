using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A word of a query as it is searched for.</summary>
/// <param name="Word">The word as it stands in the query.</param>
/// <param name="Alternatives">What may stand in its place; a document scores by the best of them, never by their sum. Mostly empty.</param>
/// <param name="Weight">How much the word counts against the query's other words; above 0.</param>
internal sealed record SearchedWord(AnalyzedWord Word, IReadOnlyList<WordAlternative> Alternatives, float Weight = 1)
{
    /// <summary>How fast repetition in the query stops to count: a word said twice counts 1.5, five times 2.1, never 3.</summary>
    private const float Saturation = 2;

    /// <summary>Each word once, in order, weighted by how often it stands there.</summary>
    public static IReadOnlyList<SearchedWord> Distinct(IReadOnlyList<AnalyzedWord> words)
    {
        var counts = new OrderedDictionary<string, (AnalyzedWord Word, int Count)>(StringComparer.Ordinal);
        foreach (var word in words) counts[word.Term] = counts.TryGetValue(word.Term, out var known) ? (known.Word, known.Count + 1) : (word, 1);
        return [.. counts.Values.Select(word => new SearchedWord(word.Word, [], word.Count * (Saturation + 1) / (word.Count + Saturation)))];
    }
}

/// <summary>What may stand in the place of a word.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Words">One word, or several that follow each other: the full name of a charge (编造、故意传播虚假信息罪) is cut at its 、.</param>
/// <param name="Weight">How much it counts against the word itself, 0 to 1.</param>
internal sealed record WordAlternative(string Text, IReadOnlyList<AnalyzedWord> Words, float Weight);
