namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Kinds of notices and states of deliveries as people read them, kinds also as programs name them.</summary>
internal static class NoticeWords
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<NoticeKind> Kinds { get; } = Enum.GetValues<NoticeKind>();

    public static string Chinese(this NoticeKind kind) => kind switch
    {
        NoticeKind.QuestionProgress => "咨询进展",
        NoticeKind.QuestionOutcome => "咨询答复",
        NoticeKind.Task => "待办事项",
        NoticeKind.DueSoon => "临期提醒",
        NoticeKind.Overdue => "逾期提醒",
        NoticeKind.LateWork => "逾期情况",
        NoticeKind.Handover => "工作移交",
        NoticeKind.Publication => "公开与精选",
        NoticeKind.Account => "账号与权限",
    };

    /// <summary>Stable name in addresses, the interface and webhooks.</summary>
    public static string Code(this NoticeKind kind) => kind switch
    {
        NoticeKind.QuestionProgress => "question-progress",
        NoticeKind.QuestionOutcome => "question-outcome",
        NoticeKind.Task => "task",
        NoticeKind.DueSoon => "due-soon",
        NoticeKind.Overdue => "overdue",
        NoticeKind.LateWork => "late-work",
        NoticeKind.Handover => "handover",
        NoticeKind.Publication => "publication",
        NoticeKind.Account => "account",
    };

    public static string Chinese(this DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "待发送",
        DeliveryState.Sent => "已发送",
        DeliveryState.GivenUp => "已放弃",
        DeliveryState.Dropped => "未发送",
    };

    /// <summary>The kind of that name; null where there is none.</summary>
    public static NoticeKind? OfCode(string? code)
    {
        foreach (var kind in Kinds)
            if (kind.Code() == code) return kind;
        return null;
    }
}
