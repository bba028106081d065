namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>One facet whole, and suggestions while typing.</summary>
internal static class NarrowingCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("searchFacet")
        {
            Parameters = [new("facet", "cause"), new("q", "违约金")],
            Answer = """
                {
                  "facet": "cause",
                  "name": "案由",
                  "values": [
                    {"value": "民事", "count": 7},
                    {"value": "合同纠纷", "count": 6, "parent": "民事"},
                    {"value": "买卖合同纠纷", "count": 3, "parent": "合同纠纷"}
                  ],
                  "more": 0
                }
                """,
        },
        new("searchFacetLongText")
        {
            Parameters = [new("facet", "cause")],
            Body = """
                {"q": "双方约定逾期交货的，每日按货款的百分之一支付违约金。卖方逾期三十日，认为约定过高，请求减少。"}
                """,
            Answer = """
                {
                  "facet": "cause",
                  "name": "案由",
                  "values": [
                    {"value": "民事", "count": 34},
                    {"value": "合同纠纷", "count": 15, "parent": "民事"},
                    {"value": "借款合同纠纷", "count": 4, "parent": "合同纠纷"}
                  ],
                  "more": 0
                }
                """,
        },
        new("suggest")
        {
            Parameters = [new("q", "weiyuejin"), new("limit", "2")],
            Answer = """
                {
                  "suggestions": [
                    {
                      "text": "违约金",
                      "kind": "word",
                      "count": 10,
                      "marks": [
                        {"start": 0, "end": 3}
                      ]
                    },
                    {
                      "text": "违约金调整",
                      "kind": "word",
                      "count": 2,
                      "marks": [
                        {"start": 0, "end": 3}
                      ]
                    }
                  ]
                }
                """,
        },
    ];
}
