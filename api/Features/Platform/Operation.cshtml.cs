using System.Globalization;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The page on which system administrators see whether everything works, and if not, why.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class OperationModel(ServedIndex index, StoreContext store, IOptions<StoreOptions> options, IOptions<ContentOptions> content) : PageModel
{
    public IReadOnlyList<(string Name, string Value)> Facts { get; private set; } = [];

    /// <summary>What a check of the store found; null where none was asked for.</summary>
    public IReadOnlyList<StoreFinding>? Findings { get; private set; }

    public bool IsWell => index.Status.Phase == IndexPhase.Ready && index.Limitation is null && index.Integrity != IndexIntegrity.Damaged;

    public string Summary => IsWell ? "数据库和检索正常。" : index.Status.Phase != IndexPhase.Ready ? index.Status.Message : index.Limitation ?? "索引文件有损坏，正在重建；其间检索可能缺漏，咨询和答疑照常办理。";

    public Task OnGet(CancellationToken cancellation) => Fill(cancellation);

    public async Task OnPost(CancellationToken cancellation)
    {
        var findings = new List<StoreFinding>();
        await foreach (var finding in StoreCheck.Run(store, cancellation)) findings.Add(finding);
        Findings = findings;
        await Fill(cancellation);
    }

    private async Task Fill(CancellationToken cancellation)
    {
        var isOpen = index.Status.Phase == IndexPhase.Ready;
        Facts =
        [
            ("数据库", options.Value.Kind == StoreKind.Sqlite ? "SQLite" : "PostgreSQL"),
            ("数据库中公开的条目", Number(await store.Entries.LongCountAsync(entry => entry.State == EntryState.Published, cancellation))),
            ("操作记录", Number((await store.LogHeads.AsNoTracking().SingleAsync(head => head.Log == LogHead.Actions, cancellation)).Last) + " 条"),
            ("索引", index.Status.Message),
            ("索引文件夹", content.Value.Index),
            ("索引中的条目", isOpen ? Number(index.Open.EntryCount) : "–"),
            ("索引尚未追上的变化", isOpen ? Number(index.Behind) : "–"),
            ("索引文件核对", index.Integrity switch { IndexIntegrity.Checking => "正在核对", IndexIntegrity.Sound => "完好", IndexIntegrity.Damaged => "有损坏" }),
            ("待发的邮件和推送", Number(await store.Set<Delivery>().LongCountAsync(delivery => delivery.State == DeliveryState.Waiting, cancellation))),
        ];
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
