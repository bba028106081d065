using System.Globalization;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The one thing that somebody does next with a question of a list.</summary>
/// <param name="Text">What, in Chinese.</param>
/// <param name="Address">Where.</param>
internal sealed record NextStep(string Text, string Address)
{
    /// <summary>What waits at each desk, and what is done with it. Anything else is only looked at.</summary>
    private static readonly Dictionary<(QuestionDesk, QuestionState), (string Text, string Page)> Steps = new()
    {
        [(QuestionDesk.Mine, QuestionState.Draft)] = ("继续填写", "edit"),
        [(QuestionDesk.Mine, QuestionState.AwaitingJudge)] = ("核对并确认", "edit"),
        [(QuestionDesk.Mine, QuestionState.Returned)] = ("修改后再提交", "edit"),
        [(QuestionDesk.Mine, QuestionState.InformationForDispatcher)] = ("补充说明", ""),
        [(QuestionDesk.Mine, QuestionState.InformationForExpert)] = ("补充说明", ""),
        [(QuestionDesk.Mine, QuestionState.Closed)] = ("可以重新提起", ""),
        [(QuestionDesk.Mine, QuestionState.Answered)] = ("看答复", ""),
        [(QuestionDesk.Mine, QuestionState.PublicationCheck)] = ("看答复", ""),
        [(QuestionDesk.Mine, QuestionState.Published)] = ("看答复", ""),
        [(QuestionDesk.Mine, QuestionState.Selected)] = ("看答复", ""),
        [(QuestionDesk.Mine, QuestionState.Merged)] = ("看已有的答复", ""),
        [(QuestionDesk.Dispatch, QuestionState.ToAccept)] = ("受理并派单", ""),
        [(QuestionDesk.Dispatch, QuestionState.ToAcceptSupreme)] = ("决定是否受理", ""),
        [(QuestionDesk.Dispatch, QuestionState.Sealed)] = ("核对封存的内容", ""),
        [(QuestionDesk.Dispatch, QuestionState.Pooled)] = ("等待领取，可以派单", ""),
        [(QuestionDesk.Answer, QuestionState.Assigned)] = ("开始答疑", ""),
        [(QuestionDesk.Answer, QuestionState.Answering)] = ("写答复", "answer"),
        [(QuestionDesk.Answer, QuestionState.InformationForExpert)] = ("等待咨询人补充", ""),
        [(QuestionDesk.Pool, QuestionState.Pooled)] = ("领取", ""),
        [(QuestionDesk.Review, QuestionState.UnderReview)] = ("审核答复", "review"),
        [(QuestionDesk.Review, QuestionState.EscalationReview)] = ("审批上报", ""),
        [(QuestionDesk.Publish, QuestionState.Answered)] = ("提请发布", ""),
        [(QuestionDesk.Publish, QuestionState.PublicationCheck)] = ("核对并发布", ""),
        [(QuestionDesk.Publish, QuestionState.ReReview)] = ("复核", ""),
        [(QuestionDesk.Publish, QuestionState.SelectedReReview)] = ("复核", ""),
        [(QuestionDesk.Publish, QuestionState.Published)] = ("可列为精选", ""),
    };

    public static NextStep Of(QuestionDesk desk, Question question, long person)
    {
        if (desk == QuestionDesk.Clear) return new("核定清除", AddressOf(question.Id));
        // An assistant's draft waits for the judge, not for the assistant.
        if (question.State == QuestionState.AwaitingJudge && question.AskerId != person) return new("等法官确认", AddressOf(question.Id));
        return Steps.TryGetValue((desk, question.State), out var step)
            ? new(step.Text, AddressOf(question.Id) + (step.Page.Length == 0 ? "" : "/" + step.Page))
            : new(desk == QuestionDesk.Mine ? "看进度" : "查看", AddressOf(question.Id));
    }

    /// <summary>The page of a question.</summary>
    public static string AddressOf(long question) => string.Create(CultureInfo.InvariantCulture, $"/questions/{question}");
}
