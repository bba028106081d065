using System.Globalization;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>The page on which people change their password; with one that serves once, before they are signed in.</summary>
[AllowAnonymous]
internal sealed class PasswordModel(Credentials credentials, StoreContext store, CurrentPerson current, IOptions<SignInOptions> options) : PageModel
{
    public string UserName { get; private set; } = "";

    /// <summary>Why nothing was changed; null where nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public string Rule { get; } = string.Create(
        CultureInfo.InvariantCulture, $"至少 {options.Value.PasswordLength} 个字符，含小写字母、大写字母、数字、其他字符中的至少 {options.Value.PasswordKinds} 种，不含用户名。");

    public void OnGet(string? userName) => UserName = userName is { Length: <= SignInModel.LongestName } given ? given : current.UserName;

    public async Task<IActionResult> OnPost(string? userName, string? password, string? newPassword, string? again, CancellationToken cancellation)
    {
        UserName = (userName ?? "").Trim();
        if (newPassword != again) return Refuse("两次输入的新密码不一致。", StatusCodes.Status400BadRequest);
        if (UserName.Length is 0 or > SignInModel.LongestName || await credentials.Check(UserName, password ?? "", cancellation) is not { } person)
            return Refuse(SignInWords.Refused, StatusCodes.Status403Forbidden);
        if (await credentials.Change(person, password ?? "", newPassword ?? "", cancellation) is { } problem) return Refuse(problem.Detail, StatusCodes.Status400BadRequest);
        await store.Commit(cancellation);
        return Redirect("/sign-in?changed=true");
    }

    private PageResult Refuse(string why, int status)
    {
        (Problem, Response.StatusCode) = (why, status);
        return Page();
    }
}
