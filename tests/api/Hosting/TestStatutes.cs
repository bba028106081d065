namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>
/// Laws that the product has versions and correspondences of, held with a few articles in made-up words (a text under a real
/// name is needed to meet the record), and cases that cite them.
/// </summary>
internal static class TestStatutes
{
    /// <summary>On record in three versions; only the text of this one is held.</summary>
    public const string Lending = "最高人民法院关于审理民间借贷案件适用法律若干问题的规定";

    public const string LendingHeld = "2015-08-06";
    public const string LendingNow = "2020-12-29";

    /// <summary>Article 58 of the Contract Law, which became article 157 of the Civil Code.</summary>
    public const string Old = "中华人民共和国合同法@1999-03-15:58";

    public const string Present = "中华人民共和国民法典@2020-05-28:157";

    /// <summary>An article that an amendment changed whose text is not consolidated.</summary>
    public const string Pending = "中华人民共和国刑法@2020-12-26:165";

    /// <summary>On record, its text is not held.</summary>
    public const string NotHeld = "中华人民共和国行政诉讼法@1989-04-04:32";

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("民间借贷.md", Law(Lending, LendingHeld, "2015-09-01", "司法解释", "第一条　示例文字，关于出借款项的说明。", "第二条　示例文字，关于凭据的说明。")),
        ("合同法.md", Law("中华人民共和国合同法", "1999-03-15", "1999-10-01", "法律", "第四条　示例文字，关于自愿的说明。", "第五十八条　示例：甲种行为之后所得的物应当归还；不能归还的，折成价款。有过失的一方承担后果。")),
        ("民法典.md", Law("中华人民共和国民法典", "2020-05-28", "2021-01-01", "法律", "第一百五十七条　示例：甲种、乙种行为之后所得的物应当归还；不能归还的，折成价款。有过失的一方承担后果，另有规定的除外。")),
        ("刑法.md", Law("中华人民共和国刑法", "2020-12-26", "2021-03-01", "法律", "第一百六十四条　示例文字，没有尚未并入的修改。", "第一百六十五条　示例文字，以下行为受罚。", "第二百八十七条之一　示例文字，关于网络的说明。")),
        ("刑法（2009）.md", Law("中华人民共和国刑法", "2009-08-27", "2009-08-27", "法律", "第一百六十五条　示例文字，以下行为受罚。")),
        ("citing-old.md", Case("test-citing-old", "示例：某甲诉某乙归还原物纠纷案", "2019-03-04", "《中华人民共和国合同法》第五十八条")),
        ("citing-present.md", Case("test-citing-present", "示例：某丙诉某丁归还价款纠纷案", "2022-03-04", "《中华人民共和国民法典》第一百五十七条")),
        ("citing-not-held.md", Case("test-citing-not-held", "示例：某戊诉某局行政处理案", "2010-03-04", "《中华人民共和国行政诉讼法》第三十二条")),
    ];

    private static string Law(string name, string promulgated, string effective, string type, params string[] articles) => $"""
        # {name}
        ## 元数据
        - **公布日期**: {promulgated}
        - **生效日期**: {effective}
        - **制定机关**: 示例机关
        - **法律类型**: {type}

        ---
        ## 正文

        {name}

        ### 第一章　示例章

        {string.Join("\n\n", articles)}
        """;

    private static string Case(string id, string title, string date, string cites) => $"""
        ---
        kind: case
        id: {id}
        title: '{title}'
        tier: judgment
        case_type: 民事
        court: 示例省高级人民法院
        date: {date}
        sample: true
        ---
        ## 基本案情

        双方对原物的归还有争议。

        ## 裁判理由

        依照{cites}的规定处理。

        ## 裁判要旨

        原物应当归还。
        """;
}
