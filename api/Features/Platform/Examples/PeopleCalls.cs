using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>People, courts and the log of actions; the examples are those of a demonstration.</summary>
internal static class PeopleCalls
{
    private const string Nothing = "{}";

    private const string Person = """
        {
          "id": 1,
          "name": "演示咨询人甲",
          "userName": "demo-asker",
          "staffNumber": "demo-asker",
          "email": "demo-asker@demo.example",
          "isLocked": false,
          "posts": [{"id": 1, "court": "鲁1002", "courtName": "威海市环翠区人民法院", "division": "民事审判第一庭", "title": "审判员", "from": "2024-01-01"}],
          "grants": [],
          "absences": []
        }
        """;

    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("listPeople")
        {
            As = DemoPeople.SecurityAdmin,
            Parameters = [new("court", "鲁"), new("role", "Reviewer")],
            Answer = """
                {
                  "total": 2,
                  "items": [
                    {"id": 7, "name": "演示审核人甲", "userName": "demo-reviewer", "staffNumber": "demo-reviewer", "court": "山东省高级人民法院", "division": "民事审判第一庭", "title": "庭长", "roles": ["审核人"]}
                  ]
                }
                """,
        },
        new("addPerson") { As = DemoPeople.SecurityAdmin, IsOnce = true, Body = """{"name": "示例法官", "userName": "shili", "staffNumber": "370001"}""", Answer = Person },
        new("person") { As = DemoPeople.SecurityAdmin, Parameters = [new("id", "1")], Answer = Person },
        new("importPeople")
        {
            As = DemoPeople.SecurityAdmin,
            Body = """{"content": "工号,姓名,法院代字,庭室,职务\n370001,示例法官,鲁1002,民事审判第二庭,审判员\n", "isFull": false, "apply": false}""",
            Answer = """
                {
                  "what": "人员",
                  "applied": false,
                  "changes": [{"line": 2, "kind": "新增", "text": "示例法官（370001）鲁1002民事审判第二庭"}],
                  "changeCount": 1,
                  "unchanged": 0,
                  "problems": []
                }
                """,
        },
        Change("appoint", """{"court": "鲁10", "division": "民事审判第一庭", "title": "审判员", "from": "2026-03-02"}"""),
        Change("endPost", """{"last": "2026-03-01"}"""),
        Change("giveRole", """{"role": "Expert", "court": "鲁", "line": "民事"}"""),
        Change("endRole", """{"last": "2026-03-01"}"""),
        Change("addAbsence", """{"from": "2026-03-02", "to": "2026-03-06"}"""),
        Change("removeAbsence", null),
        Change("lockPerson", null),
        Change("unlockPerson", null),
        Change("leave", """{"day": "2026-03-02"}"""),
        new("resetPassword") { As = DemoPeople.SecurityAdmin, IsOnce = true, Parameters = [new("id", "1")], Answer = """{"password": "k7Qmd-…"}""" },
        new("listSuccessions") { As = DemoPeople.SecurityAdmin, Answer = """{"items": [{"id": 3, "personId": 6, "name": "演示专家乙", "since": "2026-03-02", "count": 2}]}""" },
        new("settleSuccession") { As = DemoPeople.SecurityAdmin, IsOnce = true, Parameters = [new("succession", "3")], Body = """{"successor": "demo-expert"}""", Answer = Nothing },
        new("listCourts")
        {
            As = DemoPeople.Asker,
            Parameters = [new("q", "鲁1002")],
            Answer = """{"items": [{"code": "鲁1002", "name": "威海市环翠区人民法院", "tier": "Basic", "superior": "鲁10", "region": "山东省", "version": 1}]}""",
        },
        new("saveCourt")
        {
            As = DemoPeople.SystemAdmin,
            IsOnce = true,
            Parameters = [new("code", "鲁1002")],
            Body = """{"name": "威海市环翠区人民法院", "tier": "Basic", "superior": "鲁10", "region": "山东省", "version": 1}""",
            Answer = """{"code": "鲁1002", "name": "威海市环翠区人民法院", "tier": "Basic", "superior": "鲁10", "region": "山东省", "version": 2}""",
        },
        new("listActions")
        {
            As = DemoPeople.AuditAdmin,
            Parameters = [new("doing", "sign-in.")],
            Answer = """
                {"items": [{"number": 1, "at": "2026-03-02T01:12:45.120Z", "personId": 1, "action": "sign-in.done", "subject": "person:1", "done": true, "detail": "Token", "hash": "5e2b…"}]}
                """,
        },
        new("verifyActions") { As = DemoPeople.AuditAdmin, Answer = """{"sound": true, "records": 128}""" },
    ];

    // If-Match holds the version that was read, which no example can know.
    private static ExampleCall Change(string operation, string? body) => new(operation) { As = DemoPeople.SecurityAdmin, IsOnce = true, Body = body, Answer = Nothing };
}
