namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Searches. What they ask for is in the samples and tables that travel with the program.</summary>
internal static class SearchCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("search")
        {
            Parameters = [new("q", "当事人没有请求，法院能否主动调整违约金"), new("shelfSize", "1")],
            Answer = """
                {
                  "understood": {"words": ["当事人", "没有", "请求", "法院", "主动", "调整", "违约金"], "references": [], "minimumWords": 2},
                  "total": 101,
                  "elapsedMilliseconds": 2.5,
                  "shelves": [
                    {
                      "tier": "reference-case",
                      "name": "参考案例",
                      "effect": "应当检索并参考",
                      "total": 36,
                      "hits": [
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
                          "score": 15.46,
                          "snippet": {
                            "heading": "裁判要旨",
                            "text": "当事人预先约定不得调整违约金的，不影响人民法院根据违约方的请求或者抗辩，审查违约金是否过分高于损…",
                            "marks": [{"start": 0, "end": 3}, {"start": 9, "end": 14}]
                          },
                          "matchedWords": ["当事人", "没有", "请求"],
                          "citations": 0
                        }
                      ]
                    },
                    {
                      "tier": "normative-document",
                      "name": "规范性文件与会议纪要",
                      "effect": "可以用于说理，不作裁判依据",
                      "total": 1,
                      "hits": [
                        {
                          "entry": {
                            "id": "sample-document-liquidated-damages-minutes",
                            "kind": "normative-document",
                            "tier": "normative-document",
                            "effect": "可以用于说理，不作裁判依据",
                            "title": "示例：示例省高级人民法院关于违约金调整问题的会议纪要",
                            "subtitle": "请求调整违约金的举证、释明和考量因素",
                            "number": "示高法〔2024〕示1号",
                            "region": "示例省",
                            "date": "2024-06-10",
                            "keywords": ["违约金", "调整"],
                            "document": {"issuer": "示例省高级人民法院", "documentNumber": "示高法〔2024〕示1号", "effective": "2024-06-10", "validity": "有效"},
                            "isSample": true,
                            "citation": "《示例：示例省高级人民法院关于违约金调整问题的会议纪要》（文号：示高法〔2024〕示1号）",
                            "url": "/entries/sample-document-liquidated-damages-minutes"
                          },
                          "score": 16.0,
                          "snippet": {
                            "heading": "正文",
                            "text": "…三、违约方只否认违约而没有提出违约金过高的，应当依照合同编通则解释第六十六条作出释明；一审认为…",
                            "marks": [{"start": 3, "end": 5}, {"start": 9, "end": 11}]
                          },
                          "titleMarks": [{"start": 10, "end": 12}],
                          "matchedWords": ["当事人", "没有", "请求"],
                          "citations": 0
                        }
                      ]
                    }
                  ],
                  "facets": [
                    {
                      "facet": "year",
                      "name": "年份",
                      "values": [{"value": "2024", "count": 49}, {"value": "2025", "count": 44}],
                      "more": 3
                    }
                  ]
                }
                """,
        },
        new("searchLongText")
        {
            Body = """
                {"q": "双方约定逾期交货的，每日按货款的百分之一支付违约金。卖方逾期三十日，认为约定过高，请求减少。", "filters": {"tier": ["answer"]}, "pageSize": 1}
                """,
            Answer = """
                {
                  "understood": {"words": ["双方", "约定", "逾期", "交货"], "references": [], "minimumWords": 2},
                  "total": 46,
                  "elapsedMilliseconds": 4.0,
                  "hits": [
                    {
                      "entry": {
                        "id": "sample-question-liquidated-damages-reduction",
                        "kind": "answer",
                        "tier": "answer",
                        "effect": "仅供学习、研究和参考使用",
                        "title": "示例：违约方主张违约金过高的，举证责任如何分配，能否约定不得调整？",
                        "caseType": "民事",
                        "cause": "买卖合同纠纷",
                        "date": "2024-06-13",
                        "keywords": ["民事", "买卖合同纠纷"],
                        "answer": {"batch": "示例第一批", "topic": "合同纠纷", "asker": "示例市示例区人民法院民二庭", "expert": "示例市中级人民法院民二庭"},
                        "isSample": true,
                        "citation": "《示例：违约方主张违约金过高的，举证责任如何分配，能否约定不得调整？》",
                        "url": "/entries/sample-question-liquidated-damages-reduction"
                      },
                      "score": 20.98,
                      "snippet": {
                        "heading": "问题",
                        "text": "合同约定按照总价的百分之三十支付违约金，并约定任何一方不得请求调整。违约方只抗辩自己没有违约，没…",
                        "marks": [{"start": 2, "end": 4}, {"start": 9, "end": 19}]
                      },
                      "titleMarks": [{"start": 3, "end": 5}],
                      "matchedWords": ["双方", "约定", "交货"],
                      "citations": 0
                    }
                  ],
                  "page": 1,
                  "pageSize": 1,
                  "facets": [
                    {
                      "facet": "year",
                      "name": "年份",
                      "values": [{"value": "2024", "count": 22}, {"value": "2025", "count": 22}],
                      "more": 1
                    }
                  ]
                }
                """,
        },
        new("explainHit")
        {
            Parameters = [new("q", "调整违约金"), new("id", "sample-case-liquidated-damages")],
            Answer = """
                {
                  "value": 10.711,
                  "matches": true,
                  "text": "sum of",
                  "parts": [
                    {
                      "value": 10.711,
                      "matches": true,
                      "text": "sum of",
                      "parts": [
                        {
                          "value": 4.494,
                          "matches": true,
                          "text": "sum of",
                          "parts": [
                            {
                              "value": 2.438,
                              "matches": true,
                              "text": "gist:调整 = boost · idf · frequency / (frequency + norm)",
                              "parts": []
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """,
        },
    ];
}
