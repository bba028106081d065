using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A word of a query as it is searched for.</summary>
/// <param name="Word">The word as it stands in the query.</param>
/// <param name="Alternatives">What may stand in its place; a document scores by the best of them, never by their sum. Mostly empty.</param>
/// <param name="Weight">How much the word counts against the query's other words; above 0.</param>
internal sealed record SearchedWord(AnalyzedWord Word, IReadOnlyList<WordAlternative> Alternatives, float Weight = 1)
{
    /// <summary>A word that only itself stands for.</summary>
    public static SearchedWord Of(AnalyzedWord word) => new(word, []);
}

/// <summary>What may stand in the place of a word.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Words">One word, or several that follow each other: the full name of a charge (编造、故意传播虚假信息罪) is cut at its 、.</param>
/// <param name="Weight">How much it counts against the word itself, 0 to 1.</param>
internal sealed record WordAlternative(string Text, IReadOnlyList<AnalyzedWord> Words, float Weight);
