namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Checks of a text. What they ask for is in the samples and tables that travel with the program.</summary>
internal static class CheckCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("checkMasking")
        {
            Body = """
                {"text": "原告某甲，男，住示例市和平路12号，电话13800000000。", "rules": "judgment"}
                """,
            Answer = """
                {
                  "rules": "judgment",
                  "scope": "裁判文书：按法释〔2016〕19号第八条至第十一条，只隐去第八条所列人员的姓名；身份证号、电话、账号、车牌、权属证书编号、住址等依第十条删除；其他当事人姓名、单位名称依第十一条保留。",
                  "total": 2,
                  "findings": [
                    {
                      "kind": "住址",
                      "start": 11,
                      "end": 17,
                      "found": "和平路12号",
                      "replacement": "",
                      "ground": "法释〔2016〕19号第十条第一款第一项",
                      "certain": true
                    },
                    {
                      "kind": "电话",
                      "start": 20,
                      "end": 31,
                      "found": "13800000000",
                      "replacement": "×××",
                      "ground": "法释〔2016〕19号第十条第一款第一项",
                      "certain": true
                    }
                  ],
                  "masked": "原告某甲，男，住示例市，电话×××。"
                }
                """,
        },
        new("checkCitations")
        {
            Body = """
                {"text": "依照《中华人民共和国合同法》第一百一十四条的规定，违约金过高的，可以适当减少。", "day": "2024-03-01"}
                """,
            Answer = """
                {
                  "day": "2024-03-01",
                  "level": "not-checked",
                  "statement": "1 处无法核对。",
                  "counts": {"verified": 0, "confirm": 0, "notChecked": 1, "wrong": 0},
                  "items": [
                    {
                      "start": 2,
                      "end": 21,
                      "kind": "statute-article",
                      "written": "《中华人民共和国合同法》第一百一十四条",
                      "canonical": "中华人民共和国合同法第114条",
                      "level": "not-checked",
                      "laws": ["中华人民共和国合同法"],
                      "findings": [
                        {
                          "code": "text-not-held",
                          "level": "not-checked",
                          "message": "本库未收录《中华人民共和国合同法》（1999-03-15公布）的文本，无法核对，不等于不存在。",
                          "remedy": "请查阅公布的文本。"
                        },
                        {
                          "code": "repealed",
                          "level": "confirm",
                          "message": "《中华人民共和国合同法》（1999-03-15公布）自2021-01-01起已废止，由《中华人民共和国民法典》接替。本条内容已修改，现为《中华人民共和国民法典》第585条（自动比对）。",
                          "remedy": "请确认是否应当适用；依法可以适用行为时的法律的，以该法律为准。"
                        }
                      ],
                      "present": ["中华人民共和国民法典@2020-05-28:585"],
                      "held": []
                    }
                  ]
                }
                """,
        },
    ];
}
