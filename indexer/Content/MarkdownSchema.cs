namespace KnowledgeBase.Indexer.Content;

/// <summary>Which fields and sections the project's own Markdown has; content/AUTHORING.md says the same in words.</summary>
internal static class MarkdownSchema
{
    public static IReadOnlyList<string> CaseFields { get; } =
    [
        "kind", "id", "title", "subtitle", "tier", "case_type", "cause", "court", "court_level", "region",
        "date", "added", "docket", "procedure", "keywords", "number", "sample",
    ];

    public static IReadOnlyList<string> RequiredCaseFields { get; } = ["id", "title", "tier", "case_type"];

    public static IReadOnlyList<string> QuestionFields { get; } =
    [
        "kind", "id", "title", "subtitle", "topic", "batch", "asker_court", "asker_division", "expert_court",
        "expert_division", "appointing_court", "appointing_division", "commentator", "case_type", "cause", "date", "keywords", "number", "sample",
    ];

    public static IReadOnlyList<string> RequiredQuestionFields { get; } = ["id"];

    public static IReadOnlyList<string> ListFields { get; } = ["docket", "keywords"];

    public static IReadOnlyList<string> CaseTypes { get; } = ["刑事", "民事", "行政", "国家赔偿", "执行", "调解"];

    public static IReadOnlyList<string> CourtLevels { get; } = ["最高人民法院", "高级人民法院", "中级人民法院", "基层人民法院", "专门人民法院"];

    public static IReadOnlyList<string> CaseSections { get; } = ["基本案情", "裁判理由", "裁判要旨", "关联索引"];

    public static IReadOnlyList<string> RequiredCaseSections { get; } = ["基本案情", "裁判理由", "裁判要旨"];

    public static IReadOnlyList<string> QuestionSections { get; } = ["问题", "答疑意见", "点评意见", "法律依据"];

    public static IReadOnlyList<string> RequiredQuestionSections { get; } = ["问题", "答疑意见"];

    public static IReadOnlyList<string> Tiers { get; } = ["guiding", "reference", "typical", "judgment"];

    public static IReadOnlyList<string> DocumentFields { get; } =
        ["kind", "id", "title", "subtitle", "issuer", "document_number", "region", "date", "effective", "validity", "keywords", "sample"];

    public static IReadOnlyList<string> RequiredDocumentFields { get; } = ["id", "title", "issuer", "validity"];

    public static IReadOnlyList<string> Validities { get; } = ["有效", "已修改", "已废止", "未知"];

    public static IReadOnlyList<string> DocumentSections { get; } = ["正文", "附件"];

    public static IReadOnlyList<string> RequiredDocumentSections { get; } = ["正文"];

    /// <summary>The kind a case's tier stands for; null for any other word.</summary>
    public static EntryKind? KindOfTier(string? tier) => tier switch
    {
        "guiding" => EntryKind.GuidingCase,
        "reference" => EntryKind.ReferenceCase,
        "typical" => EntryKind.TypicalCase,
        "judgment" => EntryKind.Judgment,
        _ => null,
    };
}
