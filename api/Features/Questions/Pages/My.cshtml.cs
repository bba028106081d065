using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>我的咨询: what a person has asked or drafted.</summary>
[Authorize(nameof(Role.Staff))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyModel(QuestionLists lists, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    public QuestionPage Found { get; private set; } = null!;

    public QuestionState? State { get; private set; }

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Default;

    public CurrentPerson Person => person;

    public async Task OnGet(string? state, int page, CancellationToken cancellation)
    {
        State = QuestionWords.OfCode<QuestionState>(state);
        Calendar = await calendars.Get(store, cancellation);
        Found = await lists.Page(person, QuestionDesk.Mine, State, all: true, DeskAddress.Bounded(page), cancellation);
    }
}
