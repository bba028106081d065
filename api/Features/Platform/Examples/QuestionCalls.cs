using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Questions and their way. They are those of the demonstration, by the numbers that it gives them.</summary>
internal static class QuestionCalls
{
    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("listQuestions")
        {
            As = DemoPeople.Dispatcher,
            Parameters = [new("desk", "dispatch"), new("state", "toAccept")],
            Answer = """
                {
                  "total": 1,
                  "page": 1,
                  "pageSize": 20,
                  "questions": [
                    {
                      "id": 34,
                      "title": "侵害商标权的惩罚性赔偿，以法定赔偿额作为计算基数是否可以？",
                      "state": "toAccept",
                      "stateName": "待受理",
                      "line": "知识产权",
                      "category": "lawApplication",
                      "asker": "山东省威海市环翠区人民法院民事审判第一庭",
                      "clock": "acceptance",
                      "dueOn": "2026-11-20",
                      "dueIsProvisional": false,
                      "isLate": true,
                      "version": "v1"
                    }
                  ]
                }
                """,
        },
        new("listDesks")
        {
            As = DemoPeople.Dispatcher,
            Answer = """{"desks": {"mine": 0, "dispatch": 4}, "lines": ["刑事", "民事", "商事"]}""",
        },
        new("getQuestion")
        {
            As = DemoPeople.Asker,
            Parameters = [new("id", "3")],
            Answer = """
                {
                  "question": {
                    "id": 3,
                    "title": "受让人没有证据证明债权转让已经通知债务人，直接起诉债务人的，能否以送达起诉状副本视为通知？",
                    "state": "selected",
                    "stateName": "精选",
                    "line": "民事",
                    "category": "lawApplication",
                    "asker": "山东省威海市环翠区人民法院民事审判第一庭",
                    "dueIsProvisional": false,
                    "isLate": false,
                    "expert": "演示专家乙",
                    "version": "v8"
                  },
                  "background": "让与人没有通知债务人，受让人凭债权转让协议起诉，债务人以未收到通知为由拒绝履行。",
                  "opinion": "倾向于认为审理确认转让事实后，起诉状副本送达时转让对债务人发生效力。",
                  "statutes": "《中华人民共和国民法典》第五百四十六条",
                  "parts": ["咨询人"],
                  "actions": ["reportUse"],
                  "handlingCourt": "山东省高级人民法院",
                  "expertSignature": "山东省高级人民法院（现任职山东省威海市中级人民法院民事审判第一庭）",
                  "entryId": "answer-3",
                  "events": [
                    {"version": "v1", "at": "2026-09-24T03:10:00Z", "part": "咨询人", "action": "submit", "actionName": "提交", "from": "draft", "to": "toAccept"},
                    {"version": "v2", "at": "2026-09-25T01:15:00Z", "part": "分流员", "action": "assign", "actionName": "派单", "from": "toAccept", "to": "assigned", "fact": "演示专家乙"}
                  ],
                  "answers": [{"number": 1, "stage": "approved", "text": "**可以，但要先查明债权转让的事实。**…", "savedAt": "2026-10-13T07:45:00Z"}],
                  "comments": []
                }
                """,
        },
        new("listProposals")
        {
            As = DemoPeople.Dispatcher,
            Parameters = [new("id", "34")],
            Answer = """
                [
                  {"expertId": 6, "name": "演示专家乙", "load": 5, "reasons": ["不限业务条线", "手头 5 件"]},
                  {"expertId": 5, "name": "演示专家甲", "load": 2, "reasons": ["不限业务条线", "手头 2 件"], "obstacle": "有 1 件逾期"}
                ]
                """,
        },
        new("openQuestion")
        {
            As = DemoPeople.Asker,
            IsOnce = true,
            Body = """
                {
                  "action": "submit",
                  "wording": {
                    "title": "债务人以债权人迟延受领为由提存的，提存费用由谁负担？",
                    "background": "债权人没有正当理由拒绝受领，债务人将标的物提存。",
                    "opinion": "倾向于由债权人负担。",
                    "statutes": "《中华人民共和国民法典》第五百七十三条",
                    "line": "民事",
                    "category": "lawApplication"
                  },
                  "confirmsNoPendingCase": true
                }
                """,
            Answer = """
                {
                  "question": {
                    "id": 40,
                    "title": "债务人以债权人迟延受领为由提存的，提存费用由谁负担？",
                    "state": "toAccept",
                    "stateName": "待受理",
                    "line": "民事",
                    "category": "lawApplication",
                    "asker": "山东省威海市环翠区人民法院民事审判第一庭",
                    "clock": "acceptance",
                    "dueOn": "2026-11-30",
                    "dueIsProvisional": false,
                    "isLate": false,
                    "version": "v1"
                  },
                  "background": "债权人没有正当理由拒绝受领，债务人将标的物提存。",
                  "opinion": "倾向于由债权人负担。",
                  "statutes": "《中华人民共和国民法典》第五百七十三条",
                  "parts": ["咨询人"],
                  "actions": ["withdraw"],
                  "handlingCourt": "山东省高级人民法院",
                  "events": [{"version": "v1", "at": "2026-11-25T01:00:00Z", "part": "咨询人", "action": "submit", "actionName": "提交", "from": "draft", "to": "toAccept"}],
                  "answers": [],
                  "comments": []
                }
                """,
        },
        new("transitQuestion")
        {
            As = DemoPeople.Dispatcher,
            IsOnce = true,
            Parameters = [new("id", "34"), new("If-Match", "\"v1\"")],
            Body = """{"action": "assign", "expertId": 6}""",
            Answer = """
                {
                  "id": 34,
                  "title": "侵害商标权的惩罚性赔偿，以法定赔偿额作为计算基数是否可以？",
                  "state": "assigned",
                  "stateName": "已派单",
                  "line": "知识产权",
                  "category": "lawApplication",
                  "asker": "山东省威海市环翠区人民法院民事审判第一庭",
                  "clock": "answering",
                  "dueOn": "2026-12-09",
                  "dueIsProvisional": false,
                  "isLate": false,
                  "version": "v2"
                }
                """,
        },
    ];
}
