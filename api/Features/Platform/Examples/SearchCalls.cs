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
                  "understood": {
                    "kind": "question",
                    "parts": [
                      {
                        "kind": "word",
                        "text": "法院",
                        "synonyms": ["人民法院"],
                        "without": "当事人没有请求， 能否主动调整违约金"
                      },
                      {
                        "kind": "word",
                        "text": "违约金",
                        "without": "当事人没有请求，法院能否主动调整"
                      }
                    ],
                    "notes": [],
                    "words": ["当事人", "没有", "请求", "法院", "主动", "调整", "违约金"],
                    "references": [],
                    "minimumWords": 2
                  },
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
                            "keywords": ["民事", "买卖合同纠纷", "违约金调整", "逾期付款", "预先放弃", "举证责任"],
                            "isSample": true,
                            "citation": "《示例：某设备公司诉某食品公司买卖合同纠纷案》",
                            "url": "/entries/sample-case-liquidated-damages"
                          },
                          "score": 8.534,
                          "snippet": {
                            "heading": "裁判要旨",
                            "text": "当事人预先约定不得调整违约金的，不影响人民法院根据违约方的请求或者抗辩，审查违约金是否过分高…",
                            "marks": [
                              {"start": 0, "end": 3},
                              {"start": 9, "end": 14}
                            ]
                          },
                          "matchedWords": ["当事人", "没有", "请求", "法院", "调整", "违约金"],
                          "reasons": {
                            "sentence": "要旨含当事人、请求、法院、调整、违约金；正文含没有；未含主动",
                            "inTitle": [],
                            "inGist": ["当事人", "请求", "法院", "调整", "违约金"],
                            "inBody": ["没有"],
                            "missing": ["主动"],
                            "isTitle": false
                          },
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
                            "keywords": ["违约金", "调整", "举证责任", "释明"],
                            "document": {
                              "issuer": "示例省高级人民法院",
                              "documentNumber": "示高法〔2024〕示1号",
                              "effective": "2024-06-10",
                              "validity": "有效"
                            },
                            "isSample": true,
                            "citation": "《示例：示例省高级人民法院关于违约金调整问题的会议纪要》（文号：示高法〔2024〕示1号）",
                            "url": "/entries/sample-document-liquidated-damages-minutes"
                          },
                          "score": 8.543,
                          "snippet": {
                            "heading": "正文",
                            "text": "…三、违约方只否认违约而没有提出违约金过高的，应当依照合同编通则解释第六十六条作出释明；一审…",
                            "marks": [
                              {"start": 3, "end": 5},
                              {"start": 9, "end": 11}
                            ]
                          },
                          "titleMarks": [
                            {"start": 8, "end": 12},
                            {"start": 14, "end": 19}
                          ],
                          "matchedWords": ["当事人", "没有", "请求", "法院", "调整", "违约金"],
                          "reasons": {
                            "sentence": "标题含法院、调整、违约金；要旨含请求；正文含当事人、没有；未含主动",
                            "inTitle": ["法院", "调整", "违约金"],
                            "inGist": ["请求"],
                            "inBody": ["当事人", "没有"],
                            "missing": ["主动"],
                            "isTitle": false
                          },
                          "citations": 0
                        }
                      ]
                    }
                  ],
                  "facets": [
                    {
                      "facet": "cause",
                      "name": "案由",
                      "values": [
                        {"value": "民事", "count": 39},
                        {"value": "合同纠纷", "count": 16, "parent": "民事"},
                        {"value": "借款合同纠纷", "count": 4, "parent": "合同纠纷"}
                      ],
                      "more": 56
                    },
                    {
                      "facet": "year",
                      "name": "年份",
                      "values": [
                        {"value": "2026", "count": 5},
                        {"value": "2025", "count": 44},
                        {"value": "2024", "count": 49}
                      ],
                      "more": 0
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
                  "understood": {
                    "kind": "words",
                    "parts": [
                      {
                        "kind": "word",
                        "text": "双方",
                        "without": "约定逾期交货的，每日按货款的百分之一支付违约金。卖方逾期三十日，认为约定过高，请求减少。"
                      },
                      {
                        "kind": "word",
                        "text": "约定",
                        "without": "双方 逾期交货的，每日按货款的百分之一支付违约金。卖方逾期三十日，认为 过高，请求减少。"
                      }
                    ],
                    "notes": [],
                    "words": ["双方", "约定", "逾期", "交货", "每日", "按"],
                    "references": [],
                    "minimumWords": 2
                  },
                  "total": 47,
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
                        "keywords": ["民事", "买卖合同纠纷", "违约金调整", "举证责任", "释明", "恶意违约", "可得利益"],
                        "answer": {
                          "batch": "示例第一批",
                          "topic": "合同纠纷",
                          "asker": "示例市示例区人民法院民二庭",
                          "expert": "示例市中级人民法院民二庭"
                        },
                        "isSample": true,
                        "citation": "《示例：违约方主张违约金过高的，举证责任如何分配，能否约定不得调整？》",
                        "url": "/entries/sample-question-liquidated-damages-reduction"
                      },
                      "score": 21.741,
                      "snippet": {
                        "heading": "问题",
                        "text": "合同约定按照总价的百分之三十支付违约金，并约定任何一方不得请求调整。违约方只抗辩自己没有违约…",
                        "marks": [
                          {"start": 2, "end": 4},
                          {"start": 9, "end": 19}
                        ]
                      },
                      "titleMarks": [
                        {"start": 3, "end": 5},
                        {"start": 8, "end": 13},
                        {"start": 26, "end": 28}
                      ],
                      "matchedWords": ["双方", "约定", "交货", "货款", "百分之一", "支付", "违约金", "三十日", "认为", "过高", "请求", "减少"],
                      "reasons": {
                        "sentence": "标题含约定、违约金、过高；正文含双方、交货、货款、百分之一、支付、三十日等 9 个词；“卖方”作“出卖人”；未含逾期、每日",
                        "inTitle": ["约定", "违约金", "过高"],
                        "inGist": [],
                        "inBody": ["双方", "交货", "货款", "百分之一", "支付", "三十日", "认为", "请求", "减少"],
                        "bySynonym": [
                          {
                            "word": "卖方",
                            "found": "出卖人"
                          }
                        ],
                        "missing": ["逾期", "每日"],
                        "isTitle": false
                      },
                      "citations": 0
                    }
                  ],
                  "page": 1,
                  "pageSize": 1,
                  "facets": [
                    {
                      "facet": "year",
                      "name": "年份",
                      "values": [
                        {"value": "2026", "count": 2},
                        {"value": "2025", "count": 22}
                      ],
                      "more": 0
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
                  "value": 6.641,
                  "matches": true,
                  "kind": "sum",
                  "role": "scores",
                  "text": "以下各项相加",
                  "parts": [
                    {
                      "value": 6.641,
                      "matches": true,
                      "kind": "sum",
                      "role": "scores",
                      "text": "以下各项相加",
                      "parts": [
                        {
                          "value": 5.129,
                          "matches": true,
                          "kind": "sum",
                          "role": "scores",
                          "text": "以下各项相加",
                          "parts": [
                            {
                              "value": 2.366,
                              "matches": true,
                              "kind": "sum",
                              "role": "scores",
                              "text": "以下各项相加",
                              "parts": [
                                {
                                  "value": 2.366,
                                  "matches": true,
                                  "kind": "term",
                                  "role": "scores",
                                  "text": "标题、要旨、正文“调整”：权重 1 × 稀有度 2.649（105 条中 7 条有）× 词频系数 0.893（出现 16 次，篇幅 1,014 词，平均 741 词）",
                                  "field": "title+gist+body",
                                  "term": "调整",
                                  "parts": [
                                    {
                                      "value": 2.649,
                                      "matches": true,
                                      "kind": "rarity",
                                      "role": "scores",
                                      "text": "稀有度（105 条中 7 条有）",
                                      "term": "调整",
                                      "documents": 7,
                                      "allDocuments": 105,
                                      "parts": []
                                    },
                                    {
                                      "value": 1,
                                      "matches": true,
                                      "kind": "weight",
                                      "role": "scores",
                                      "text": "权重",
                                      "parts": []
                                    },
                                    {
                                      "value": 16,
                                      "matches": true,
                                      "kind": "frequency",
                                      "role": "scores",
                                      "text": "出现次数",
                                      "parts": []
                                    },
                                    {
                                      "value": 1014,
                                      "matches": true,
                                      "kind": "length",
                                      "role": "scores",
                                      "text": "篇幅（词数），平均 741",
                                      "averageLength": 741.152,
                                      "parts": []
                                    }
                                  ]
                                }
                              ]
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
