using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What the reviewer does.</summary>
internal sealed class ReviewingEffects(QuestionDeadlines deadlines)
{
    public static async Task<Problem?> Comment(Transition transition)
    {
        if (transition.Note is not { } text) return QuestionProblems.Missing("请写明批注的内容。");
        var answer = await Submitted(transition);
        var (start, end) = (transition.Request.Start, transition.Request.End);
        if (start < 0 || end < start || end > answer.Text!.Length) return QuestionProblems.Missing("批注的位置不在答复之内。");
        transition.Store.Add(new ReviewComment { QuestionId = transition.Question.Id, AnswerVersionId = answer.Id, Start = start, End = end, Text = text, AuthorId = transition.Person.Id, At = transition.Store.Now });
        // Between reviewer and expert: it is no part of the history that the asker reads.
        transition.Note = null;
        return null;
    }

    public static async Task<Problem?> Approve(Transition transition)
    {
        var (question, store) = (transition.Question, transition.Store);
        var answer = await Submitted(transition);
        if (answer.AuthorId == transition.Person.Id) return new Problem(ProblemCodes.QuestionNotYours, "答复的人不能审核自己的答复。");
        answer.Stage = AnswerStage.Approved;
        question.ExpertSignature = await Signature(transition, answer.AuthorId, Role.Expert);
        question.ReviewerSignature = await Signature(transition, transition.Person.Id, Role.Reviewer);
        question.AnsweredAt = store.Now;
        QuestionDeadlines.End(question);
        return null;
    }

    public async Task<Problem?> SendBack(Transition transition)
    {
        if (transition.Note is null && !await transition.Store.Set<ReviewComment>().AnyAsync(one => one.QuestionId == transition.Question.Id, transition.Cancellation)) return QuestionProblems.Missing("退回须说明理由，或者作出批注。");
        (await Submitted(transition)).Stage = AnswerStage.SentBack;
        var rules = await deadlines.Rules(transition.Cancellation);
        await deadlines.StartWith(transition.Question, QuestionClock.Answering, transition.Today, Math.Max(transition.Question.DaysLeft ?? 0, rules.SentBackDays), transition.Cancellation);
        (transition.Question.DaysLeft, transition.Question.ReviewerId) = (null, null);
        return null;
    }

    /// <summary>To the Supreme People's Court: its dispatchers decide whether to accept it, on a clock of their own.</summary>
    public async Task<Problem?> Escalate(Transition transition)
    {
        var question = transition.Question;
        if (question.HandlingCourt == Routing.Supreme) return new Problem(ProblemCodes.QuestionState, "最高人民法院处理的咨询不再上报。");
        if (transition.Rule.From == QuestionState.UnderReview)
        {
            if (transition.Note is null) return QuestionProblems.Missing("上报须写明本院的倾向性意见。");
            (await Submitted(transition)).Stage = AnswerStage.SentBack;
        }

        (question.EscalatedFrom, question.EscalatingExpertId) = (question.HandlingCourt, question.ExpertId);
        (question.HandlingCourt, question.ExpertId, question.ReviewerId, question.DaysLeft, question.IsExtended) = (Routing.Supreme, null, null, null, false);
        await deadlines.Start(question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> RejectEscalation(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.RejectEscalation);
        var rules = await deadlines.Rules(transition.Cancellation);
        await deadlines.StartWith(transition.Question, QuestionClock.Answering, transition.Today, Math.Max(transition.Question.DaysLeft ?? 0, rules.SentBackDays), transition.Cancellation);
        (transition.Question.DaysLeft, transition.Question.ReviewerId) = (null, null);
        return null;
    }

    private static Task<AnswerVersion> Submitted(Transition transition) => transition.Store.Set<AnswerVersion>()
        .Where(one => one.QuestionId == transition.Question.Id && one.Stage == AnswerStage.Submitted).OrderByDescending(one => one.Number).FirstAsync(transition.Cancellation);

    private static async Task<string> Signature(Transition transition, long person, Role role)
    {
        var court = transition.Question.HandlingCourt;
        var division = await transition.Store.Set<Grant>().AsNoTracking()
            .Where(grant => grant.PersonId == person && grant.Role == role && grant.CourtCode == court && grant.From <= transition.Today && (grant.To == null || grant.To >= transition.Today))
            .OrderBy(grant => grant.Rank).Select(grant => grant.Division).FirstOrDefaultAsync(transition.Cancellation);
        return await Signatures.OfOffice(transition.Store, person, court, division, transition.Today, transition.Cancellation);
    }
}
