using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>The page on which people choose which notices also come by e-mail.</summary>
[Authorize(AccessPolicy.SignedIn)]
internal sealed class NoticeSettingsModel(Inbox inbox, StoreContext store, CurrentPerson person, IOptions<NotificationOptions> options) : PageModel
{
    public IReadOnlySet<NoticeKind> Muted { get; private set; } = new HashSet<NoticeKind>();

    /// <summary>Where e-mail goes; null where no address is on record.</summary>
    public string? Email { get; private set; }

    public bool IsMailOn => options.Value.Smtp.IsOn;

    public bool IsSaved { get; private set; }

    public async Task OnGet(bool saved, CancellationToken cancellation)
    {
        Muted = await inbox.Muted(cancellation);
        Email = await store.Users.Where(one => one.Id == person.Id).Select(one => one.Email).SingleOrDefaultAsync(cancellation);
        IsSaved = saved;
    }

    public async Task<IActionResult> OnPost([FromForm] string[] wanted, CancellationToken cancellation)
    {
        await inbox.Mute(NoticeWords.Kinds.Where(kind => !wanted.Contains(kind.Code())).ToHashSet(), cancellation);
        return Redirect("/inbox/settings?saved=true");
    }
}
