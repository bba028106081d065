using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.People;

/// <summary>The page on which people sign in.</summary>
[AllowAnonymous]
internal sealed class SignInModel(Credentials credentials, Sessions sessions) : PageModel
{
    public const int LongestName = 100;

    public string UserName { get; private set; } = "";

    /// <summary>Where to go then, a path of this site.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Whether a password has just been changed.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Why nobody was signed in; null where nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public void OnGet(string? back, bool changed) => (Back, IsChanged) = (LocalPath.Of(back), changed);

    public async Task<IActionResult> OnPost(string? userName, string? password, string? back, CancellationToken cancellation)
    {
        (UserName, Back) = ((userName ?? "").Trim(), LocalPath.Of(back));
        if (UserName.Length is 0 or > LongestName || await credentials.Check(UserName, password ?? "", cancellation) is not { } person)
        {
            Problem = SignInWords.Refused;
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        if (person.MustChangePassword) return Redirect("/sign-in/password?userName=" + Uri.EscapeDataString(UserName));
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, await sessions.Start(person, SessionKind.Cookie, cancellation), sessions.Lasting);
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = Back;
        return new EmptyResult();
    }
}
