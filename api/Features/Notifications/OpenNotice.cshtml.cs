using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Opens a notice: it counts as read, and the way leads on to what it tells of.</summary>
[Authorize(AccessPolicy.SignedIn)]
internal sealed class OpenNoticeModel(Inbox inbox) : PageModel
{
    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (await inbox.Open(id, cancellation) is { } address) return LocalRedirect(address);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
