using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The results page. A short search stands in the address; a pasted text comes by POST and stands nowhere.</summary>
[RequiresIndex]
[Revalidated]
[IgnoreAntiforgeryToken(Order = 2000)] // Searching changes nothing, so there is nothing to forge.
internal sealed class ResultsModel(ServedIndex index, TimeProvider clock) : PageModel
{
    public SearchInput Input { get; private set; } = new();

    public KnowledgeAnswer? Answer { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>Whether the text was pasted, so that it must not enter an address.</summary>
    public bool Pasted { get; private set; }

    /// <summary>Searches to try instead, where nothing was found.</summary>
    public IReadOnlyList<SearchExample> Examples { get; private set; } = [];

    /// <summary>The day by which validity is judged.</summary>
    public DateOnly Today => Input.Day ?? clock.Today();

    /// <summary>What an entry's address carries, to lead back here.</summary>
    public string Trail => Pasted ? "" : SearchAddress.Query(Input);

    public int LastPage => Answer is null ? 1 : (int)Math.Clamp((Answer.Total + Input.PageSize - 1) / Input.PageSize, 1, Limits.LastPage(Input.PageSize));

    public void OnGet(CancellationToken cancellation)
    {
        if (SearchInputReader.TryReadAddress(Known(Request.Query), out var input, out var problem)) Run(input, cancellation);
        else Refuse(input, problem!);
    }

    public void OnPost(string? q, string? state, CancellationToken cancellation)
    {
        Pasted = true;
        Response.Headers.CacheControl = "no-store";
        // Browsers send line ends as two characters.
        var text = (q ?? "").ReplaceLineEndings("\n");
        var values = Known(QueryHelpers.ParseQuery(state)).Where(value => value.Key != "q").Append(new("q", text));
        if (SearchInputReader.TryRead(values, out var input, out var problem)) Run(input, cancellation);
        else Refuse(input, problem!);
    }

    private void Run(SearchInput input, CancellationToken cancellation)
    {
        Input = input;
        Answer = index.Search.Search(input.ToQuery(clock.Today()), cancellation);
        if (Answer.Total == 0) Examples = SearchExamples.Of(index.Search, cancellation);
    }

    private void Refuse(SearchInput input, Problem problem)
    {
        Input = input;
        Problem = problem;
        Response.StatusCode = problem.Code.Status;
    }

    // Parameters that others add to links (from mail or from a case system) do no harm on a page.
    private static IEnumerable<KeyValuePair<string, StringValues>> Known(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        values.Where(value => SearchParameters.All.Any(parameter => parameter.Name == value.Key));
}
