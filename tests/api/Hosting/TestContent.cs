namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>A few made-up entries of every kind, in the formats in which content is kept, in a folder of their own.</summary>
internal sealed class TestContent : IDisposable
{
    public const string Guiding = "test-guiding-penalty";
    public const string Reference = "test-reference-1";
    public const string Answer = "test-answer-1";
    public const int References = 14;

    public TestContent()
    {
        Directory.CreateDirectory(Folder);
        Write("guiding.md", Case(Guiding, "示例：指导案例999号：某甲公司诉某乙公司买卖合同纠纷案", "guiding", "", "2020-05-06"));
        for (var i = 1; i <= References; i++)
        {
            Write($"reference-{i}.md", Case(
                $"test-reference-{i}", $"示例：第{i}建设公司诉某置业公司建设工程施工合同纠纷案", "reference",
                "subtitle: 约定的违约金过分高于损失的，由违约方举证", $"2021-01-{i:00}"));
        }

        Write("answer.md", """
            ---
            kind: question
            id: test-answer-1
            title: 示例：违约方没有请求，法院能否主动调整违约金？
            batch: 示例第一批
            asker_court: 示例市中级人民法院
            asker_division: 民二庭
            expert_court: 示例省高级人民法院
            expert_division: 民二庭
            date: 2024-11-06
            sample: true
            ---
            ## 问题

            违约方没有请求，法院能否主动调整违约金？

            ## 答疑意见

            不能主动调整，可以释明。
            """);
        Write("script.md", Case("test-script", "示例：<script>alert(1)</script>与“引号”纠纷案", "typical", "subtitle: <img src=x onerror=alert(2)>", "2022-02-02"));
        Write("示例合同法.md", Law("示例合同法", "2020-01-01", "有效"));
        Write("示例旧合同法.md", Law("示例旧合同法", "1990-01-01", "已废止"));
        foreach (var (name, text) in TestStatutes.All) Write(name, text);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kb-api-tests-" + Guid.NewGuid().ToString("N"));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Case(string id, string title, string tier, string subtitle, string date) => $"""
        ---
        kind: case
        id: {id}
        title: '{title}'
        {(subtitle.Length == 0 ? "keywords: [违约金]" : subtitle.Replace(": ", ": '", StringComparison.Ordinal) + "'")}
        tier: {tier}
        case_type: 民事
        cause: 买卖合同纠纷
        court: 示例省高级人民法院
        court_level: 高级人民法院
        region: 示例省
        date: {date}
        docket: （2020）示民终1号
        procedure: 二审
        number: 示例-{id}
        sample: true
        ---
        ## 基本案情

        双方约定逾期付款按日支付违约金，后一方请求减少。

        ## 裁判理由

        违约金的调整应当以实际损失为基础。

        ## 裁判要旨

        约定的违约金过分高于损失的，可以适当减少。

        ## 关联索引

        《示例合同法》第二条
        """;

    private static string Law(string name, string date, string status) => $"""
        # {name}
        ## 元数据
        - **公布日期**: {date}
        - **生效日期**: {date}
        - **制定机关**: 示例机关
        - **法律类型**: 法律
        - **时效性**: {status}
        - **唯一标识**: test

        ---
        ## 正文

        {name}

        ### 第一章　一般规定

        第一条　为了规范合同，制定本法。

        第二条　约定的违约金过分高于造成的损失的，人民法院可以根据当事人的请求予以适当减少。

        第三条　本法自公布之日起施行。
        """;
}
