namespace KnowledgeBase.Api.Features.Questions.Workflow;

/// <summary>What a person is to one question. A person may be several at once; whoever asks is nothing else.</summary>
internal enum QuestionPart
{
    /// <summary>咨询人: the judge who asks, or on whose behalf an assistant does.</summary>
    Asker,

    /// <summary>代拟人: the assistant who drafted it.</summary>
    Drafter,

    /// <summary>分流员 of the court that handles it.</summary>
    Dispatcher,

    /// <summary>可领取的专家: an expert of that court, in the line of the question.</summary>
    PoolExpert,

    /// <summary>答疑专家 to whom it is assigned.</summary>
    Expert,

    /// <summary>审核人 to whom the answer was submitted.</summary>
    Reviewer,

    /// <summary>编辑 of the court that answers.</summary>
    Editor,

    /// <summary>安全管理员, second person of a clearance.</summary>
    SecurityAdmin,

    /// <summary>The system itself: clocks, rules, changes of the law.</summary>
    System,
}
