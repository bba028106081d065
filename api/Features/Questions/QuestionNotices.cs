using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Tells the asker of each step and those whose turn it is, in the transaction of the step. No notice holds a word of the question.</summary>
internal static class QuestionNotices
{
    public static async Task Tell(Transition transition)
    {
        var (question, rule) = (transition.Question, transition.Rule);
        var told = new HashSet<long>();
        // Who does something need not be told of it.
        if (transition.Person.IsSignedIn) told.Add(transition.Person.Id);
        if (ToAsker(rule.Action) is var (kind, words))
        {
            Add(question.AskerId, kind, $"您的咨询（第{question.Id}号）{words}");
            if (question.DrafterId is { } drafter) Add(drafter, kind, $"您代拟的咨询（第{question.Id}号）{words}");
        }

        if (rule.Action == QuestionAction.Decline && question.DrafterId is { } assistant) Add(assistant, NoticeKind.Task, $"您代拟的咨询（第{question.Id}号）被退回修改");
        if (rule.Action == QuestionAction.Transfer && (rule.From is QuestionState.UnderReview or QuestionState.EscalationReview ? question.ReviewerId : question.ExpertId) is { } successor) Add(successor, NoticeKind.Handover, $"咨询（第{question.Id}号）移交给您办理");
        if (rule.Action == QuestionAction.HandOver) Add(question.AskerId, NoticeKind.Task, $"助理代拟的咨询（第{question.Id}号）待您确认");
        foreach (var (person, text) in await Turns(transition)) Add(person, NoticeKind.Task, text);

        void Add(long person, NoticeKind kind, string text)
        {
            if (told.Add(person)) transition.Store.Notify(person, kind, $"question:{question.Id}", text, $"/questions/{question.Id}", $"question:{question.Id}:v{question.Version + 1}");
        }
    }

    private static async Task<IReadOnlyList<(long Person, string Text)>> Turns(Transition transition)
    {
        var (question, rule) = (transition.Question, transition.Rule);
        if (rule.Action == QuestionAction.ProposeClearance) return [.. (await Holders(transition, Role.SecurityAdmin, null)).Select(person => (person, $"咨询（第{question.Id}号）提请清除，待您核定"))];
        if (rule.From == rule.To && rule.Action is not (QuestionAction.Assign or QuestionAction.Redirect or QuestionAction.Recuse)) return [];
        return rule.To switch
        {
            QuestionState.ToAccept or QuestionState.Sealed or QuestionState.ToAcceptSupreme => [.. (await Holders(transition, Role.Dispatcher, question.HandlingCourt)).Select(person => (person, $"咨询（第{question.Id}号）{(rule.To == QuestionState.Sealed ? "封存待核" : "待受理")}"))],
            QuestionState.Pooled => [.. (await Holders(transition, Role.Expert, question.HandlingCourt)).Select(person => (person, $"咨询（第{question.Id}号）可以领取"))],
            QuestionState.Assigned or QuestionState.Answering when question.ExpertId is { } expert => [(expert, rule.From is QuestionState.UnderReview or QuestionState.EscalationReview ? $"咨询（第{question.Id}号）的答复被退回" : $"咨询（第{question.Id}号）待您答疑")],
            QuestionState.UnderReview when question.ReviewerId is { } reviewer => [(reviewer, $"咨询（第{question.Id}号）的答复待您审核")],
            QuestionState.EscalationReview when question.ReviewerId is { } head => [(head, $"咨询（第{question.Id}号）提请上报，待您审批")],
            QuestionState.Answered when question.ExpertId is { } author => [(author, $"您的答复（第{question.Id}号）已经审核同意")],
            QuestionState.PublicationCheck or QuestionState.ReReview or QuestionState.SelectedReReview => [.. (await Holders(transition, Role.Editor, question.HandlingCourt)).Select(person => (person, $"答疑（第{question.Id}号）{(rule.To == QuestionState.PublicationCheck ? "待发布审核" : "待复核")}"))],
            QuestionState.Draft or QuestionState.AwaitingJudge or QuestionState.Destroyed or QuestionState.Returned or QuestionState.InformationForDispatcher or QuestionState.InformationForExpert or QuestionState.Closed
                or QuestionState.NotAccepted or QuestionState.Assigned or QuestionState.Answering or QuestionState.UnderReview or QuestionState.EscalationReview or QuestionState.Answered or QuestionState.Published
                or QuestionState.Selected or QuestionState.Superseded or QuestionState.TakenDown or QuestionState.Merged or QuestionState.Withdrawn or QuestionState.Cleared => [],
        };
    }

    private static Task<List<long>> Holders(Transition transition, Role role, string? court)
    {
        var (today, line) = (transition.Today, transition.Question.Line);
        return transition.Store.Set<Grant>().AsNoTracking()
            .Where(grant => grant.Role == role && (court == null || grant.CourtCode == court) && grant.From <= today && (grant.To == null || grant.To >= today) && (grant.Line == null || grant.Line == line))
            .Select(grant => grant.PersonId).Distinct().ToListAsync(transition.Cancellation);
    }

    /// <summary>What the asker is told of a step; null for steps between others.</summary>
    private static (NoticeKind Kind, string Words)? ToAsker(QuestionAction action) => action switch
    {
        QuestionAction.Release => (NoticeKind.QuestionProgress, "已解除封存，待受理"),
        QuestionAction.Destroy => (NoticeKind.QuestionOutcome, "经核涉及具体案件，封存的内容已销毁"),
        QuestionAction.Return => (NoticeKind.Task, "被退回修改"),
        QuestionAction.AskMore => (NoticeKind.Task, "需要您补充说明"),
        QuestionAction.Close => (NoticeKind.QuestionOutcome, "逾期没有补充，已关闭；可以重新提起"),
        QuestionAction.Refuse => (NoticeKind.QuestionOutcome, "不予受理"),
        QuestionAction.Assign => (NoticeKind.QuestionProgress, "已受理，正在办理"),
        QuestionAction.Pool => (NoticeKind.QuestionProgress, "已受理，等待专家领取"),
        QuestionAction.Redirect => (NoticeKind.QuestionProgress, "已移送其他法院"),
        QuestionAction.Merge => (NoticeKind.QuestionOutcome, "已并入一条有答复的咨询"),
        QuestionAction.Take or QuestionAction.Start => (NoticeKind.QuestionProgress, "专家已开始答疑"),
        QuestionAction.Reroute => (NoticeKind.QuestionProgress, "正在转派"),
        QuestionAction.Extend => (NoticeKind.QuestionProgress, "答复期限已延长"),
        QuestionAction.SubmitAnswer => (NoticeKind.QuestionProgress, "已有答复，正在审核"),
        QuestionAction.ProposeEscalation => (NoticeKind.QuestionProgress, "已提请上报最高人民法院"),
        QuestionAction.Escalate => (NoticeKind.QuestionProgress, "已上报最高人民法院"),
        QuestionAction.RejectEscalation => (NoticeKind.QuestionProgress, "不上报，继续答疑"),
        QuestionAction.ReturnEscalation => (NoticeKind.QuestionProgress, "由高级人民法院自行答复"),
        QuestionAction.Approve => (NoticeKind.QuestionOutcome, "已经答复"),
        QuestionAction.Publish => (NoticeKind.Publication, "的答复已经发布"),
        QuestionAction.Select => (NoticeKind.Publication, "的答复列为精选"),
        QuestionAction.Correct => (NoticeKind.Publication, "的答复有更正"),
        QuestionAction.PutUpForReReview => (NoticeKind.Publication, "的答复正在复核"),
        QuestionAction.Revise => (NoticeKind.Publication, "的答复将重新作出"),
        QuestionAction.Uphold => (NoticeKind.Publication, "的答复经复核维持"),
        QuestionAction.Supersede => (NoticeKind.Publication, "的答复已被替代"),
        QuestionAction.TakeDown => (NoticeKind.Publication, "的答复已撤下"),
        QuestionAction.Restore => (NoticeKind.Publication, "的答复已恢复"),
        QuestionAction.Clear => (NoticeKind.QuestionOutcome, "的内容已清除"),
        QuestionAction.Edit or QuestionAction.Submit or QuestionAction.Contest or QuestionAction.HandOver or QuestionAction.Confirm or QuestionAction.Decline or QuestionAction.Supply or QuestionAction.Reopen
            or QuestionAction.Withdraw or QuestionAction.Recuse or QuestionAction.Transfer or QuestionAction.SaveAnswer or QuestionAction.Comment or QuestionAction.SendBack or QuestionAction.ReportUse or QuestionAction.ProposePublication
            or QuestionAction.KeepInternal or QuestionAction.Deselect or QuestionAction.ProposeClearance or QuestionAction.RejectClearance => null,
    };
}
