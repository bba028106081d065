using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Where the user says which court is theirs.</summary>
[Authorize(AccessPolicy.Reader)]
[IgnoreAntiforgeryToken(Order = 2000)] // It only changes the order of near ties for whoever sets it.
internal sealed class CourtModel(CurrentPerson current) : PageModel
{
    /// <summary>The court kept, or that of the post; empty for none.</summary>
    public string Court { get; private set; } = "";

    /// <summary>What is wrong with the court that was given; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>The page to go back to, a path of this site.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Names to choose from.</summary>
    public static IReadOnlyList<string> Courts { get; } = [.. CourtRegistry.Default.All.Select(court => court.Name).Distinct().Order(StringComparer.Ordinal)];

    public void OnGet(string? back) => (Court, Back) = (CourtCookie.Read(Request, current), LocalPath.Of(back));

    public IActionResult OnPost(string? court, string? back)
    {
        (Court, Back) = ((court ?? "").Trim(), LocalPath.Of(back));
        if (Court.Length > Limits.CourtName)
        {
            Problem = $"法院名称不得超过 {Limits.CourtName} 字。";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        // The full name, where a short one says which court is meant.
        CourtCookie.Write(Response, CourtRegistry.Default.ByName(Court)?.Name ?? Court);
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = Back;
        return new EmptyResult();
    }
}
