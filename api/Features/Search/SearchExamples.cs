using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>What the box takes, shown by example.</summary>
internal static class SearchExamples
{
    private static readonly SearchExample[] All =
    [
        new("词语", "违约金 过高 调整"),
        new("问题", "当事人没有请求，法院能否主动调整违约金？"),
        new("案情", "职工参加单位组织的团建活动时摔伤"),
        new("法条", "民法典584条"),
        new("编号", "指导案例40号"),
        new("案号", "（2025）示01行终2号"),
    ];

    /// <summary>Those that find something in this index: an example must not be a dead end.</summary>
    public static IReadOnlyList<SearchExample> Of(SearchService search, CancellationToken cancellation) =>
        [.. All.Where(example => search.Count(new KnowledgeQuery { Text = example.Text }, cancellation) > 0)];
}

/// <summary>A search to try.</summary>
/// <param name="What">What kind of text it is.</param>
/// <param name="Text">The text.</param>
internal sealed record SearchExample(string What, string Text);
