using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// Made-up people for a demonstration (演示): an account in every role at real courts, all with one password that the console and the page for signing in show. They can sign in
/// only while the setting <c>Demo</c> is on.
/// </summary>
internal static class DemoPeople
{
    public const string Password = "Yanshi-2026";

    public const string Asker = "demo-asker";
    public const string Asker2 = "demo-asker2";
    public const string Assistant = "demo-assistant";
    public const string Dispatcher = "demo-dispatcher";
    public const string Expert = "demo-expert";
    public const string Expert2 = "demo-expert2";
    public const string Reviewer = "demo-reviewer";
    public const string Reviewer2 = "demo-reviewer2";
    public const string Editor = "demo-editor";
    public const string Leader = "demo-leader";
    public const string SpcDispatcher = "demo-spc-dispatcher";
    public const string SpcExpert = "demo-spc-expert";
    public const string SpcReviewer = "demo-spc-reviewer";
    public const string SpcEditor = "demo-spc-editor";
    public const string OtherAsker = "demo-other-asker";
    public const string OtherDispatcher = "demo-other-dispatcher";
    public const string OtherExpert = "demo-other-expert";
    public const string OtherReviewer = "demo-other-reviewer";
    public const string SystemAdmin = "demo-system";
    public const string SecurityAdmin = "demo-security";
    public const string AuditAdmin = "demo-audit";

    private const string Supreme = "最高法";
    private const string High = "鲁";
    private const string Intermediate = "鲁10";
    private const string Basic = "鲁1002";
    private const string OtherHigh = "浙";
    private const string OtherBasic = "浙0106";
    private const string Civil = "民事审判第一庭";

    private static readonly DateOnly Since = new(2024, 1, 1);

    /// <summary>All of them: user name, name, court, division, title, role (staff where there is none to grant), court for which it is granted, rank.</summary>
    private static readonly Sample[] All =
    [
        new(Asker, "演示咨询人甲", Basic, Civil, "审判员"),
        new(Asker2, "演示咨询人乙", Intermediate, Civil, "审判员"),
        new(Assistant, "演示法官助理", Basic, Civil, "法官助理", Role.Assistant, Basic),
        new(Dispatcher, "演示分流员", High, "审判管理办公室", "工作人员", Role.Dispatcher, High),
        new(Expert, "演示专家甲", High, Civil, "审判员", Role.Expert, High),
        // Appointed by the high court, with a post at a court below.
        new(Expert2, "演示专家乙", Intermediate, Civil, "副庭长", Role.Expert, High),
        new(Reviewer, "演示审核人甲", High, Civil, "庭长", Role.Reviewer, High),
        new(Reviewer2, "演示审核人乙", High, Civil, "副庭长", Role.Reviewer, High, 1),
        new(Editor, "演示编辑", High, "研究室", "工作人员", Role.Editor, High),
        new(Leader, "演示院领导", High, "", "副院长", Role.Leader, High),
        new(SpcDispatcher, "演示最高法分流员", Supreme, "审判管理办公室", "工作人员", Role.Dispatcher, Supreme),
        new(SpcExpert, "演示最高法专家", Supreme, Civil, "审判员", Role.Expert, Supreme),
        new(SpcReviewer, "演示最高法审核人", Supreme, Civil, "庭长", Role.Reviewer, Supreme),
        new(SpcEditor, "演示最高法编辑", Supreme, "研究室", "工作人员", Role.Editor, Supreme),
        new(OtherAsker, "演示外省咨询人", OtherBasic, Civil, "审判员"),
        new(OtherDispatcher, "演示外省分流员", OtherHigh, "审判管理办公室", "工作人员", Role.Dispatcher, OtherHigh),
        new(OtherExpert, "演示外省专家", OtherHigh, Civil, "审判员", Role.Expert, OtherHigh),
        new(OtherReviewer, "演示外省审核人", OtherHigh, Civil, "庭长", Role.Reviewer, OtherHigh),
        new(SystemAdmin, "演示系统管理员", High, "信息技术处", "工作人员", Role.SystemAdmin, Supreme),
        new(SecurityAdmin, "演示安全管理员", High, "信息技术处", "工作人员", Role.SecurityAdmin, Supreme),
        new(AuditAdmin, "演示审计管理员", High, "督察局", "工作人员", Role.AuditAdmin, Supreme),
    ];

    /// <summary>Every user name.</summary>
    public static IReadOnlyList<string> UserNames { get; } = [.. All.Select(sample => sample.UserName)];

    /// <summary>User name, name, and what they are, for the page on which people sign in.</summary>
    public static IEnumerable<(string UserName, string Name, string What)> List =>
        All.Select(sample => (sample.UserName, sample.Name, $"{(sample.Role is { } role ? RoleNames.Of(role) : RoleNames.Of(Role.Staff))}，{sample.GrantCourt ?? sample.Court}"));

    /// <summary>Adds those who are missing, in the caller's transaction.</summary>
    /// <exception cref="StoreException">There are real people here.</exception>
    public static async Task Seed(StoreContext store, IPasswordHasher<Person> hasher, ILookupNormalizer names, CancellationToken cancellation)
    {
        if (await store.Users.AnyAsync(person => !person.IsDemo, cancellation)) throw new StoreException("库中已有真实人员，不能加入演示数据。请为演示另用一个库，例如 --Store:Connection=/tmp/demo.db，或者去掉 --Demo=true。");
        if (await store.Users.AnyAsync(cancellation)) return;
        // One hash serves all, as the password is no secret.
        var hash = hasher.HashPassword(new Person { Name = "" }, Password);
        var people = All.ToDictionary(sample => sample.UserName, sample => new Person
        {
            Name = sample.Name,
            UserName = sample.UserName,
            NormalizedUserName = names.NormalizeName(sample.UserName),
            Email = sample.UserName + "@demo.example",
            NormalizedEmail = names.NormalizeEmail(sample.UserName + "@demo.example"),
            StaffNumber = sample.UserName,
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            IsDemo = true,
        });
        store.AddRange(people.Values);
        await store.SaveChangesAsync(cancellation);
        foreach (var sample in All)
        {
            var id = people[sample.UserName].Id;
            store.Add(new Post { PersonId = id, CourtCode = sample.Court, Division = sample.Division, Title = sample.Title, From = Since });
            if (sample.Role is not { } role) continue;
            store.Add(new Grant
            {
                PersonId = id,
                Role = role,
                CourtCode = sample.GrantCourt!,
                Division = role == Role.Reviewer ? sample.Division : null,
                Rank = sample.Rank,
                JudgeId = role == Role.Assistant ? people[Asker].Id : null,
                From = Since,
            });
        }
    }

    private sealed record Sample(string UserName, string Name, string Court, string Division, string Title, Role? Role = null, string? GrantCourt = null, int Rank = 0);
}
