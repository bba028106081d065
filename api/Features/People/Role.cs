namespace KnowledgeBase.Api.Features.People;

/// <summary>What a person may do. Its name is also the name of the authorization policy that demands it.</summary>
internal enum Role
{
    /// <summary>法院干警: searches and asks. Follows from a post, never granted.</summary>
    Staff,

    /// <summary>辅助人员: searches, drafts and asks on behalf of a named judge, who confirms.</summary>
    Assistant,

    /// <summary>答疑专家, appointed by a court.</summary>
    Expert,

    /// <summary>审核人: head of a business division at the appointing court, a deputy, or a named substitute.</summary>
    Reviewer,

    /// <summary>分流员: accepts, returns and assigns questions of a court.</summary>
    Dispatcher,

    /// <summary>编辑: checks for publication, publishes, selects.</summary>
    Editor,

    /// <summary>院庭长: sees how things stand at a court.</summary>
    Leader,

    /// <summary>系统管理员: settings, calendar, courts, operation.</summary>
    SystemAdmin,

    /// <summary>安全管理员: people, posts, grants.</summary>
    SecurityAdmin,

    /// <summary>审计管理员: reads and verifies the log of actions.</summary>
    AuditAdmin,

    /// <summary>办案平台, by API key.</summary>
    Platform,
}
