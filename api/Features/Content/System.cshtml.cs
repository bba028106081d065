using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>The system administrator's page: how index, store and machine are, and the index built anew by hand.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class SystemModel(SystemReport report, StoreContext store, IndexFolders folders, CurrentPerson person) : PageModel
{
    public IReadOnlyList<SystemPart> Parts { get; private set; } = [];

    /// <summary>Whether somebody has just asked for a rebuild.</summary>
    public bool IsAsked { get; private set; }

    public async Task OnGet(bool asked, CancellationToken cancellation) => (Parts, IsAsked) = (await report.Parts(cancellation), asked);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        store.Record(person.Id, "index.rebuild");
        await store.Commit(cancellation);
        folders.RequestRebuild();
        return Redirect("/admin/system?asked=true");
    }
}
