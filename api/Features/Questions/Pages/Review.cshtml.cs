using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Drafting;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The reviewer's page: the answer with comments at its passages, what changed since the last version, and the decision.</summary>
[Authorize(nameof(Role.Reviewer))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReviewModel(QuestionReading reading, QuestionTransitions transitions, CitedStatutes statutes, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    private static readonly QuestionAction[] Own = [QuestionAction.Comment, QuestionAction.Approve, QuestionAction.SendBack, QuestionAction.Escalate];

    public long Id { get; private set; }

    public QuestionView? View { get; private set; }

    /// <summary>The version under review.</summary>
    public AnswerVersion Answer { get; private set; } = null!;

    /// <summary>The version before; null for the first.</summary>
    public AnswerVersion? Before { get; private set; }

    public List<ReviewComment> Comments { get; private set; } = [];

    public IReadOnlyList<CitedStatute> Statutes { get; private set; } = [];

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Default;

    public Problem? Problem { get; private set; }

    /// <summary>The action that was refused; null for none.</summary>
    public QuestionAction? Refused { get; private set; }

    public string? Note { get; private set; }

    public string? Quote { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) => await Load(id, cancellation) ?? Page();

    public async Task<IActionResult> OnPost(long id, string? action, int version, string? note, string? quote, int start, int end, CancellationToken cancellation)
    {
        if (QuestionWords.OfCode<QuestionAction>(action) is not { } what || !Own.Contains(what)) return BadRequest();
        if (await Load(id, cancellation) is { } elsewhere) return elsewhere;
        (Note, Quote) = (note?.ReplaceLineEndings("\n"), quote?.ReplaceLineEndings("\n"));
        if (what == QuestionAction.Comment && Place(ref start, ref end) is { } misplaced) return Refuse(what, misplaced);
        var result = await transitions.Make(person, id, version, new TransitionRequest { Action = what, Note = Note, Start = start, End = end }, cancellation);
        if (result.Problem is { } problem)
        {
            store.Forget();
            return await Load(id, cancellation) ?? Refuse(what, problem);
        }

        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = what == QuestionAction.Comment ? NextStep.AddressOf(id) + "/review" : await AfterDoing.AddressOf(reading, person, id, what, cancellation);
        return new EmptyResult();
    }

    /// <summary>Where the quoted passage stands; without scripts nothing but its words tells. An empty quotation stands for the whole answer.</summary>
    private Problem? Place(ref int start, ref int end)
    {
        var text = Answer.Text!;
        if (string.IsNullOrEmpty(Quote))
        {
            (start, end) = (0, 0);
            return null;
        }

        if (start >= 0 && start < end && end <= text.Length && text[start..end] == Quote) return null;
        start = text.IndexOf(Quote, StringComparison.Ordinal);
        end = start + Quote.Length;
        return start >= 0 ? null : QuestionProblems.Missing("批注的原文不见于答复。请从答复中原样复制一段，或者留空表示对全文的批注。");
    }

    private PageResult Refuse(QuestionAction action, Problem problem)
    {
        (Problem, Refused, Response.StatusCode) = (problem, action, problem.Code.Status);
        return Page();
    }

    private async Task<IActionResult?> Load(long id, CancellationToken cancellation)
    {
        Id = id;
        View = await reading.Open(person, id, cancellation);
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (!View.Actions.Contains(QuestionAction.Comment) || View.Answers.LastOrDefault(one => one.Stage == AnswerStage.Submitted) is not { Text: not null } submitted) return Redirect(NextStep.AddressOf(id));
        Answer = submitted;
        Before = View.Answers.LastOrDefault(one => one.Number < submitted.Number && one.Text is not null);
        Comments = [.. View.Comments.Where(one => one.AnswerVersionId == submitted.Id && one.Text is not null)];
        Statutes = statutes.Read(submitted.Text, cancellation);
        Calendar = await calendars.Get(store, cancellation);
        return null;
    }
}
