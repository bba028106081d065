using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>
/// 清除: the texts of a question are destroyed wherever they are, by two people. What stays tells that there was something, not what; the log of actions holds
/// hashes whose salt goes too, and still verifies.
/// </summary>
internal sealed class ClearingEffects(PublishedAnswers published)
{
    public static Task<Problem?> Propose(Transition transition)
    {
        if (transition.Request.ClearanceReason is not { } reason) return Task.FromResult<Problem?>(QuestionProblems.Missing("请选择清除的理由：涉密、误投或者个人信息。"));
        (transition.Question.ClearanceBy, transition.Question.ClearanceReason) = (transition.Person.Id, reason);
        // What it is about is not said again in words that would have to be destroyed as well.
        (transition.Note, transition.Fact) = (null, reason.Chinese());
        return Task.FromResult<Problem?>(null);
    }

    public static Task<Problem?> Reject(Transition transition)
    {
        if (transition.Question.ClearanceBy is null) return Task.FromResult<Problem?>(NotProposed);
        (transition.Question.ClearanceBy, transition.Question.ClearanceReason) = (null, null);
        return Task.FromResult<Problem?>(null);
    }

    public async Task<Problem?> Clear(Transition transition)
    {
        var (question, store) = (transition.Question, transition.Store);
        if (question.ClearanceBy is not { } first) return NotProposed;
        if (first == transition.Person.Id) return new Problem(ProblemCodes.QuestionNotYours, "清除须由两人办理：提请的人不能再批准。");
        (question.Title, question.Background, question.Opinion, question.Statutes) = ("", "", "", "");
        (question.WhyNotSettled, question.Salt, question.Commentary, question.ReReviewReason, question.ConflictsWith) = (null, null, null, null, null);
        foreach (var one in await store.Set<QuestionEvent>().Where(one => one.QuestionId == question.Id).ToListAsync(transition.Cancellation)) one.Note = null;
        foreach (var one in await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id).ToListAsync(transition.Cancellation)) (one.Text, one.CorrectionReason) = (null, null);
        foreach (var one in await store.Set<ReviewComment>().Where(one => one.QuestionId == question.Id).ToListAsync(transition.Cancellation)) one.Text = null;
        foreach (var one in await store.Set<Recusal>().Where(one => one.QuestionId == question.Id).ToListAsync(transition.Cancellation)) one.Reason = "";
        store.RemoveRange(await store.Set<SealedText>().Where(one => one.QuestionId == question.Id).ToListAsync(transition.Cancellation));
        await store.ClearNotices($"question:{question.Id}", transition.Cancellation);
        await published.Remove(question, EntryState.Cleared, $"已清除（{question.ClearanceReason!.Value.Chinese()}）。", null, transition.Cancellation);
        QuestionDeadlines.End(question);
        (transition.Note, transition.Fact) = (null, question.ClearanceReason.Value.Chinese());
        return null;
    }

    private static Problem NotProposed { get; } = new(ProblemCodes.QuestionState, "还没有人提请清除这条咨询。");
}
