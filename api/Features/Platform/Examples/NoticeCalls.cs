using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Notices, the working calendar, deadlines, assignment rules, batches, and what is late.</summary>
internal static class NoticeCalls
{
    private const string Rule = """{"id": 1, "court": "鲁", "category": "lawApplication", "line": "民事", "law": "中华人民共和国民法典", "expertId": 5, "expertName": "演示专家甲"}""";

    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("listNotices")
        {
            As = DemoPeople.Asker,
            Parameters = [new("unread", "true"), new("kind", "question-progress")],
            Answer = """
                {
                  "total": 1,
                  "unread": 1,
                  "items": [
                    {
                      "id": 57,
                      "kind": "question-progress",
                      "kindName": "咨询进展",
                      "subject": "question:12",
                      "text": "您的咨询（第12号）已受理，正在办理",
                      "address": "/questions/12",
                      "at": "2026-11-25T08:00:00Z"
                    }
                  ]
                }
                """,
        },
        new("countUnreadNotices") { As = DemoPeople.Asker, Answer = """{"unread": 1}""" },
        new("markNoticesRead") { As = DemoPeople.Asker, Body = """{"upTo": 57}""", Answer = """{"unread": 0}""" },
        new("getNoticeSettings") { As = DemoPeople.Asker, Answer = """{"items": [{"kind": "question-progress", "kindName": "咨询进展", "email": true}]}""" },
        new("putNoticeSettings")
        {
            As = DemoPeople.Asker,
            Body = """{"items": [{"kind": "question-progress", "email": false}]}""",
            Answer = """{"items": [{"kind": "question-progress", "kindName": "咨询进展", "email": false}]}""",
        },
        new("getCalendar")
        {
            As = DemoPeople.SystemAdmin,
            Answer = """
                {
                  "years": [2026],
                  "days": [{"date": "2026-02-14", "name": "春节", "isWorkday": true, "year": 2026, "notice": "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"}]
                }
                """,
        },
        new("putCalendar")
        {
            As = DemoPeople.SystemAdmin,
            Body = """{"rows": "2035-01-01\t元旦\t放假\t2035\thttps://example.org/notice"}""",
            Answer = """{"years": [2035], "days": [{"date": "2035-01-01", "name": "元旦", "isWorkday": false, "year": 2035, "notice": "https://example.org/notice"}]}""",
        },
        new("getDeadlines")
        {
            As = DemoPeople.SystemAdmin,
            Answer = """{"items": [{"tier": "high", "acceptance": 3, "answering": 10, "review": 5, "escalationReview": 3, "extension": 5}]}""",
        },
        new("putDeadlines")
        {
            As = DemoPeople.SystemAdmin,
            Body = """{"items": [{"tier": "high", "acceptance": 3, "answering": 10, "review": 5, "escalationReview": 3, "extension": 5}]}""",
            Answer = """{"items": [{"tier": "high", "acceptance": 3, "answering": 10, "review": 5, "escalationReview": 3, "extension": 5}]}""",
        },
        new("listAssignmentRules") { As = DemoPeople.Dispatcher, Answer = $$"""{"items": [{{Rule}}]}""" },
        new("addAssignmentRule")
        {
            As = DemoPeople.Dispatcher,
            IsOnce = true,
            Body = """{"court": "鲁", "expertId": 5, "category": "lawApplication", "line": "民事", "law": "民法典"}""",
            Answer = Rule,
        },
        new("removeAssignmentRule") { As = DemoPeople.Dispatcher, IsOnce = true, Parameters = [new("id", "1")], Answer = "{}" },
        new("listBatches") { As = DemoPeople.Editor, Answer = """{"items": [{"name": "演示第一批", "questions": [3, 2]}]}""" },
        new("exportBatch") { As = DemoPeople.Editor, Parameters = [new("batch", "演示第一批")], Answer = "\"# 法答网精选答问（演示第一批）…\"" },
        new("listLateQuestions")
        {
            As = DemoPeople.Leader,
            Answer = """
                {
                  "items": [
                    {
                      "id": 12,
                      "court": "鲁",
                      "line": "民事",
                      "state": "answering",
                      "stateName": "答疑中",
                      "clock": "answering",
                      "dueOn": "2026-11-20",
                      "isProvisional": false,
                      "workdaysLate": 3,
                      "inHand": "演示专家甲"
                    }
                  ]
                }
                """,
        },
    ];
}
