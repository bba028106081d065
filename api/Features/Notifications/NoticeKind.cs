namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>What a notice is about. People choose by it which notices also come by e-mail.</summary>
internal enum NoticeKind
{
    /// <summary>咨询进展: a step of a question that the person asked.</summary>
    QuestionProgress,

    /// <summary>咨询答复: a question that the person asked is answered, or cannot be.</summary>
    QuestionOutcome,

    /// <summary>待办事项: it is the person's turn.</summary>
    Task,

    /// <summary>临期提醒: it is the person's turn, and the deadline is near.</summary>
    DueSoon,

    /// <summary>逾期提醒: it is the person's turn, and the deadline has passed.</summary>
    Overdue,

    /// <summary>逾期情况: what is late at a court, for those who lead it.</summary>
    LateWork,

    /// <summary>工作移交: work was handed to the person or taken away.</summary>
    Handover,

    /// <summary>公开与精选: what became of a published question or answer.</summary>
    Publication,

    /// <summary>账号与权限: posts, roles and sign-in.</summary>
    Account,
}
