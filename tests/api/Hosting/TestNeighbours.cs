namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>Two made-up cases of the case library that are about the same, with their history, and two questions, one of which names a case.</summary>
internal static class TestNeighbours
{
    public const string First = "2024-08-2-112-901";
    public const string Second = "2024-08-2-112-902";
    public const string Question = "test-question-carriage";

    /// <summary>Cites an article that an amendment has changed since, whose text is not consolidated.</summary>
    public const string Pending = "test-question-pending";

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        (First + ".md", Case(First, "示例：卯公司与辰公司运输合同纠纷案", 901, "2019")),
        (Second + ".md", Case(Second, "示例：巳公司与午公司运输合同纠纷案", 902, "2020")),
        ("carriage.md", Answer(Question, "示例：承运人对运输途中的灭失是否承担责任？", $"承运人应当承担责任，可以参考{First}号案例。")),
        ("carriage-2.md", Answer("test-question-carriage-2", "示例：承运人对运输途中的灭失怎样承担责任？", "承运人按灭失的货物承担责任。")),
        ("pending.md", Answer(Pending, "示例：甲种行为如何处罚？", "依照2020年修正的《中华人民共和国刑法》第一百六十五条处理。")),
    ];

    private static string Case(string number, string title, int serial, string year) => $"""
        # {title}
        ### 关键字
        民事 运输合同纠纷 承运人 灭失
        ### 基本案情
        　　托运人交付的货物在途中灭失。
        ### 裁判理由
        　　依照《中华人民共和国合同法》第五十八条的规定处理，并参照民法典的精神。
        ### 裁判要旨
        　　承运人对运输途中货物的灭失承担责任。货物的合理损耗除外。
        ### 关联索引
        　　《中华人民共和国合同法》第五十八条
        ######　　一审：示例市示例区人民法院（{year}）京0101民初{serial}号民事判决（{year}年3月1日）
        　　二审：示例市中级人民法院（{year}）京01民终{serial}号民事判决（{year}年9月2日）
        　　再审审查：示例高级法院裁定驳回
        #### 案件信息
        {number} / {year}.09.02 / （{year}）京01民终{serial}号 / 入库日期：2024.02.24
        """;

    private static string Answer(string id, string title, string answer) => $"""
        ---
        kind: question
        id: {id}
        title: {title}
        batch: 示例第一批
        date: 2024-11-06
        sample: true
        ---
        ## 问题

        {title}

        ## 答疑意见

        {answer}
        """;
}

/// <summary>The server over these entries as well.</summary>
public sealed class NeighbourServer : KnowledgeBaseServer
{
    public NeighbourServer()
    {
        foreach (var (name, text) in TestNeighbours.All) Content.Write(name, text);
    }
}
