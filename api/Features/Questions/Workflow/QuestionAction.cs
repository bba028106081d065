namespace KnowledgeBase.Api.Features.Questions.Workflow;

/// <summary>What can be done with a question. Names in addresses and JSON are these in camelCase; for people: <see cref="QuestionWords"/>.</summary>
internal enum QuestionAction
{
    /// <summary>修改: the asker changes a draft or what was returned.</summary>
    Edit,

    /// <summary>提交.</summary>
    Submit,

    /// <summary>申请复核: contests a stop of the pending-case check, once, with a reason.</summary>
    Contest,

    /// <summary>送法官确认: an assistant has finished a draft.</summary>
    HandOver,

    /// <summary>确认提交: the judge confirms what an assistant drafted.</summary>
    Confirm,

    /// <summary>退回助理: the judge does not.</summary>
    Decline,

    /// <summary>解除封存.</summary>
    Release,

    /// <summary>销毁.</summary>
    Destroy,

    /// <summary>退回修改.</summary>
    Return,

    /// <summary>要求补充.</summary>
    AskMore,

    /// <summary>补充说明.</summary>
    Supply,

    /// <summary>逾期关闭.</summary>
    Close,

    /// <summary>重新提起.</summary>
    Reopen,

    /// <summary>不予受理, for a listed reason.</summary>
    Refuse,

    /// <summary>受理并派单, or 改派.</summary>
    Assign,

    /// <summary>受理并放入待领取.</summary>
    Pool,

    /// <summary>移送其他法院: the dispatcher passes it to another court's.</summary>
    Redirect,

    /// <summary>合并到已答复的咨询.</summary>
    Merge,

    /// <summary>撤回.</summary>
    Withdraw,

    /// <summary>领取.</summary>
    Take,

    /// <summary>开始答疑.</summary>
    Start,

    /// <summary>转派: wrong court, line or division; back to the dispatcher with a reason.</summary>
    Reroute,

    /// <summary>回避.</summary>
    Recuse,

    /// <summary>移交: to a successor of the expert or reviewer, who has moved or is away.</summary>
    Transfer,

    /// <summary>延期, once, with a reason.</summary>
    Extend,

    /// <summary>保存答复.</summary>
    SaveAnswer,

    /// <summary>提交审核.</summary>
    SubmitAnswer,

    /// <summary>批注.</summary>
    Comment,

    /// <summary>审核同意.</summary>
    Approve,

    /// <summary>退回专家.</summary>
    SendBack,

    /// <summary>提请上报.</summary>
    ProposeEscalation,

    /// <summary>同意上报, or the reviewer reports by himself.</summary>
    Escalate,

    /// <summary>不同意上报.</summary>
    RejectEscalation,

    /// <summary>退回高院自行答复.</summary>
    ReturnEscalation,

    /// <summary>反馈使用情况.</summary>
    ReportUse,

    /// <summary>提请发布.</summary>
    ProposePublication,

    /// <summary>发布.</summary>
    Publish,

    /// <summary>不予发布.</summary>
    KeepInternal,

    /// <summary>列为精选.</summary>
    Select,

    /// <summary>取消精选.</summary>
    Deselect,

    /// <summary>更正.</summary>
    Correct,

    /// <summary>提请复核.</summary>
    PutUpForReReview,

    /// <summary>复核后维持.</summary>
    Uphold,

    /// <summary>重新答复.</summary>
    Revise,

    /// <summary>替代.</summary>
    Supersede,

    /// <summary>撤下.</summary>
    TakeDown,

    /// <summary>恢复.</summary>
    Restore,

    /// <summary>提请清除.</summary>
    ProposeClearance,

    /// <summary>不同意清除.</summary>
    RejectClearance,

    /// <summary>清除, by a second person.</summary>
    Clear,
}
