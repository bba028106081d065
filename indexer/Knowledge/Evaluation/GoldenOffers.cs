namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>What an index offers beside hits. Rows about something that it does not offer are not checked, and are counted as such.</summary>
/// <param name="Corrections">For a query the texts offered instead of it, best first; null where nothing corrects.</param>
/// <param name="Suggestions">For what was typed so far the texts suggested, best first; null where nothing suggests.</param>
internal sealed record GoldenOffers(Func<string, IReadOnlyList<string>>? Corrections, Func<string, IReadOnlyList<string>>? Suggestions);
