using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Legal.PendingCase;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Effects;

/// <summary>What the editor does, and what happens to published answers.</summary>
internal sealed class PublishingEffects(PublishedAnswers published, QuestionDeadlines deadlines, QuestionCheck check, StaleArticles articles)
{
    private static readonly QuestionState[] Public = [QuestionState.Published, QuestionState.Selected];

    public async Task<Problem?> Publish(Transition transition)
    {
        var question = transition.Question;
        if (transition.Request.Audience is not { } audience) return QuestionProblems.Missing("请选择公开范围。");
        if (!transition.Request.ConfirmsMasking && await Unmasked(transition) is { Count: > 0 } found)
            return new Problem(ProblemCodes.QuestionUnmasked, $"隐名检查发现：{string.Join("、", found)}。请改正；确认可以公开的，请勾选已核对。") { Candidates = found };
        (question.Audience, question.PublishedAt) = (audience, question.PublishedAt ?? transition.Store.Now);
        if (transition.Request.ConflictsWith is { } conflict) question.ConflictsWith = conflict.Length == 0 ? null : conflict;
        transition.Fact = audience.Chinese();
        question.ReReviewReason = null;
        await published.Put(question, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Select(Transition transition)
    {
        var (question, request) = (transition.Question, transition.Request);
        if (string.IsNullOrWhiteSpace(request.Batch)) return QuestionProblems.Missing("请写明精选批次，例如“第四十批”。");
        foreach (var text in new[] { request.Commentary, request.Commentator, request.Topic, request.Batch })
            if (text is not null && check.Stop(text) is { } stopped) return stopped;
        (question.Batch, question.Topic) = (request.Batch.Trim(), Given(request.Topic));
        (question.Commentary, question.Commentator) = (Given(request.Commentary), Given(request.Commentator));
        transition.Fact = question.Batch + (question.Topic is { } topic ? $"·{topic}专题" : "");
        await published.Put(question, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Deselect(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Deselect);
        var question = transition.Question;
        (question.Batch, question.Topic, question.Commentary, question.Commentator) = (null, null, null, null);
        await published.Put(question, transition.Cancellation);
        return null;
    }

    /// <summary>更正: a new version of the answer, with its reason; the old one stays to be seen.</summary>
    public async Task<Problem?> Correct(Transition transition)
    {
        var (question, store) = (transition.Question, transition.Store);
        if (transition.Note is not { } reason) return QuestionProblems.Reason(QuestionAction.Correct);
        if (transition.Request.Answer?.Trim() is not { Length: > 0 } text) return QuestionProblems.Missing("更正后的答复还没有内容。");
        if (text.Length > AnsweringEffects.LongestAnswer) return QuestionProblems.Missing($"答复不超过 {AnsweringEffects.LongestAnswer} 字。");
        if (check.Stop(text, PendingCaseTextRole.Answer) is { } stopped) return stopped;
        var last = await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id).OrderByDescending(one => one.Number).FirstAsync(transition.Cancellation);
        if (last.Text == text) return QuestionProblems.Missing("更正后的答复与原来相同。");
        store.Add(new AnswerVersion
        {
            QuestionId = question.Id,
            Number = last.Number + 1,
            Version = 1,
            AuthorId = last.AuthorId,
            Text = text,
            ConfirmedArticles = last.ConfirmedArticles,
            Stage = AnswerStage.Approved,
            CorrectionReason = reason,
            SavedAt = store.Now,
        });
        // The new version has to be in the store before the entry is made of it.
        await store.SaveChangesAsync(transition.Cancellation);
        await published.Put(question, transition.Cancellation);
        return null;
    }

    public static Task<Problem?> PutUp(Transition transition)
    {
        if (transition.Note is not { } reason) return Task.FromResult<Problem?>(QuestionProblems.Reason(QuestionAction.PutUpForReReview));
        transition.Question.ReReviewReason = reason;
        return Task.FromResult<Problem?>(null);
    }

    public async Task<Problem?> Uphold(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Uphold);
        transition.Question.ReReviewReason = null;
        var answer = await transition.Store.Set<AnswerVersion>().Where(one => one.QuestionId == transition.Question.Id && one.Stage == AnswerStage.Approved).OrderByDescending(one => one.Number).FirstAsync(transition.Cancellation);
        // What was looked at now is not put up again tomorrow for the same reason.
        if (articles.CanTell) answer.ConfirmedArticles = string.Join('\n', answer.ConfirmedArticles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Union(articles.Of(answer.Text!, [], transition.Today, transition.Cancellation)));
        answer.Version++;
        await published.Put(transition.Question, transition.Cancellation);
        return null;
    }

    /// <summary>The expert answers anew; what is published stays, marked, until the new answer is.</summary>
    public async Task<Problem?> Revise(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Revise);
        transition.Question.ReviewerId = null;
        await deadlines.Start(transition.Question, QuestionClock.Answering, transition.Today, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Supersede(Transition transition)
    {
        var question = transition.Question;
        var target = await transition.Store.Set<Question>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == transition.Request.TargetId, transition.Cancellation);
        if (target is null || target.Id == question.Id || !Public.Contains(target.State)) return QuestionProblems.Missing("请写明用哪一条已发布的答疑替代。");
        (question.LinkedId, question.LinkKind) = (target.Id, QuestionLink.SupersededBy);
        transition.Fact = $"第{target.Id}号";
        await published.Remove(question, EntryState.Withdrawn, $"已被答疑第{target.Id}号替代。", target.Id, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> TakeDown(Transition transition)
    {
        if (transition.Note is not { } reason) return QuestionProblems.Reason(QuestionAction.TakeDown);
        await published.Remove(transition.Question, EntryState.Withdrawn, reason, null, transition.Cancellation);
        return null;
    }

    public async Task<Problem?> Restore(Transition transition)
    {
        if (transition.Note is null) return QuestionProblems.Reason(QuestionAction.Restore);
        await published.Put(transition.Question, transition.Cancellation);
        return null;
    }

    /// <summary>What the masking check finds in the words that will be public.</summary>
    private static async Task<List<string>> Unmasked(Transition transition)
    {
        var question = transition.Question;
        var answer = await transition.Store.Set<AnswerVersion>().AsNoTracking()
            .Where(one => one.QuestionId == question.Id && one.Stage == AnswerStage.Approved).OrderByDescending(one => one.Number).Select(one => one.Text).FirstAsync(transition.Cancellation);
        return [.. new[] { question.Title, question.Background, answer! }.SelectMany(text => MaskingChecker.Default.Check(text, MaskingRules.ReferenceCase).Select(finding => text[finding.Span.Start..finding.Span.End])).Distinct(StringComparer.Ordinal)];
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
