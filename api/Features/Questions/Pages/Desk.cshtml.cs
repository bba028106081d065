using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>One desk: a list by what is due. Who does not have the role of a desk does not have the desk.</summary>
[Authorize(AccessPolicy.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeskModel(QuestionLists lists, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    public QuestionPage Found { get; private set; } = null!;

    /// <summary>Whether what no longer waits is listed as well.</summary>
    public bool All { get; private set; }

    public QuestionRowsView Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string desk, bool all, int page, CancellationToken cancellation)
    {
        if (QuestionWords.OfCode<QuestionDesk>(desk) is not { } which) return NotFound();
        if (which == QuestionDesk.Mine) return Redirect(DeskWords.AddressOf(which));
        if (!QuestionLists.DesksOf(person).Contains(which)) return Forbid();
        All = all;
        Found = await lists.Page(person, which, null, all, DeskAddress.Bounded(page), cancellation);
        Rows = new QuestionRowsView(Found, await calendars.Get(store, cancellation), person);
        return Page();
    }
}
