using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>What a check of a text's citations and numbers found.</summary>
/// <param name="Day">The day on which law must be in force: that of the facts or of the judgment.</param>
/// <param name="Items">Every citation and number, by place; one that is repeated stands here each time.</param>
public sealed record CitationReport(DateOnly Day, IReadOnlyList<CheckedCitation> Items)
{
    private readonly Dictionary<CheckLevel, int> _counts = Items.GroupBy(item => item.Level).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The same citation with the same result together, in the order of their first places.</summary>
    public IReadOnlyList<CitationGroup> Groups { get; } =
        [.. Items.GroupBy(item => (item.Kind, item.Canonical, item.Level, Said: string.Join('\n', item.Findings.Select(finding => finding.Message)), Quoted: item.Quotation?.Span))
            .Select(group => new CitationGroup(group.First(), [.. group.Select(item => item.Span)]))];

    /// <summary>The worst of all; NotChecked where the text cites nothing, since nothing was verified.</summary>
    public CheckLevel Level => Items.Count == 0 ? CheckLevel.NotChecked : Items.Max(item => item.Level);

    /// <summary>How many items have a level.</summary>
    public int Count(CheckLevel level) => _counts.GetValueOrDefault(level);

    /// <summary>The result in one sentence. It never says that all is right where anything could not be checked.</summary>
    public string Statement =>
        Items.Count == 0 ? "没有找到法条引用、案号、入库编号、指导性案例编号或者文号。"
        : Level == CheckLevel.Verified ? $"全部 {Items.Count} 处核对无误。只核对条文是否存在、时效和引文，不核对适用是否正确。"
        : string.Join('，', new[] { CheckLevel.Wrong, CheckLevel.Confirm, CheckLevel.NotChecked, CheckLevel.Verified }
            .Where(level => Count(level) > 0).Select(level => $"{Count(level)} 处{CitationNames.Of(level)}")) + "。";
}

/// <summary>One citation with all its places.</summary>
/// <param name="Item">What was found of it.</param>
/// <param name="Places">Where it stands, in order; at least one.</param>
public sealed record CitationGroup(CheckedCitation Item, IReadOnlyList<TextSpan> Places);
