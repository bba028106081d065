using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>What a person sees when something is not there, not ready or broken. Reached inside the server, after any method.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken(Order = 2000)]
[DisableRateLimiting] // It is what a refused request is answered with.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel(ServedIndex index) : PageModel
{
    public Problem Problem { get; private set; } = ProblemCodes.ForStatus(StatusCodes.Status404NotFound);

    /// <summary>Whether the index is on its way, so that the page should look again.</summary>
    public bool Waiting { get; private set; }

    /// <summary>Whether asking for the same address again would do; a pasted text is gone.</summary>
    public bool AsksAgain => HttpMethods.IsGet(Request.Method);

    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        // Asked for directly, the page itself is what is not there.
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        var isStoreAway = StoreFailure.IsUnavailable(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error);
        Waiting = !isStoreAway && Response.StatusCode == StatusCodes.Status503ServiceUnavailable && index.Status.Phase != IndexPhase.Failed;
        Problem = Response.StatusCode switch
        {
            StatusCodes.Status503ServiceUnavailable when isStoreAway => new(ProblemCodes.StoreUnavailable, ApiExceptionHandler.StoreIsAway),
            StatusCodes.Status503ServiceUnavailable => new(ProblemCodes.NotReady, index.Status.Message),
            StatusCodes.Status404NotFound => new(ProblemCodes.NotFound, "地址可能写错了，条目也可能已经更新或移出。可以用标题、案号或条号重新检索。"),
            var status => ProblemCodes.ForStatus(status),
        };
    }
}
