namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What is asked about: the three kinds of content that the 法答网 takes (domain: opening words of its first published batch).</summary>
internal enum QuestionCategory
{
    /// <summary>法律适用.</summary>
    LawApplication,

    /// <summary>办案程序.</summary>
    Procedure,

    /// <summary>司法政策.</summary>
    JudicialPolicy,
}

/// <summary>Who may see a published answer.</summary>
internal enum QuestionAudience
{
    /// <summary>咨询人本人.</summary>
    AskerOnly,

    /// <summary>咨询人所在法院.</summary>
    OwnCourt,

    /// <summary>本省.</summary>
    Region,

    /// <summary>全国法院.</summary>
    AllCourts,

    /// <summary>社会公开.</summary>
    Public,
}

/// <summary>Which deadline runs.</summary>
internal enum QuestionClock
{
    /// <summary>受理.</summary>
    Acceptance,

    /// <summary>答疑.</summary>
    Answering,

    /// <summary>审核.</summary>
    Review,

    /// <summary>上报审批.</summary>
    EscalationReview,

    /// <summary>补充说明: the asker's.</summary>
    Information,
}

/// <summary>How a question is linked to another.</summary>
internal enum QuestionLink
{
    /// <summary>追问.</summary>
    FollowsUp,

    /// <summary>合并.</summary>
    MergedInto,

    /// <summary>被替代.</summary>
    SupersededBy,
}

/// <summary>Why texts are destroyed.</summary>
internal enum ClearanceReason
{
    /// <summary>涉密.</summary>
    Secret,

    /// <summary>误投.</summary>
    Misdirected,

    /// <summary>个人信息.</summary>
    PersonalData,
}

/// <summary>Why a question is not accepted.</summary>
internal enum RefusalReason
{
    /// <summary>涉及具体个案.</summary>
    PendingCase,

    /// <summary>已有答复.</summary>
    AlreadyAnswered,

    /// <summary>不属于法律适用等咨询范围.</summary>
    OutOfScope,

    /// <summary>涉及国家秘密、工作秘密.</summary>
    Secret,
}

/// <summary>How the asker used an answer. A fixed list: no free text, no case number.</summary>
internal enum AnswerUse
{
    /// <summary>已在工作中参考.</summary>
    Referred,

    /// <summary>用于学习研究.</summary>
    Studied,

    /// <summary>与自己的意见一致.</summary>
    Confirmed,

    /// <summary>改变了自己的意见.</summary>
    ChangedOpinion,

    /// <summary>未能解决问题.</summary>
    NotHelpful,
}
