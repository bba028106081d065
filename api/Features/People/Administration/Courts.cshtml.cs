using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which system administrators keep the organisation tree.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class CourtsModel(StoreContext store, CurrentPerson current) : PageModel
{
    public string Text { get; private set; } = "";

    public IReadOnlyList<CourtUnit> Courts { get; private set; } = [];

    /// <summary>The court in the form; null for a new one.</summary>
    public CourtUnit? Edited { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task OnGet(string? q, string? code, CancellationToken cancellation)
    {
        Text = (q ?? "").Trim();
        Edited = code is null ? null : await store.Set<CourtUnit>().AsNoTracking().SingleOrDefaultAsync(court => court.Code == code, cancellation);
        Courts = await CourtList.Find(store, Text, cancellation);
    }

    public async Task<IActionResult> OnPost(int? version, string? code, string? name, CourtTier tier, string? superior, string? region, CancellationToken cancellation)
    {
        var given = new CourtUnit { Code = (code ?? "").Trim(), Name = (name ?? "").Trim(), Tier = tier, SuperiorCode = Value(superior), Region = Value(region), Version = version ?? 0 };
        Problem = await CourtList.Save(store, given, current.Id, cancellation);
        if (Problem is null)
        {
            await store.Commit(cancellation);
            return Redirect("/admin/courts?q=" + Uri.EscapeDataString(given.Code));
        }

        Response.StatusCode = Problem.Code.Status;
        store.Forget();
        Edited = await store.Set<CourtUnit>().AsNoTracking().SingleOrDefaultAsync(court => court.Code == given.Code, cancellation);
        Courts = await CourtList.Find(store, "", cancellation);
        return Page();
    }

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
