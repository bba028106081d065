namespace KnowledgeBase.Api.Features.People;

/// <summary>Roles in the words of courts.</summary>
internal static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.Staff => "法院干警",
        Role.Assistant => "辅助人员",
        Role.Expert => "答疑专家",
        Role.Reviewer => "审核人",
        Role.Dispatcher => "分流员",
        Role.Editor => "编辑",
        Role.Leader => "院庭长",
        Role.SystemAdmin => "系统管理员",
        Role.SecurityAdmin => "安全管理员",
        Role.AuditAdmin => "审计管理员",
        Role.Platform => "办案平台",
    };

    /// <summary>Of a reviewer, what stands for <see cref="Grant.Rank"/>.</summary>
    public static string OfRank(int rank) => rank switch { 0 => "部门负责人", 1 => "副职", _ => "指定代行人" };
}
