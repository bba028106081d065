using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Checks what a database does not check itself: the chain of actions, the hashes of entries, the numbers of the change log, and the file of SQLite.</summary>
internal static class StoreCheck
{
    private const int ProblemsShown = 5;

    /// <summary>What was found, one part after the other.</summary>
    public static async IAsyncEnumerable<StoreFinding> Run(StoreContext store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (store.Database.IsSqlite()) yield return await File(store, cancellation);
        var chain = await ActionChain.Verify(store, cancellation);
        yield return new("操作记录", string.Create(CultureInfo.InvariantCulture, $"{chain.Records} 条，链条完好。"), chain.Problem);
        yield return await Entries(store, cancellation);
        yield return await Changes(store, cancellation);
    }

    private static async Task<StoreFinding> File(StoreContext store, CancellationToken cancellation)
    {
        var problems = await store.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check WHERE integrity_check <> 'ok'").ToListAsync(cancellation);
        problems.AddRange(await store.Database.SqlQueryRaw<string>("SELECT DISTINCT \"table\" || ' → ' || parent AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancellation));
        return new("数据库文件", "完好。", Summary(problems));
    }

    private static async Task<StoreFinding> Entries(StoreContext store, CancellationToken cancellation)
    {
        var (count, problems) = (0, new List<string>());
        await foreach (var entry in store.Entries.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            if (Problem(entry) is { } problem) problems.Add($"{entry.Id}（{problem}）");
        }

        return new("条目", string.Create(CultureInfo.InvariantCulture, $"{count} 条，内容与校验和一致。"), Summary(problems));
    }

    private static string? Problem(StoredEntry entry)
    {
        if (entry.State == EntryState.Cleared) return entry.Content is null ? null : "已清除，但仍有文本";
        if (entry.Content is null) return entry.State == EntryState.Published ? "没有文本" : null;
        if (entry.ContentHash != EntryHash.Of(entry.Content)) return "校验和不符";
        try
        {
            StoredEntries.Read(entry.Id, entry.Content);
            return null;
        }
        catch (InvalidDataException)
        {
            return "无法读取";
        }
    }

    private static async Task<StoreFinding> Changes(StoreContext store, CancellationToken cancellation)
    {
        // Read before the lines: what is appended meanwhile has higher numbers.
        var head = await store.LogHeads.AsNoTracking().Where(row => row.Log == LogHead.Changes).Select(row => row.Last).SingleAsync(cancellation);
        var lines = store.Changes.Where(change => change.Number <= head);
        var (count, first, last) = (await lines.LongCountAsync(cancellation), await lines.MinAsync(change => (long?)change.Number, cancellation), await lines.MaxAsync(change => (long?)change.Number, cancellation));
        var problem = count > 0 && (last != head || head - first + 1 != count) ? string.Create(CultureInfo.InvariantCulture, $"编号不连续：{first} 至 {last} 只有 {count} 条，最后的编号应为 {head}。") : null;
        return new("变更日志", string.Create(CultureInfo.InvariantCulture, $"{count} 条，至第 {head} 号。"), problem);
    }

    private static string? Summary(List<string> problems) => problems.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} 处有问题：{string.Join("、", problems.Take(ProblemsShown))}{(problems.Count > ProblemsShown ? " 等" : "")}。");
}

/// <summary>How one part of the store is.</summary>
/// <param name="What">The part, in Chinese.</param>
/// <param name="Facts">What is said of it where nothing is wrong.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
internal sealed record StoreFinding(string What, string Facts, string? Problem);
