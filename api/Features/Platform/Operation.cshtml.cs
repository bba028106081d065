using System.Globalization;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The page on which system administrators see whether everything works, and if not, why.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class OperationModel(ServedIndex index, StoreContext store, SystemReport report, IndexFolders folders, CurrentPerson person) : PageModel
{
    /// <summary>How index, store, machine and notices are.</summary>
    public IReadOnlyList<SystemPart> Parts { get; private set; } = [];

    /// <summary>Whether the index is to be built anew because somebody has just asked for it.</summary>
    public bool IsRebuildAsked { get; private set; }

    /// <summary>What a check of the store found; null where none was asked for.</summary>
    public IReadOnlyList<StoreFinding>? Findings { get; private set; }

    public bool IsWell => index.Status.Phase == IndexPhase.Ready && index.Limitation is null && index.Integrity != IndexIntegrity.Damaged;

    public string Summary => IsWell ? "数据库和检索正常。" : index.Status.Phase != IndexPhase.Ready ? index.Status.Message : index.Limitation ?? "索引文件有损坏，正在重建；其间检索可能缺漏，咨询和答疑照常办理。";

    public Task OnGet(bool rebuild, CancellationToken cancellation)
    {
        IsRebuildAsked = rebuild;
        return Fill(cancellation);
    }

    public async Task<IActionResult> OnPostRebuild(CancellationToken cancellation)
    {
        store.Record(person.Id, "index.rebuild");
        await store.Commit(cancellation);
        folders.RequestRebuild();
        return Redirect("/admin/operation?rebuild=true");
    }

    public async Task OnPost(CancellationToken cancellation)
    {
        var findings = new List<StoreFinding>();
        await foreach (var finding in StoreCheck.Run(store, cancellation)) findings.Add(finding);
        Findings = findings;
        await Fill(cancellation);
    }

    private async Task Fill(CancellationToken cancellation)
    {
        var waiting = await store.Set<Delivery>().LongCountAsync(delivery => delivery.State == DeliveryState.Waiting, cancellation);
        Parts = [.. await report.Parts(cancellation), new SystemPart("通知", [new("待发的邮件和推送", waiting.ToString("N0", CultureInfo.InvariantCulture))])];
    }
}
