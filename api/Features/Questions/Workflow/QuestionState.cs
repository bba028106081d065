namespace KnowledgeBase.Api.Features.Questions.Workflow;

/// <summary>Where a question is on its way. Chinese names for people: <see cref="QuestionWords"/>.</summary>
internal enum QuestionState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>待法官确认: drafted by an assistant.</summary>
    AwaitingJudge,

    /// <summary>封存待核: the asker contests what the pending-case check stopped; the text lies sealed for the dispatcher alone.</summary>
    Sealed,

    /// <summary>已销毁: a sealed text was destroyed.</summary>
    Destroyed,

    /// <summary>待受理.</summary>
    ToAccept,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>待补充（受理）: the dispatcher waits for more information.</summary>
    InformationForDispatcher,

    /// <summary>待补充（答疑）: the expert waits for more information; the clock stands still.</summary>
    InformationForExpert,

    /// <summary>逾期未补充，已关闭.</summary>
    Closed,

    /// <summary>不予受理.</summary>
    NotAccepted,

    /// <summary>待领取: accepted, in the pool of the court's experts.</summary>
    Pooled,

    /// <summary>已派单.</summary>
    Assigned,

    /// <summary>答疑中.</summary>
    Answering,

    /// <summary>待审核.</summary>
    UnderReview,

    /// <summary>上报待审批: the expert proposes to report to the Supreme People's Court; the head of the division decides.</summary>
    EscalationReview,

    /// <summary>待最高法受理.</summary>
    ToAcceptSupreme,

    /// <summary>已答复: the asker sees the answer.</summary>
    Answered,

    /// <summary>待发布审核.</summary>
    PublicationCheck,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>精选.</summary>
    Selected,

    /// <summary>待复核: a published answer is looked at again.</summary>
    ReReview,

    /// <summary>精选待复核.</summary>
    SelectedReReview,

    /// <summary>已被替代.</summary>
    Superseded,

    /// <summary>已撤下.</summary>
    TakenDown,

    /// <summary>已合并到相同的咨询.</summary>
    Merged,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>已清除: its texts are destroyed, a tombstone stays.</summary>
    Cleared,
}
