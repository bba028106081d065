namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>The rules of relevance of the sets the product is measured on, by folder name.</summary>
internal static class JudgedSets
{
    private static readonly Dictionary<string, RelevanceRule> Rules = new(StringComparer.Ordinal)
    {
        // Votes of several legal annotators, 0 to 4.
        ["similar-cases"] = new(Threshold: 2),
        ["similar-cases-keywords"] = new(Threshold: 2),
        // Graded 0 to 3; its pools are judged in full, so that the order inside a pool can be measured as well.
        ["graded-cases"] = new(Threshold: 2, PoolThreshold: 3),
        ["statute-questions"] = new(Threshold: 1),
        // The General Part applies to nearly every case and would reward citing it always.
        ["criminal-articles"] = new(Threshold: 1, FromId: 102),
    };

    /// <summary>The rule of the set with this name; of any other, that every judged score from 1 on is relevant.</summary>
    public static RelevanceRule RuleFor(string name) => Rules.GetValueOrDefault(name) ?? new RelevanceRule();
}
