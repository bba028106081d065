namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads 某大学法学院教授、某某研究会会长 某某: the offices are kept, the person's name is not.</summary>
internal static class OfficeText
{
    private static readonly string[] OfficeEnds =
    [
        "教授", "讲师", "研究员", "导师", "院长", "所长", "主任", "会长", "秘书长", "理事", "理事长", "书记", "主编", "律师", "委员", "法官", "检察官", "庭长", "局长", "处长", "顾问", "学者",
    ];

    /// <summary>The offices; null where nothing ends as an office does.</summary>
    public static string? Parse(string text) => NamelessText.Of(text.Trim(), OfficeEnds);
}
