using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What the dispatcher does: of the high court, and of the Supreme People's Court with what was reported to it.</summary>
internal sealed class AcceptingEffects(QuestionDeadlines deadlines, Assignments assignments)
{
    private static readonly QuestionState[] WithAnswer = [QuestionState.Answered, QuestionState.PublicationCheck, QuestionState.Published, QuestionState.Selected];

    public async Task<Problem?> Release(Transition transition)
    {
        var question = transition.Question;
        var held = await transition.Store.Set<SealedText>().SingleAsync(one => one.QuestionId == question.Id, transition.Cancellation);
        (question.Title, question.Background, question.Opinion) = (held.Title, held.Background, held.Opinion);
        transition.Store.Remove(held);
        await deadlines.Start(question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public static async Task<Problem?> Destroy(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Destroy);
        transition.Store.Remove(await transition.Store.Set<SealedText>().SingleAsync(one => one.QuestionId == transition.Question.Id, transition.Cancellation));
        transition.Question.Salt = null;
        QuestionDeadlines.End(transition.Question);
        return null;
    }

    public static Task<Problem?> Return(Transition transition)
    {
        if (transition.Note is null) return Task.FromResult<Problem?>(QuestionProblems.Reason(QuestionAction.Return));
        QuestionDeadlines.End(transition.Question);
        return Task.FromResult<Problem?>(null);
    }

    /// <summary>The asker's clock runs, the dispatcher's or expert's stands still.</summary>
    public async Task<Problem?> AskMore(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Missing("请写明需要补充什么。");
        await deadlines.Stop(transition.Question, transition.Today, transition.Cancellation);
        await deadlines.Start(transition.Question, QuestionClock.Information, transition.Today, transition.Cancellation);
        return null;
    }

    public static Task<Problem?> Refuse(Transition transition)
    {
        if (transition.Request.RefusalReason is not { } reason) return Task.FromResult<Problem?>(QuestionProblems.Missing("请选择不予受理的理由。"));
        transition.Fact = reason.Chinese();
        QuestionDeadlines.End(transition.Question);
        return Task.FromResult<Problem?>(null);
    }

    /// <summary>Accepts and assigns, or assigns to somebody else; the clock of the answer starts with the acceptance and goes on after that.</summary>
    public async Task<Problem?> Assign(Transition transition)
    {
        var (question, request) = (transition.Question, transition.Request);
        if (request.ExpertId is not { } expert) return QuestionProblems.Missing("请选择答疑专家。");
        var proposals = await assignments.Propose(question, transition.Recused, transition.Today, transition.Cancellation);
        if (proposals.FirstOrDefault(one => one.ExpertId == expert) is not { } proposal) return new Problem(ProblemCodes.QuestionWrongPerson, "所选的人不是本院任命的答疑专家，或者是咨询人、已回避。");
        if (question.ExpertId is not null && question.ExpertId != expert && transition.Rule.From != QuestionState.ToAcceptSupreme && transition.Note is null) return QuestionProblems.Missing("改派须说明理由。");
        question.ExpertId = expert;
        transition.Fact = proposal.Name;
        if (transition.Rule.From is QuestionState.ToAccept or QuestionState.ToAcceptSupreme) await Accept(transition);
        return null;
    }

    public async Task<Problem?> Pool(Transition transition)
    {
        transition.Question.ExpertId = null;
        await Accept(transition);
        return null;
    }

    public async Task<Problem?> Redirect(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Redirect);
        var court = await transition.Store.Set<CourtUnit>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == transition.Request.CourtCode, transition.Cancellation);
        if (court is null || court.Code == transition.Question.HandlingCourt || court.Tier is not (CourtTier.High or CourtTier.Supreme)) return QuestionProblems.Missing("请选择另一家高级人民法院或者最高人民法院。");
        transition.Question.HandlingCourt = court.Code;
        transition.Fact = court.Name;
        await deadlines.Start(transition.Question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public static async Task<Problem?> Merge(Transition transition)
    {
        var target = await transition.Store.Set<Question>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == transition.Request.TargetId, transition.Cancellation);
        if (target is null || target.Id == transition.Question.Id || !WithAnswer.Contains(target.State)) return QuestionProblems.Missing("只能合并到已有答复的另一条咨询。");
        (transition.Question.LinkedId, transition.Question.LinkKind) = (target.Id, QuestionLink.MergedInto);
        transition.Fact = $"第{target.Id}号";
        QuestionDeadlines.End(transition.Question);
        return null;
    }

    /// <summary>Back to the expert who wanted it reported; the clock of that court starts again.</summary>
    public async Task<Problem?> ReturnEscalation(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.ReturnEscalation);
        var question = transition.Question;
        (question.HandlingCourt, question.ExpertId) = (question.EscalatedFrom ?? question.HandlingCourt, question.EscalatingExpertId);
        (question.EscalatedFrom, question.EscalatingExpertId, question.ReviewerId) = (null, null, null);
        await deadlines.Start(question, QuestionClock.Answering, transition.Today, transition.Cancellation);
        return null;
    }

    private async Task Accept(Transition transition)
    {
        var question = transition.Question;
        (question.IsExtended, question.DaysLeft) = (false, null);
        await deadlines.Start(question, QuestionClock.Answering, transition.Today, transition.Cancellation);
    }
}
