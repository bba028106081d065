using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Drafting;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Legal.PendingCase;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The editor in which an expert writes an answer: Markdown on the left, what is cited and what is about the same on the right.</summary>
[Authorize(nameof(Role.Expert))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AnswerModel(
    QuestionReading reading, QuestionTransitions transitions, QuestionCheck check, SimilarEntries similar, CitedStatutes statutes, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    /// <summary>The button that shows the answer as it will look.</summary>
    public const string Preview = "preview";

    public long Id { get; private set; }

    public QuestionView? View { get; private set; }

    public string Text { get; private set; } = "";

    public IReadOnlyCollection<string> Confirmed { get; private set; } = [];

    public Problem? Problem { get; private set; }

    /// <summary>Whether it has just been saved.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Whether the answer is shown as it will look.</summary>
    public bool IsPreview { get; private set; }

    public IReadOnlyList<PendingCaseFinding> Findings { get; private set; } = [];

    public IReadOnlyList<CitedStatute> Statutes { get; private set; } = [];

    public SimilarFound Similar { get; private set; } = new([], [], []);

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Default;

    public CurrentPerson Person => person;

    /// <summary>The reviewer's comments on the version that came back, with that version.</summary>
    public (AnswerVersion Version, List<ReviewComment> Comments)? SentBack =>
        View?.Answers.LastOrDefault(one => one.Stage == AnswerStage.SentBack) is { Text: not null } back && View.Comments.Where(one => one.AnswerVersionId == back.Id && one.Text is not null).ToList() is { Count: > 0 } comments ? (back, comments) : null;

    public async Task<IActionResult> OnGet(long id, bool saved, CancellationToken cancellation)
    {
        if (await Load(id, cancellation) is { } elsewhere) return elsewhere;
        IsSaved = saved;
        Look(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, string? answer, string[]? confirmed, int version, string? step, CancellationToken cancellation)
    {
        if (step == Preview)
        {
            if (await Load(id, cancellation) is { } elsewhere) return elsewhere;
            (Text, Confirmed, IsPreview) = (Lines(answer), confirmed ?? [], true);
            Look(cancellation);
            return Page();
        }

        if (QuestionWords.OfCode<QuestionAction>(step) is not (QuestionAction.SaveAnswer or QuestionAction.SubmitAnswer)) return BadRequest();
        var action = QuestionWords.OfCode<QuestionAction>(step)!.Value;
        var result = await transitions.Make(person, id, version, RequestOf(action, answer, confirmed), cancellation);
        if (result.Problem is { } problem)
        {
            store.Forget();
            if (await Load(id, cancellation) is { } elsewhere) return elsewhere;
            (Text, Confirmed, Problem, Response.StatusCode) = (Lines(answer), confirmed ?? [], problem, problem.Code.Status);
            Look(cancellation);
            return Page();
        }

        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = NextStep.AddressOf(id) + (action == QuestionAction.SaveAnswer ? "/answer?saved=true" : "?done=" + action.Code());
        return new EmptyResult();
    }

    /// <summary>Saves while it is written; the script asks for it only when nothing stops the text.</summary>
    public async Task<IActionResult> OnPostAutosave(long id, string? answer, string[]? confirmed, int version, CancellationToken cancellation)
    {
        var result = await transitions.Make(person, id, version, RequestOf(QuestionAction.SaveAnswer, answer, confirmed), cancellation);
        if (result.Problem is not { } problem) return new JsonResult(new Autosaved(result.Question!.Version, null, null));
        return new JsonResult(new Autosaved(version, problem.Code.Code, problem.Detail)) { StatusCode = problem.Code.Status };
    }

    private static TransitionRequest RequestOf(QuestionAction action, string? answer, string[]? confirmed) => new() { Action = action, Answer = Lines(answer), ConfirmedArticles = confirmed ?? [] };

    /// <summary>Reads the question; somewhere else to go where the person has no answer to write.</summary>
    private async Task<IActionResult?> Load(long id, CancellationToken cancellation)
    {
        Id = id;
        View = await reading.Open(person, id, cancellation);
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (!View.Actions.Contains(QuestionAction.SaveAnswer)) return Redirect(NextStep.AddressOf(id));
        Calendar = await calendars.Get(store, cancellation);
        var draft = View.Answers.LastOrDefault(one => one.Stage == AnswerStage.Draft);
        // Who got an answer back, or answers anew, goes on from the last one.
        var start = draft ?? (View.Answers is [.., var last] ? last : null);
        (Text, Confirmed) = (start?.Text ?? "", start?.ConfirmedArticles.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? []);
        return null;
    }

    private void Look(CancellationToken cancellation)
    {
        if (Text.Length <= Effects.AnsweringEffects.LongestAnswer) Findings = check.Find(Text, PendingCaseTextRole.Answer);
        Statutes = statutes.Read(Text, cancellation);
        Similar = similar.Find(View!.Question.Title + "\n" + View.Question.Background, cancellation);
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    /// <summary>What the script is told.</summary>
    /// <param name="Version">The version on which the next save builds.</param>
    /// <param name="Code">Why it was not saved; null where it was.</param>
    /// <param name="Detail">The same for people.</param>
    internal sealed record Autosaved(int Version, string? Code, string? Detail);
}
