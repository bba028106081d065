using System.ComponentModel;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>The words of a question in a request.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WordingBody
{
    [Description("用一句话写明要问的问题，不超过 200 字。不得涉及具体案件。")]
    public string? Title { get; init; }

    [Description("抽象的背景，不超过 10000 字。")]
    public string? Background { get; init; }

    [Description("自己的倾向性意见和理由，不超过 10000 字。")]
    public string? Opinion { get; init; }

    [Description("相关法条，一行一条，例如《中华人民共和国民法典》第五百八十五条。")]
    public string? Statutes { get; init; }

    [Description("业务条线，例如 民事；可用的见 GET /api/v1/questions/desks 的 lines。")]
    public string? Line { get; init; }

    [Description("lawApplication 法律适用、procedure 办案程序、judicialPolicy 司法政策。")]
    public string? Category { get; init; }

    [Description("列为精选时是否同意署名，默认不同意。")]
    public bool Consents { get; init; }

    [Description("辅助人员代拟时，法官的人员编号。")]
    public long? OnBehalfOf { get; init; }

    [Description("追问的，原咨询的编号。")]
    public long? FollowsUp { get; init; }

    /// <summary>The wording, or what is wrong with its terms.</summary>
    public bool TryRead(out QuestionWording wording, out Problem? problem)
    {
        problem = null;
        QuestionCategory? category = Category is null ? QuestionCategory.LawApplication : QuestionWords.OfCode<QuestionCategory>(Category);
        if (category is null) problem = QuestionProblems.Missing("category 应为 lawApplication、procedure 或 judicialPolicy。");
        wording = new QuestionWording
        {
            Title = Title ?? "",
            Background = Background ?? "",
            Opinion = Opinion ?? "",
            Statutes = Statutes ?? "",
            Line = Line ?? "",
            Category = category ?? QuestionCategory.LawApplication,
            AskerConsents = Consents,
            OnBehalfOf = OnBehalfOf,
            FollowsUp = FollowsUp,
        };
        return problem is null;
    }
}

/// <summary>A step that somebody wants to take with a question.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TransitionBody
{
    [Description("要做的操作，例如 submit、assign、submitAnswer、approve；现在可以做的见 GET /api/v1/questions/{id} 的 actions。")]
    public string? Action { get; init; }

    [Description("理由或者说明。须说明理由的操作没有给出时，答 422。")]
    public string? Note { get; init; }

    [Description("咨询的内容：edit、submit、contest 时给出。")]
    public WordingBody? Wording { get; init; }

    [Description("确认不涉及在办案件；submit、confirm 时必须为 true。")]
    public bool ConfirmsNoPendingCase { get; init; }

    [Description("检测询问的内容确为已公开的生效案例。")]
    public bool ConfirmsPublicCase { get; init; }

    [Description("相近的答疑为什么没有解决问题。")]
    public string? WhyNotSettled { get; init; }

    [Description("不予受理的理由：pendingCase、alreadyAnswered、outOfScope、secret。")]
    public string? RefusalReason { get; init; }

    [Description("答疑专家的人员编号：assign 时给出；人选见 GET /api/v1/questions/{id}/proposals。")]
    public long? ExpertId { get; init; }

    [Description("移送到的法院的代字：redirect 时给出。")]
    public string? Court { get; init; }

    [Description("另一条咨询的编号：merge、supersede 时给出。")]
    public long? TargetId { get; init; }

    [Description("答复，Markdown，结论在先，不超过 30000 字。")]
    public string? Answer { get; init; }

    [Description("确需引用的已修改、已废止条文，按 question.stale-law 的 candidates 逐条列出。")]
    public string[]? ConfirmedArticles { get; init; }

    [Description("批注所指的文字在答复中的起点（UTF-16 单位）。")]
    public int Start { get; init; }

    [Description("批注所指的文字的终点，不含。")]
    public int End { get; init; }

    [Description("使用情况：referred、studied、confirmed、changedOpinion、notHelpful。")]
    public string? Use { get; init; }

    [Description("公开范围：askerOnly、ownCourt、region、allCourts、public。")]
    public string? Audience { get; init; }

    [Description("已核对隐名检查的发现，可以公开。")]
    public bool ConfirmsMasking { get; init; }

    [Description("精选批次。")]
    public string? Batch { get; init; }

    [Description("专题。")]
    public string? Topic { get; init; }

    [Description("点评意见。")]
    public string? Commentary { get; init; }

    [Description("点评人。")]
    public string? Commentator { get; init; }

    [Description("与之不一致的最高人民法院答疑的条目标识；空文本取消标记。")]
    public string? ConflictsWith { get; init; }

    [Description("清除的理由：secret、misdirected、personalData。")]
    public string? ClearanceReason { get; init; }

    /// <summary>The request, or which of its terms is not known.</summary>
    public bool TryRead(out TransitionRequest request, out Problem? problem)
    {
        problem = null;
        var action = Term<QuestionAction>("action", Action, ref problem);
        if (action is null && problem is null) problem = QuestionProblems.Missing("请用 action 写明要做的操作。");
        QuestionWording? wording = null;
        if (Wording is not null && Wording.TryRead(out var read, out var wrong)) wording = read;
        else if (Wording is not null) problem ??= QuestionProblems.Missing("wording.category 应为 lawApplication、procedure 或 judicialPolicy。");
        request = new TransitionRequest
        {
            Action = action ?? QuestionAction.Edit,
            Note = Note,
            Wording = wording,
            ConfirmsNoPendingCase = ConfirmsNoPendingCase,
            ConfirmsPublicCase = ConfirmsPublicCase,
            WhyNotSettled = WhyNotSettled,
            RefusalReason = Term<RefusalReason>("refusalReason", RefusalReason, ref problem),
            ExpertId = ExpertId,
            CourtCode = Court,
            TargetId = TargetId,
            Answer = Answer,
            ConfirmedArticles = ConfirmedArticles ?? [],
            Start = Start,
            End = End,
            Use = Term<AnswerUse>("use", Use, ref problem),
            Audience = Term<QuestionAudience>("audience", Audience, ref problem),
            ConfirmsMasking = ConfirmsMasking,
            Batch = Batch,
            Topic = Topic,
            Commentary = Commentary,
            Commentator = Commentator,
            ConflictsWith = ConflictsWith,
            ClearanceReason = Term<ClearanceReason>("clearanceReason", ClearanceReason, ref problem),
        };
        return problem is null;
    }

    private static T? Term<T>(string name, string? code, ref Problem? problem)
        where T : struct, Enum
    {
        if (code is null) return null;
        var term = QuestionWords.OfCode<T>(code);
        if (term is null) problem ??= QuestionProblems.Missing($"{name} 应为下列之一：{string.Join("、", Enum.GetValues<T>().Select(one => one.Code()))}。");
        return term;
    }
}
