using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>Signing in; the examples are those of a demonstration.</summary>
internal static class SessionCalls
{
    private const string Tokens = """
        {"tokenType": "Bearer", "accessToken": "CfDJ8…", "expiresIn": 1800, "refreshToken": "CfDJ8…"}
        """;

    public static IReadOnlyList<ExampleCall> All { get; } =
    [
        new("signIn")
        {
            Body = $$"""{"userName": "{{DemoPeople.Asker}}", "password": "{{DemoPeople.Password}}"}""",
            Answer = Tokens,
        },
        new("refreshSession") { Body = """{"refreshToken": "CfDJ8…"}""", Answer = Tokens, IsOnce = true },
        new("changePassword") { Body = """{"userName": "demo-asker", "password": "…", "newPassword": "…"}""", Answer = "{}", IsOnce = true },
        new("session")
        {
            As = DemoPeople.Expert,
            Answer = """
                {
                  "id": 5,
                  "name": "演示专家甲",
                  "userName": "demo-expert",
                  "court": "鲁",
                  "courtName": "山东省高级人民法院",
                  "division": "民事审判第一庭",
                  "roles": [{"role": "Expert", "name": "答疑专家", "court": "鲁"}]
                }
                """,
        },
        new("signOut") { As = DemoPeople.Expert, Answer = "{}", IsOnce = true },
    ];
}
