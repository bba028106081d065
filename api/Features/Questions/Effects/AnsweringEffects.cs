using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.PendingCase;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What the expert does.</summary>
internal sealed class AnsweringEffects(QuestionCheck check, QuestionDeadlines deadlines, Assignments assignments, StaleArticles articles)
{
    public const int LongestAnswer = 30_000;

    /// <summary>Stands in the history where an answer was submitted while its citations could not be checked.</summary>
    public const string CitationsUnchecked = "索引未就绪，未核对引用的法条";

    public static Task<Problem?> Take(Transition transition)
    {
        transition.Question.ExpertId = transition.Person.Id;
        return Task.FromResult<Problem?>(null);
    }

    /// <summary>Wrong court, line or division: the dispatcher decides again.</summary>
    public async Task<Problem?> Reroute(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Reroute);
        transition.Question.ExpertId = null;
        await deadlines.Start(transition.Question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    /// <summary>回避: of an expert, the question goes to the next who is proposed or into the pool; of a reviewer, to the next who may review.</summary>
    public async Task<Problem?> Recuse(Transition transition)
    {
        var question = transition.Question;
        if (transition.Note is not { } reason) return QuestionProblems.Reason(QuestionAction.Recuse);
        if (transition.Part == QuestionPart.Reviewer)
        {
            var others = transition.Recused.Append(transition.Person.Id).ToHashSet();
            if (await assignments.Reviewer(question, others, transition.Authors, transition.Today, transition.Cancellation) is not { } next) return NoReviewer;
            question.ReviewerId = next;
        }
        else
        {
            question.ExpertId = null;
        }

        transition.Store.Add(new Recusal { QuestionId = question.Id, PersonId = transition.Person.Id, Reason = reason, At = transition.Store.Now });
        // Kept with the recusal, for those who assign; the asker need not read it.
        transition.Note = null;
        return null;
    }

    /// <summary>移交: the work goes on where it is, with somebody else; the clock runs on.</summary>
    public async Task<Problem?> Transfer(Transition transition)
    {
        var (question, store) = (transition.Question, transition.Store);
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Transfer);
        if (transition.Request.ExpertId is not { } successor) return QuestionProblems.Missing("请选择由谁接手。");
        if (transition.Rule.From is QuestionState.UnderReview or QuestionState.EscalationReview)
        {
            if (!(await assignments.Reviewers(question, transition.Recused, transition.Authors, transition.Today, transition.Cancellation)).Contains(successor)) return new Problem(ProblemCodes.QuestionWrongPerson, "所选的人不能审核这条咨询。");
            question.ReviewerId = successor;
        }
        else
        {
            if (!(await assignments.Propose(question, transition.Recused, transition.Today, transition.Cancellation)).Any(one => one.ExpertId == successor)) return new Problem(ProblemCodes.QuestionWrongPerson, "所选的人不是本院任命的答疑专家，或者是咨询人、已回避。");
            question.ExpertId = successor;
            // A draft stays its author's, for the successor to read: whoever wrote it never reviews.
            foreach (var draft in await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id && one.Stage == AnswerStage.Draft).ToListAsync(transition.Cancellation)) draft.Stage = AnswerStage.SentBack;
        }

        transition.Fact = await store.Users.AsNoTracking().Where(person => person.Id == successor).Select(person => person.Name).SingleAsync(transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Extend(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Extend);
        if (await deadlines.Extend(transition.Question, transition.Cancellation) is not { } day) return new Problem(ProblemCodes.QuestionState, "每个期限只能延长一次。");
        transition.Fact = $"延至 {DayText.Of(day)}";
        return null;
    }

    public async Task<Problem?> Save(Transition transition) => await Put(transition, AnswerStage.Draft);

    public async Task<Problem?> Submit(Transition transition)
    {
        var question = transition.Question;
        if (await assignments.Reviewer(question, transition.Recused, transition.Authors.Append(transition.Person.Id).ToHashSet(), transition.Today, transition.Cancellation) is not { } reviewer) return NoReviewer;
        if (await Put(transition, AnswerStage.Submitted) is { } wrong) return wrong;
        question.ReviewerId = reviewer;
        await deadlines.Stop(question, transition.Today, transition.Cancellation);
        question.IsExtended = false;
        await deadlines.Start(question, QuestionClock.Review, transition.Today, transition.Cancellation);
        return null;
    }

    /// <summary>上报: with the court's own opinion, for the head of the division to approve.</summary>
    public async Task<Problem?> ProposeEscalation(Transition transition)
    {
        var question = transition.Question;
        if (question.HandlingCourt == Routing.Supreme) return new Problem(ProblemCodes.QuestionState, "最高人民法院处理的咨询不再上报。");
        if (transition.Note is null) return QuestionProblems.Missing("上报须写明本院的倾向性意见。");
        if (await assignments.Reviewer(question, transition.Recused, transition.Authors.Append(transition.Person.Id).ToHashSet(), transition.Today, transition.Cancellation) is not { } reviewer) return NoReviewer;
        question.ReviewerId = reviewer;
        await deadlines.Stop(question, transition.Today, transition.Cancellation);
        await deadlines.Start(question, QuestionClock.EscalationReview, transition.Today, transition.Cancellation);
        return null;
    }

    public static Problem NoReviewer { get; } = new(ProblemCodes.QuestionNoReviewer, "没有可以审核的人：部门负责人就是答疑专家、已回避或者不在岗，又没有副职或者指定的人代为审核。请安全管理员指定审核人。");

    private async Task<Problem?> Put(Transition transition, AnswerStage stage)
    {
        var (question, store) = (transition.Question, transition.Store);
        var draft = await store.Set<AnswerVersion>().SingleOrDefaultAsync(one => one.QuestionId == question.Id && one.Stage == AnswerStage.Draft, transition.Cancellation);
        var text = (transition.Request.Answer ?? draft?.Text ?? "").Trim();
        if (text.Length == 0) return QuestionProblems.Missing("答复还没有内容。");
        if (text.Length > LongestAnswer) return QuestionProblems.Missing($"答复不超过 {LongestAnswer} 字。");
        if (check.Stop(text, PendingCaseTextRole.Answer) is { } stopped) return stopped;
        List<string> confirmed = [.. transition.Request.ConfirmedArticles];
        if (draft is not null && transition.Request.Answer is null) confirmed.AddRange(draft.ConfirmedArticles.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        if (stage == AnswerStage.Submitted && Unconfirmed(transition, text, confirmed) is { } unconfirmed) return unconfirmed;
        if (draft is null)
        {
            var last = await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id).MaxAsync(one => (int?)one.Number, transition.Cancellation) ?? 0;
            draft = new AnswerVersion { QuestionId = question.Id, Number = last + 1, ConfirmedArticles = "" };
            store.Add(draft);
        }

        (draft.AuthorId, draft.Text, draft.Stage, draft.SavedAt) = (transition.Person.Id, text, stage, store.Now);
        draft.Version++;
        draft.ConfirmedArticles = string.Join('\n', confirmed.Distinct(StringComparer.Ordinal));
        return null;
    }

    /// <summary>Articles that are repealed or changed may be cited where they are meant; then the expert says so.</summary>
    private Problem? Unconfirmed(Transition transition, string text, List<string> confirmed)
    {
        if (!articles.CanTell)
        {
            transition.Fact = CitationsUnchecked;
            return null;
        }

        var stale = articles.Of(text, confirmed, transition.Today, transition.Cancellation);
        return stale.Count == 0 ? null : new Problem(ProblemCodes.QuestionStaleLaw, $"引用了已修改、已废止或者尚未生效的条文：{string.Join("、", stale)}。确需引用的，请逐条确认。") { Candidates = stale };
    }
}
