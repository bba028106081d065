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

/// <summary>The page of one question: its words, answers and history, and what the person can do with it now.</summary>
[Authorize(AccessPolicy.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QuestionModel(
    QuestionReading reading, QuestionTransitions transitions, Assignments assignments, SimilarEntries similar, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    public long Id { get; private set; }

    /// <summary>Null where there is no such question for this person.</summary>
    public QuestionView? View { get; private set; }

    public ActionChoices Choices { get; private set; } = new();

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Default;

    /// <summary>What was sent, where it was refused.</summary>
    public QuestionForm Form { get; private set; } = new();

    public Problem? Problem { get; private set; }

    /// <summary>What has just been done; null for nothing.</summary>
    public QuestionAction? Done { get; private set; }

    /// <summary>Whether the question has just been sent, so that the browser may forget its draft.</summary>
    public bool IsSent => Done is QuestionAction.Submit or QuestionAction.Contest or QuestionAction.HandOver or QuestionAction.Confirm or QuestionAction.Edit;

    public CurrentPerson Person => person;

    public async Task OnGet(long id, string? done, CancellationToken cancellation)
    {
        Done = QuestionWords.OfCode<QuestionAction>(done);
        await Load(id, cancellation);
    }

    public async Task<IActionResult> OnPost(long id, [FromForm] QuestionForm form, CancellationToken cancellation)
    {
        if (form.Read() is not { } request) return BadRequest();
        var result = await transitions.Make(person, id, form.Version, request, cancellation);
        if (result.Problem is not { } problem) return await Leave(id, request.Action, cancellation);
        store.Forget();
        (Form, Problem) = (form, problem);
        Response.StatusCode = problem.Code.Status;
        await Load(id, cancellation);
        return Page();
    }

    private async Task<IActionResult> Leave(long id, QuestionAction action, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = await AfterDoing.AddressOf(reading, person, id, action, cancellation);
        return new EmptyResult();
    }

    private async Task Load(long id, CancellationToken cancellation)
    {
        Id = id;
        View = await reading.Open(person, id, cancellation);
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Calendar = await calendars.Get(store, cancellation);
        Choices = await ActionChoices.Of(View, store, assignments, similar, cancellation);
    }
}
