namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Reading an entry, and the state of the server. What they ask for is in the samples and tables that travel with the program.</summary>
internal static class EntryCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("entry")
        {
            Parameters = [new("id", "sample-case-liquidated-damages")],
            Answer = """
                {
                  "entry": {
                    "id": "sample-case-liquidated-damages",
                    "kind": "reference-case",
                    "tier": "reference-case",
                    "effect": "应当检索并参考",
                    "title": "示例：某设备公司诉某食品公司买卖合同纠纷案",
                    "subtitle": "合同写明放弃调整违约金的，不妨碍违约方以约定过高为由请求减少；减少时以实际损失为基础综合衡量",
                    "caseType": "民事",
                    "cause": "买卖合同纠纷",
                    "court": "示例市中级人民法院",
                    "courtLevel": "中级人民法院",
                    "region": "示例省",
                    "procedure": "二审",
                    "date": "2024-08-16",
                    "docketNumbers": ["（2024）示01民终2号"],
                    "keywords": ["民事", "买卖合同纠纷"],
                    "isSample": true,
                    "citation": "《示例：某设备公司诉某食品公司买卖合同纠纷案》",
                    "url": "/entries/sample-case-liquidated-damages"
                  },
                  "sections": [
                    {"heading": "基本案情", "text": "2023年2月，某设备公司向某食品公司出售一条包装生产线，总价200万元。合同约…"},
                    {"heading": "裁判理由", "text": "二审法院认为，违约金以补偿损失为主，兼有惩罚违约的作用。民法典第五百八十五条第二…"}
                  ],
                  "notice": "示例条目，不得引用。",
                  "cites": [
                    {"article": "中华人民共和国民法典@2020-05-28:585", "name": "《民法典》第585条（2020-05-28公布）"},
                    {
                      "article": "最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释@2023-12-04:64",
                      "name": "《最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释》第64条（2023-12-04公布）"
                    }
                  ]
                }
                """,
        },
        new("health")
        {
            Answer = """
                {"status": "alive"}
                """,
        },
        new("ready")
        {
            Answer = """
                {"status": "ready", "entries": 105, "integrity": "sound", "behind": 0}
                """,
        },
    ];
}
