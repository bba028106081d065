using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What each action does beside changing the state. An effect changes entities and commits nothing; one that refuses has changed nothing that is written.</summary>
internal sealed class QuestionEffects(AskingEffects asking, AcceptingEffects accepting, AnsweringEffects answering, ReviewingEffects reviewing, PublishingEffects publishing, ClearingEffects clearing, QuestionCheck check)
{
    /// <summary>Runs the effect of a transition and tells those concerned.</summary>
    /// <returns>Why it is refused; null where it is not.</returns>
    public async Task<Problem?> Run(Transition transition)
    {
        // What staff write to each other must tell no more of a case than what askers write. A clearance says what it is about without its words.
        if (transition.Note is { } note && check.Stop(note) is { } stopped) return stopped;
        if (await Effect(transition) is { } refusal) return refusal;
        await QuestionNotices.Tell(transition);
        return null;
    }

    private Task<Problem?> Effect(Transition transition) => transition.Rule.Action switch
    {
        QuestionAction.Edit => asking.Edit(transition),
        QuestionAction.Submit => asking.Submit(transition),
        QuestionAction.Contest => asking.Contest(transition),
        QuestionAction.HandOver => asking.HandOver(transition),
        QuestionAction.Confirm => asking.Submit(transition),
        QuestionAction.Decline => WithReason(transition),
        QuestionAction.Supply => asking.Supply(transition),
        QuestionAction.Close => AskingEffects.Close(transition),
        QuestionAction.Reopen => asking.Reopen(transition),
        QuestionAction.Withdraw => AskingEffects.Withdraw(transition),
        QuestionAction.ReportUse => AskingEffects.ReportUse(transition),

        QuestionAction.Release => accepting.Release(transition),
        QuestionAction.Destroy => AcceptingEffects.Destroy(transition),
        QuestionAction.Return => AcceptingEffects.Return(transition),
        QuestionAction.AskMore => accepting.AskMore(transition),
        QuestionAction.Refuse => AcceptingEffects.Refuse(transition),
        QuestionAction.Assign => accepting.Assign(transition),
        QuestionAction.Pool => accepting.Pool(transition),
        QuestionAction.Redirect => accepting.Redirect(transition),
        QuestionAction.Merge => AcceptingEffects.Merge(transition),
        QuestionAction.ReturnEscalation => accepting.ReturnEscalation(transition),

        QuestionAction.Take => AnsweringEffects.Take(transition),
        QuestionAction.Start => Nothing,
        QuestionAction.Reroute => answering.Reroute(transition),
        QuestionAction.Recuse => answering.Recuse(transition),
        QuestionAction.Transfer => answering.Transfer(transition),
        QuestionAction.Extend => answering.Extend(transition),
        QuestionAction.SaveAnswer => answering.Save(transition),
        QuestionAction.SubmitAnswer => answering.Submit(transition),
        QuestionAction.ProposeEscalation => answering.ProposeEscalation(transition),

        QuestionAction.Comment => ReviewingEffects.Comment(transition),
        QuestionAction.Approve => ReviewingEffects.Approve(transition),
        QuestionAction.SendBack => reviewing.SendBack(transition),
        QuestionAction.Escalate => reviewing.Escalate(transition),
        QuestionAction.RejectEscalation => reviewing.RejectEscalation(transition),

        QuestionAction.ProposePublication => Nothing,
        QuestionAction.Publish => publishing.Publish(transition),
        QuestionAction.KeepInternal => WithReason(transition),
        QuestionAction.Select => publishing.Select(transition),
        QuestionAction.Deselect => publishing.Deselect(transition),
        QuestionAction.Correct => publishing.Correct(transition),
        QuestionAction.PutUpForReReview => PublishingEffects.PutUp(transition),
        QuestionAction.Uphold => publishing.Uphold(transition),
        QuestionAction.Revise => publishing.Revise(transition),
        QuestionAction.Supersede => publishing.Supersede(transition),
        QuestionAction.TakeDown => publishing.TakeDown(transition),
        QuestionAction.Restore => publishing.Restore(transition),

        QuestionAction.ProposeClearance => ClearingEffects.Propose(transition),
        QuestionAction.RejectClearance => ClearingEffects.Reject(transition),
        QuestionAction.Clear => clearing.Clear(transition),
    };

    private static Task<Problem?> Nothing { get; } = Task.FromResult<Problem?>(null);

    private static Task<Problem?> WithReason(Transition transition) =>
        Task.FromResult(transition.Note is null ? QuestionProblems.Reason(transition.Rule.Action) : null);
}
