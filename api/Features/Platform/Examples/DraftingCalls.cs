using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Help while a question or an answer is written. What they ask for is in the samples and tables that travel with the program.</summary>
internal static class DraftingCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("checkQuestion")
        {
            As = DemoPeople.Asker,
            Body = """{"title": "逾期付款违约金过高，能否减少？", "background": "标的物是鲁A12345号车。", "opinion": "", "statutes": ""}""",
            Answer = """
                {
                  "stopped": true,
                  "findings": [
                    {
                      "field": "background",
                      "start": 4,
                      "end": 11,
                      "grade": "stop",
                      "kind": "车牌",
                      "found": "鲁A12345",
                      "reason": "车牌号码会指向具体案件的当事人。",
                      "proposal": "某号牌"
                    }
                  ]
                }
                """,
        },
        new("findSimilar")
        {
            As = DemoPeople.Asker,
            Body = """{"text": "违约金过高，当事人没有请求，法院能否主动调整？"}""",
            Answer = """
                {
                  "answers": [
                    {
                      "id": "sample-question-liquidated-damages-reduction",
                      "title": "示例：违约方主张违约金过高的，举证责任如何分配，能否约定不得调整？",
                      "effect": "仅供学习、研究和参考使用",
                      "excerpt": "合同约定按照总价的百分之三十支付违约金…",
                      "citation": "《示例：违约方主张违约金过高的，举证责任如何分配，能否约定不得调整？》",
                      "address": "/entries/sample-question-liquidated-damages-reduction"
                    }
                  ],
                  "cases": [],
                  "articles": []
                }
                """,
        },
        new("readStatutes")
        {
            As = DemoPeople.Expert,
            Body = """{"text": "依照《中华人民共和国合同法》第一百一十四条的规定，可以适当减少。"}""",
            Answer = """
                {
                  "statutes": [
                    {
                      "start": 2,
                      "end": 21,
                      "written": "《中华人民共和国合同法》第一百一十四条",
                      "canonical": "中华人民共和国合同法第114条",
                      "version": "1999-03-15 公布",
                      "validity": "已废止",
                      "stale": true,
                      "remark": "《中华人民共和国合同法》（1999-03-15公布）自2021-01-01起已废止，由《中华人民共和国民法典》接替。…",
                      "present": [
                        {"name": "《民法典》第585条", "address": "/entries/%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E6%B0%91%E6%B3%95%E5%85%B8%402020-05-28%3A585"}
                      ]
                    }
                  ]
                }
                """,
        },
        new("previewAnswer")
        {
            As = DemoPeople.Expert,
            Body = """{"text": "**不能主动调整**，但应当释明。"}""",
            Answer = """{"html": "<p><strong>不能主动调整</strong>，但应当释明。</p>\n"}""",
        },
    ];
}
