using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>All desks of a person: how much waits at each, and what is due first.</summary>
[Authorize(AccessPolicy.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DesksModel(QuestionLists lists, WorkCalendars calendars, StoreContext store, CurrentPerson person) : PageModel
{
    private const int Shown = 5;

    /// <summary>Each desk with its number and its first rows.</summary>
    public IReadOnlyList<(QuestionDesk Desk, int Count, QuestionRowsView Rows)> Desks { get; private set; } = [];

    /// <summary>What has just been done with a question that is no longer the person's; null for nothing.</summary>
    public QuestionAction? Done { get; private set; }

    public async Task OnGet(string? done, CancellationToken cancellation)
    {
        Done = QuestionWords.OfCode<QuestionAction>(done);
        var calendar = await calendars.Get(store, cancellation);
        var found = new List<(QuestionDesk, int, QuestionRowsView)>();
        // What waits for work comes first; most people have only their own questions.
        foreach (var (desk, count) in (await lists.Counts(person, cancellation)).OrderBy(one => one.Key == QuestionDesk.Mine))
        {
            var page = await lists.Page(person, desk, null, all: false, 1, cancellation);
            found.Add((desk, count, new QuestionRowsView(page with { Rows = [.. page.Rows.Take(Shown)] }, calendar, person)));
        }

        Desks = found;
    }
}
