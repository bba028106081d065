using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>Which roles can be given to whom.</summary>
internal static class GrantRules
{
    private static readonly Role[] Administrators = [Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin];

    /// <summary>What speaks against a grant; null where nothing does.</summary>
    /// <param name="grant">That is to be given.</param>
    /// <param name="person">To whom.</param>
    /// <param name="held">All grants that the person has, of any time.</param>
    /// <param name="posts">All posts of that person.</param>
    /// <param name="actor">Who gives it; 0 for the console and for imports.</param>
    public static Problem? Check(Grant grant, Person person, IReadOnlyList<Grant> held, IReadOnlyList<Post> posts, long actor)
    {
        if (grant.Role == Role.Staff) return new(ProblemCodes.BadGrant, "法院干警的身份随岗位而有，不单独授予。");
        if (grant.Role == Role.Platform) return new(ProblemCodes.BadGrant, "办案平台不是人员角色。");
        if (grant.To < grant.From) return new(ProblemCodes.BadGrant, "截止日不得早于起始日。");
        if (person.Left <= grant.From) return new(ProblemCodes.BadGrant, "此人届时已经离任。");
        if (actor == person.Id) return new(ProblemCodes.OwnGrant, "请由另一位安全管理员办理。");
        var concurrent = held.Where(other => Period.Overlap(grant.From, grant.To, other.From, other.To)).ToList();
        if (IsAdministrator(grant.Role) && concurrent.Find(other => IsAdministrator(other.Role) && other.Role != grant.Role) is { } own)
            return new(ProblemCodes.AdminSeparation, $"此人同期已是{RoleNames.Of(own.Role)}；系统、安全、审计三类管理员须由不同的人担任。");
        if (concurrent.Exists(other => other.Role == grant.Role && other.CourtCode == grant.CourtCode && other.Division == grant.Division && other.Line == grant.Line && other.JudgeId == grant.JudgeId))
            return new(ProblemCodes.BadGrant, "同期已有相同的角色。");
        if (!IsAdministrator(grant.Role) && !posts.Any(post => Period.Overlap(grant.From, grant.To, post.From, post.To)))
            return new(ProblemCodes.BadGrant, "此人同期没有岗位，请先登记岗位。");
        if (grant.Role == Role.Assistant && grant.JudgeId is null) return new(ProblemCodes.BadGrant, "辅助人员须指明为哪位法官工作。");
        if (grant.Role != Role.Assistant && grant.JudgeId is not null) return new(ProblemCodes.BadGrant, "只有辅助人员指明法官。");
        if (grant.JudgeId == person.Id) return new(ProblemCodes.BadGrant, "辅助人员不能为本人工作。");
        if (grant.Rank is < 0 or > 2 || (grant.Rank > 0 && grant.Role != Role.Reviewer)) return new(ProblemCodes.BadGrant, "顺位只用于审核人：0 部门负责人，1 副职，2 指定代行人。");
        return null;
    }

    public static bool IsAdministrator(Role role) => Administrators.Contains(role);

    /// <summary>Whether the holder has open work that somebody has to go on with.</summary>
    public static bool HasOpenWork(Role role) => role is Role.Expert or Role.Reviewer;
}
