namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Laws, versions, articles. What they ask for is in the samples and tables that travel with the program.</summary>
internal static class StatuteCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("statutes")
        {
            Parameters = [new("name", "民法典"), new("day", "2024-03-01"), new("limit", "1")],
            Answer = """
                {
                  "day": "2024-03-01",
                  "statutes": [
                    {
                      "law": "中华人民共和国民法典",
                      "aliases": [],
                      "versions": 1,
                      "versionsWithText": 0,
                      "current": {
                        "version": "2020-05-28",
                        "promulgated": "2020-05-28",
                        "adoptionDateOnly": false,
                        "effective": "2021-01-01",
                        "status": "有效",
                        "inForce": true,
                        "issuer": "全国人民代表大会",
                        "lawType": "法律",
                        "textHeld": false,
                        "articles": 0,
                        "textNote": "文本未收录。…",
                        "pending": []
                      },
                      "url": "/statutes/%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E6%B0%91%E6%B3%95%E5%85%B8"
                    }
                  ]
                }
                """,
        },
        new("statute")
        {
            Parameters = [new("law", "合同法"), new("day", "2024-03-01")],
            Answer = """
                {
                  "law": "中华人民共和国合同法",
                  "aliases": [],
                  "day": "2024-03-01",
                  "versions": [
                    {
                      "version": "1999-03-15",
                      "promulgated": "1999-03-15",
                      "adoptionDateOnly": false,
                      "effective": "1999-10-01",
                      "until": "2021-01-01",
                      "status": "已废止",
                      "inForce": false,
                      "issuer": "全国人民代表大会",
                      "lawType": "法律",
                      "textHeld": false,
                      "articles": 0,
                      "textNote": "文本未收录。…",
                      "pending": []
                    }
                  ],
                  "successors": ["中华人民共和国民法典"],
                  "shown": {
                    "version": "1999-03-15",
                    "promulgated": "1999-03-15",
                    "adoptionDateOnly": false,
                    "effective": "1999-10-01",
                    "until": "2021-01-01",
                    "status": "已废止",
                    "inForce": false,
                    "issuer": "全国人民代表大会",
                    "lawType": "法律",
                    "textHeld": false,
                    "articles": 0,
                    "textNote": "文本未收录。…",
                    "pending": []
                  },
                  "url": "/statutes/%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E5%90%88%E5%90%8C%E6%B3%95"
                }
                """,
        },
        new("article")
        {
            Parameters = [new("law", "民法典"), new("number", "584"), new("day", "2024-03-01")],
            Answer = """
                {
                  "id": "中华人民共和国民法典@2020-05-28:584",
                  "law": "中华人民共和国民法典",
                  "number": "584",
                  "day": "2024-03-01",
                  "version": {
                    "version": "2020-05-28",
                    "promulgated": "2020-05-28",
                    "adoptionDateOnly": false,
                    "effective": "2021-01-01",
                    "status": "有效",
                    "inForce": true,
                    "issuer": "全国人民代表大会",
                    "lawType": "法律",
                    "textHeld": false,
                    "articles": 0,
                    "textNote": "文本未收录。…",
                    "pending": []
                  },
                  "versionReason": "所问日期施行的版本",
                  "textHeld": false,
                  "textNote": "2020年5月28日公布的版本文本未收录，这里不以其他版本的文本代替。…",
                  "status": "有效",
                  "inForce": true,
                  "pending": [],
                  "earlier": [
                    {
                      "id": "中华人民共和国合同法@1999-03-15:113",
                      "law": "中华人民共和国合同法",
                      "version": "1999-03-15",
                      "number": "113",
                      "kind": "已修改",
                      "checked": false,
                      "basis": "案例载明",
                      "likeness": 0.75,
                      "textHeld": false,
                      "pending": []
                    }
                  ],
                  "later": [],
                  "citedBy": {
                    "direct": {
                      "article": "中华人民共和国民法典@2020-05-28:584",
                      "total": 3,
                      "tiers": [
                        {
                          "tier": "reference-case",
                          "name": "参考案例",
                          "effect": "应当检索并参考",
                          "total": 1,
                          "entries": [
                            {
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
                            }
                          ]
                        }
                      ],
                      "url": "/search?cites=%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E6%B0%91%E6%B3%95%E5%85%B8%402020-05-28%3A584"
                    },
                    "corresponding": []
                  },
                  "url": "/entries/%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E6%B0%91%E6%B3%95%E5%85%B8%402020-05-28%3A584"
                }
                """,
        },
    ];
}
