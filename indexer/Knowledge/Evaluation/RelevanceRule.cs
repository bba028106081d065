namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>What counts as relevant in a judged set.</summary>
/// <param name="Threshold">Lowest score of a relevant document; at least 1, so that an unjudged one is never relevant.</param>
/// <param name="FromId">
/// Only documents whose id is a number from here on are scored; others are taken out of judgments and ranking alike. Null scores all.
/// </param>
/// <param name="PoolThreshold">
/// Where set, the order of each query's own judged documents among themselves is measured too, with this score as relevant.
/// </param>
internal sealed record RelevanceRule(int Threshold = 1, long? FromId = null, int? PoolThreshold = null)
{
    /// <summary>Whether the document is scored at all.</summary>
    public bool Scores(string id) =>
        FromId is not { } from
        || (long.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= from);

    /// <summary>True where the first ranks alone cannot be scored: documents are left out, or the whole pool is looked at.</summary>
    public bool NeedsWholeRanking => FromId is not null || PoolThreshold is not null;
}
