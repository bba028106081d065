using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The results page. A short search stands in the address; a pasted text comes by POST and stands nowhere.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[Revalidated(Cookie = CourtCookie.Name)]
[IgnoreAntiforgeryToken(Order = 2000)] // Searching changes nothing, so there is nothing to forge.
internal sealed class ResultsModel(ReadableIndex index, HomeContents home, CurrentPerson current, TimeProvider clock) : PageModel
{
    public SearchInput Input { get; private set; } = new();

    public KnowledgeAnswer? Answer { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>Whether the text was pasted, so that it must not enter an address.</summary>
    public bool Pasted { get; private set; }

    /// <summary>Whether the pasted text is the words of an earlier one, as its user edited them.</summary>
    public bool Edited { get; private set; }

    /// <summary>The user's court: that of the address, else the one kept in the browser, else that of the post; empty where none says.</summary>
    public string Court { get; private set; } = "";

    /// <summary>A better way to write the search; null where there is none.</summary>
    public SearchInput? DidYouMean { get; private set; }

    /// <summary>Answers beyond those on the page.</summary>
    public IReadOnlyList<KnowledgeHit> RelatedQuestions { get; private set; } = [];

    /// <summary>Guiding cases that hold any one of the words, where none holds as many as a shelf asks for; 0 otherwise.</summary>
    public long NearestGuiding { get; private set; }

    /// <summary>Wider searches that find something, where this one found nothing.</summary>
    public IReadOnlyList<Loosening> Wider { get; private set; } = [];

    /// <summary>Searches to try instead, where nothing was found.</summary>
    public IReadOnlyList<SearchExample> Examples { get; private set; } = [];

    /// <summary>The day by which validity is judged.</summary>
    public DateOnly Today => Input.Day ?? PrintedOn;

    /// <summary>The day on which the page is made.</summary>
    public DateOnly PrintedOn { get; } = clock.Today();

    /// <summary>What an entry's address carries, to lead back here.</summary>
    public string Trail => Pasted ? "" : SearchAddress.Query(Input);

    /// <summary>Where the court is chosen; from a pasted text there is no way back.</summary>
    public string CourtPage => Pasted ? "/court" : "/court?back=" + Uri.EscapeDataString(SearchAddress.Of(Input));

    /// <summary>The address of the page, with Chinese as it is.</summary>
    public string ReadableAddress => Request.Host + new Uri(new Uri("http://here"), SearchAddress.Of(Input)).GetComponents(UriComponents.PathAndQuery, UriFormat.SafeUnescaped);

    public int LastPage => Answer is null ? 1 : (int)Math.Clamp((Answer.Total + Input.PageSize - 1) / Input.PageSize, 1, Limits.LastPage(Input.PageSize));

    public void OnGet(CancellationToken cancellation)
    {
        if (SearchInputReader.TryReadAddress(SearchParameters.Known(Request.Query), out var input, out var problem)) Run(input, cancellation);
        else Refuse(input, problem!);
    }

    public void OnPost(string? q, string? state, string? within, string? edited, CancellationToken cancellation)
    {
        (Pasted, Edited) = (true, edited == "on");
        Response.Headers.CacheControl = "no-store";
        if (PastedSearch.TryRead(q, state, within, out var input, out var problem)) Run(input, cancellation);
        else Refuse(input, problem!);
    }

    private void Run(SearchInput input, CancellationToken cancellation)
    {
        Input = input;
        Court = input.Court.Length > 0 ? input.Court : CourtCookie.Read(Request, current);
        var query = (input with { Court = Court }).ToQuery(PrintedOn);
        Answer = index.Search.Search(query, cancellation);
        if (!Pasted && Correction.Of(index, Answer) is { } meant) DidYouMean = input with { Text = meant.Text, Page = 1 };
        if (Answer.Total == 0)
        {
            Wider = Loosening.Of(index.Search, Answer.Understood, input, Pasted, PrintedOn, cancellation);
            Examples = home.Get(cancellation).Examples;
            return;
        }

        RelatedQuestions = Related.Questions(index.Search, query, Answer, cancellation);
        NearestGuiding = Related.GuidingWithAnyWord(index.Search, query, Answer, cancellation);
    }

    private void Refuse(SearchInput input, Problem problem)
    {
        Input = input;
        Problem = problem;
        Response.StatusCode = problem.Code.Status;
    }
}
