using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Ends a session. The button stands on every page, which would each have to carry a secret for it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken(Order = 2000)] // The browser sends no cookie with a form of another site, so that nobody is signed out by one.
internal sealed class SignOutModel(CurrentPerson current, Sessions sessions, StoreContext store) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (current.IsSignedIn)
        {
            await sessions.End(User, current.Id, cancellation);
            await store.Commit(cancellation);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = "/";
        return new EmptyResult();
    }
}
