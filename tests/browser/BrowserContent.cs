namespace KnowledgeBase.Browser.Tests;

/// <summary>Made-up entries for the tests.</summary>
internal static class BrowserContent
{
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 1; i <= 12; i++) File.WriteAllText(Path.Combine(folder, $"case-{i}.md"), Case(i));
        for (var i = 1; i <= 6; i++) File.WriteAllText(Path.Combine(folder, $"answer-{i}.md"), Answer(i));
        File.WriteAllText(Path.Combine(folder, "示例合同法.md"), Law);
        File.WriteAllText(Path.Combine(folder, "citing.md"), Citing);
        File.WriteAllText(Path.Combine(folder, "合同法.md"), RealLaw("中华人民共和国合同法", "1999-03-15", "1999-10-01", "第五十八条　示例：甲种行为之后所得的物应当归还。"));
        File.WriteAllText(Path.Combine(folder, "民法典.md"), RealLaw("中华人民共和国民法典", "2020-05-28", "2021-01-01", "第一百五十七条　示例：甲种、乙种行为之后所得的物应当归还。"));
    }

    private static string Case(int number) => $"""
        ---
        kind: case
        id: browser-case-{number}
        title: 示例：第{number}公司诉某置业公司买卖合同纠纷案
        subtitle: 约定的违约金过分高于损失的，由违约方举证证明损失
        tier: {(number == 1 ? "guiding" : "reference")}
        case_type: 民事
        cause: {(number % 3 == 0 ? "房屋租赁合同纠纷" : "买卖合同纠纷")}
        court: 示例省高级人民法院
        court_level: 高级人民法院
        region: 示例省
        date: 2021-02-{number:00}
        docket: （2021）示民终{number}号
        procedure: 二审
        number: 示例-{number}
        sample: true
        ---
        ## 基本案情

        双方约定逾期付款按日千分之三支付违约金，后买受人逾期付款，出卖人请求支付货款和违约金，买受人请求减少违约金。

        ## 裁判理由

        违约金的调整应当以实际损失为基础，兼顾合同的履行情况和当事人的过错程度。

        ## 裁判要旨

        约定的违约金过分高于损失的，可以适当减少。
        """;

    /// <summary>A long case that cites an old article, with a title that would be markup.</summary>
    private static string Citing { get; } = $"""
        ---
        kind: case
        id: browser-citing
        title: '示例：<img src=x onerror="document.title=1">归还原物案'
        tier: judgment
        case_type: 民事
        court: 示例省高级人民法院
        date: 2019-03-04
        sample: true
        ---
        ## 基本案情

        {Long}

        ## 裁判理由

        依照《中华人民共和国合同法》第五十八条的规定处理。{Long}

        ## 裁判要旨

        原物应当归还。{Long}
        """;

    private static string Long => string.Join("\n\n", Enumerable.Repeat("双方对原物的归还有争议，各自陈述了理由，提交了凭据。原物由一方保管，另一方多次要求归还而没有结果。", 20));

    private static string RealLaw(string name, string promulgated, string effective, string article) => $"""
        # {name}
        ## 元数据
        - **公布日期**: {promulgated}
        - **生效日期**: {effective}
        - **法律类型**: 法律

        ---
        ## 正文

        {name}

        {article}
        """;

    private static string Answer(int number) => $"""
        ---
        kind: question
        id: browser-answer-{number}
        title: 示例：第{number}种情形下法院能否主动调整？
        batch: 示例第一批
        expert_court: 示例省高级人民法院
        expert_division: 民二庭
        date: 2024-11-{number:00}
        sample: true
        ---
        ## 问题

        违约金过高，当事人没有请求，法院能否主动调整？

        ## 答疑意见

        不能主动调整，可以释明。
        """;

    private const string Law = """
        # 示例合同法
        ## 元数据
        - **公布日期**: 2020-01-01
        - **生效日期**: 2020-01-01
        - **制定机关**: 示例机关
        - **法律类型**: 法律
        - **时效性**: 有效
        - **唯一标识**: test

        ---
        ## 正文

        示例合同法

        第一条　为了规范合同，制定本法。

        第二条　约定的违约金过分高于造成的损失的，人民法院可以根据当事人的请求予以适当减少。

        第三条　当事人一方违约的，应当支付违约金。
        """;
}
