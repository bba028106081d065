namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>What a query was probably meant to be.</summary>
/// <param name="Text">The whole query, corrected.</param>
/// <param name="Changes">What was changed, in the order of the text; at least one.</param>
public sealed record Suggestion(string Text, IReadOnlyList<SpellingChange> Changes);

/// <summary>One correction.</summary>
/// <param name="From">As it stood in the query.</param>
/// <param name="To">A word, a cause or a law's name instead.</param>
/// <param name="Start">First UTF-16 unit of <paramref name="To"/> in the corrected text.</param>
public readonly record struct SpellingChange(string From, string To, int Start);
