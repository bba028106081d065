using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.PendingCase;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What the asker does.</summary>
internal sealed class AskingEffects(QuestionCheck check, QuestionDeadlines deadlines)
{
    /// <summary>New words: only such as the check lets pass are kept.</summary>
    public async Task<Problem?> Edit(Transition transition) =>
        transition.Request.Wording is { } wording ? await Put(transition, wording.Trimmed()) : QuestionProblems.Missing("没有给出咨询的内容。");

    public async Task<Problem?> Submit(Transition transition)
    {
        var (question, request) = (transition.Question, transition.Request);
        if (request.Wording is { } wording && await Put(transition, wording.Trimmed()) is { } wrong) return wrong;
        if (question.Title.Length == 0) return QuestionProblems.Missing("请用一句话写明要问的问题。");
        if (!request.ConfirmsNoPendingCase) return QuestionProblems.Missing("提交前须确认：本咨询不涉及在办案件。");
        if (!request.ConfirmsPublicCase && Find(Words(question), PendingCaseGrade.Ask) is { } asked) return new Problem(ProblemCodes.PendingCaseAsk, asked);
        if (!string.IsNullOrWhiteSpace(request.WhyNotSettled))
        {
            if (check.Stop(request.WhyNotSettled) is { } stopped) return stopped;
            question.WhyNotSettled = request.WhyNotSettled.Trim();
        }

        question.SubmittedAt ??= transition.Store.Now;
        await deadlines.Start(question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> HandOver(Transition transition)
    {
        if (transition.Request.Wording is { } wording && await Put(transition, wording.Trimmed()) is { } wrong) return wrong;
        return transition.Question.Title.Length == 0 ? QuestionProblems.Missing("请用一句话写明要问的问题。") : null;
    }

    /// <summary>The text goes under seal; the question keeps none of it.</summary>
    public async Task<Problem?> Contest(Transition transition)
    {
        var question = transition.Question;
        if (transition.Note is not { } reason) return QuestionProblems.Reason(QuestionAction.Contest);
        if (transition.Request.Wording?.Trimmed() is not { } wording) return QuestionProblems.Missing("没有给出咨询的内容。");
        if (Incomplete(wording) is { } incomplete) return incomplete;
        if (await transition.Store.Set<QuestionEvent>().AnyAsync(one => one.QuestionId == question.Id && one.Action == QuestionAction.Contest, transition.Cancellation))
            return new Problem(ProblemCodes.QuestionState, "检测结果只能申请复核一次。请按提示修改后提交。");
        Marks(question, wording);
        (question.Title, question.Background, question.Opinion, question.Statutes) = ("", "", "", wording.Statutes);
        transition.Store.Add(new SealedText { QuestionId = question.Id, Title = wording.Title, Background = wording.Background, Opinion = wording.Opinion, Reason = reason });
        // The reason may tell of the case as well: it lies with the text.
        (transition.Note, question.Statutes) = (null, "");
        question.SubmittedAt ??= transition.Store.Now;
        await deadlines.Start(question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Supply(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Missing("请写明补充的内容。");
        var question = transition.Question;
        var clock = transition.Rule.To == QuestionState.ToAccept ? QuestionClock.Acceptance : QuestionClock.Answering;
        await deadlines.StartWith(question, clock, transition.Today, question.DaysLeft ?? 1, transition.Cancellation);
        question.DaysLeft = null;
        return null;
    }

    public static Task<Problem?> Close(Transition transition)
    {
        transition.Fact = "到期没有补充";
        (transition.Question.ExpertId, transition.Question.ReviewerId) = (null, null);
        return Ended(transition);
    }

    public async Task<Problem?> Reopen(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Missing("请写明补充的内容。");
        await deadlines.Start(transition.Question, QuestionClock.Acceptance, transition.Today, transition.Cancellation);
        return null;
    }

    public static Task<Problem?> Withdraw(Transition transition) => Ended(transition);

    public static async Task<Problem?> ReportUse(Transition transition)
    {
        if (transition.Request.Use is not { } use) return QuestionProblems.Missing("请选择使用情况。");
        if (await transition.Store.Set<ReportedUse>().SingleOrDefaultAsync(one => one.QuestionId == transition.Question.Id, transition.Cancellation) is { } said) (said.Use, said.At) = (use, transition.Store.Now);
        else transition.Store.Add(new ReportedUse { QuestionId = transition.Question.Id, Use = use, At = transition.Store.Now });
        // A fixed list: nothing in words, so that no case is told of afterwards.
        (transition.Note, transition.Fact) = (null, use.Chinese());
        return null;
    }

    private static Task<Problem?> Ended(Transition transition)
    {
        QuestionDeadlines.End(transition.Question);
        return Task.FromResult<Problem?>(null);
    }

    private async Task<Problem?> Put(Transition transition, QuestionWording wording)
    {
        if (Incomplete(wording) is { } incomplete) return incomplete;
        foreach (var (_, text) in wording.Texts)
            if (check.Stop(text, PendingCaseTextRole.Question) is { } stopped) return stopped;
        var rules = await deadlines.Rules(transition.Cancellation);
        if (!rules.Lines.Contains(wording.Line)) return QuestionProblems.Missing($"业务条线应为：{string.Join("、", rules.Lines)}。");
        var question = transition.Question;
        (question.Title, question.Background, question.Opinion, question.Statutes) = (wording.Title, wording.Background, wording.Opinion, wording.Statutes);
        Marks(question, wording);
        return null;
    }

    private static void Marks(Question question, QuestionWording wording) =>
        (question.Line, question.Category, question.AskerConsents, question.Salt) = (wording.Line, wording.Category, wording.AskerConsents, question.Salt ?? ContentHash.NewSalt());

    private string? Find(string text, PendingCaseGrade grade) => check.Find(text).FirstOrDefault(finding => finding.Grade == grade) is { } finding
        ? $"“{text[finding.Span.Start..finding.Span.End]}”：{finding.Reason}是已公开的生效案例的，请确认；否则请改为“{finding.Proposal}”。"
        : null;

    private static string Words(Question question) => string.Join('\n', question.Title, question.Background, question.Opinion, question.Statutes);

    private static Problem? Incomplete(QuestionWording wording)
    {
        if (wording.Title.Length == 0) return QuestionProblems.Missing("请用一句话写明要问的问题。");
        if (wording.Title.Length > QuestionWording.LongestTitle || wording.Title.Contains('\n', StringComparison.Ordinal)) return QuestionProblems.Missing($"问题应为一句话，不超过 {QuestionWording.LongestTitle} 字，不分段。");
        return wording.Texts.Any(part => part.Text.Length > QuestionWording.LongestText) ? QuestionProblems.Missing($"背景、意见和法条各不超过 {QuestionWording.LongestText} 字。") : null;
    }
}
