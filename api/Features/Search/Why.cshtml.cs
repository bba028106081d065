using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The arithmetic of one hit's score. Of a pasted text it comes by POST, as the results do.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[IgnoreAntiforgeryToken(Order = 2000)] // Nothing is changed, so there is nothing to forge.
internal sealed class WhyModel(ReadableIndex index, TimeProvider clock) : PageModel
{
    public SearchInput Input { get; private set; } = new();

    public Problem? Problem { get; private set; }

    public bool Pasted { get; private set; }

    public KnowledgeEntry Entry { get; private set; } = null!;

    public Explanation Explanation { get; private set; } = null!;

    /// <summary>Where the search leads back to; empty for a pasted text.</summary>
    public string Trail => Pasted ? "" : SearchAddress.Query(Input);

    public IActionResult OnGet(string? id)
    {
        if (!SearchInputReader.TryReadAddress(SearchParameters.Known(Request.Query), out var input, out var problem)) return Refuse(input, problem!);
        return Run(input, id);
    }

    public IActionResult OnPost(string? id, string? q, string? state)
    {
        Pasted = true;
        Response.Headers.CacheControl = "no-store";
        return PastedSearch.TryRead(q, state, null, out var input, out var problem) ? Run(input, id) : Refuse(input, problem!);
    }

    private IActionResult Run(SearchInput input, string? id)
    {
        Input = input;
        var query = input.ToQuery(clock.Today());
        if (id is null || index.Search.Find(id) is not { } entry || index.Search.Explain(query, id) is not { } explanation) return NotFound();
        (Entry, Explanation) = (entry, explanation);
        return Page();
    }

    private PageResult Refuse(SearchInput input, Problem problem)
    {
        (Input, Problem) = (input, problem);
        Response.StatusCode = problem.Code.Status;
        return Page();
    }
}
