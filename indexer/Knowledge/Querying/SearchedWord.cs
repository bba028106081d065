using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A word of a query, and what is looked for in its place as well.</summary>
/// <param name="Word">The word.</param>
/// <param name="Alternatives">Other words for it; empty for most.</param>
internal sealed record SearchedWord(AnalyzedWord Word, IReadOnlyList<WordAlternative> Alternatives);

/// <summary>Another word for one of the query.</summary>
/// <param name="Synonym">The word, and how it relates.</param>
/// <param name="Words">The words it consists of, at least one.</param>
internal sealed record WordAlternative(Synonym Synonym, IReadOnlyList<AnalyzedWord> Words);
