namespace KnowledgeBase.Api.Features.Search;

/// <summary>What the box takes, shown by example.</summary>
internal static class SearchExamples
{
    public static IReadOnlyList<(string What, string Text)> All { get; } =
    [
        ("词语", "违约金 过高 调整"),
        ("问题", "当事人没有请求，法院能否主动调整违约金？"),
        ("案情", "职工下班途中绕道接孩子，发生交通事故受伤"),
        ("法条", "民法典584条"),
        ("编号", "指导案例40号"),
    ];
}
