using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal.Masking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>The page that checks a pasted text for what has to be masked. The text comes by POST and is kept nowhere.</summary>
[Authorize(AccessPolicy.Reader)]
[IgnoreAntiforgeryToken(Order = 2000)] // Checking changes nothing, so there is nothing to forge.
internal sealed class MaskingModel(MaskingChecker checker) : PageModel
{
    public string Text { get; private set; } = "";

    public MaskingRules Rules { get; private set; } = MaskingRules.ReferenceCase;

    public Problem? Problem { get; private set; }

    /// <summary>Null until a text was checked.</summary>
    public IReadOnlyList<MaskingFinding>? Findings { get; private set; }

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public void OnPost(string? text, string? rules)
    {
        Response.Headers.CacheControl = "no-store";
        // Browsers send line ends as two characters.
        Text = (text ?? "").ReplaceLineEndings("\n");
        Problem = new MaskingBody { Text = Text, Rules = rules }.Read(out var known);
        if (Problem is not null)
        {
            Response.StatusCode = Problem.Code.Status;
            return;
        }

        Rules = known;
        Findings = checker.Check(Text, known);
    }
}
