using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using KnowledgeBase.Api.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>How index, store and machine are, for the system administrator.</summary>
internal sealed class SystemReport(ServedIndex served, StoreContext store, IOptions<ContentOptions> content)
{
    private const long LittleRoom = 1_000_000_000;

    /// <summary>All facts, part by part.</summary>
    public async Task<IReadOnlyList<SystemPart>> Parts(CancellationToken cancellation) => [Index(), await Store(cancellation), Machine()];

    private SystemPart Index()
    {
        var ready = served.Status.Phase == IndexPhase.Ready;
        List<SystemFact> facts = [new("状态", served.Status.Message, served.Status.Phase == IndexPhase.Failed)];
        if (ready) facts.Add(new("可检索的条目", Number(served.Open.EntryCount)));
        if (ready) facts.Add(new("尚未可检索的变化", Number(served.Behind), served.Behind > 0));
        facts.Add(new("文件核对", IntegrityOf(served.Integrity), served.Integrity == IndexIntegrity.Damaged));
        facts.Add(new("检索的限制", served.Limitation ?? "无", served.Limitation is not null));
        if (served.LastTrouble is { } trouble) facts.Add(new("最近一次故障", $"{trouble.At:yyyy-MM-dd HH:mm:ss}（UTC）{trouble.What}"));
        if (ready) facts.Add(new("文件夹", served.Open.Folder));
        if (ready) facts.Add(new("大小", Bytes(new DirectoryInfo(served.Open.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(SizeOf))));
        return new("索引", facts);
    }

    private async Task<SystemPart> Store(CancellationToken cancellation)
    {
        var states = await store.Entries.GroupBy(entry => entry.State).Select(state => new { state.Key, Count = state.Count() }).ToListAsync(cancellation);
        var last = await store.LogHeads.AsNoTracking().Where(head => head.Log == LogHead.Changes).Select(head => head.Last).SingleAsync(cancellation);
        var kept = await store.Changes.LongCountAsync(cancellation);
        return new("数据库",
        [
            new("种类", store.Database.IsSqlite() ? "SQLite" : "PostgreSQL"),
            new("大小", Bytes(await SizeOfStore(cancellation))),
            new("操作记录", Number(await store.LogHeads.AsNoTracking().Where(head => head.Log == LogHead.Actions).Select(head => head.Last).SingleAsync(cancellation)) + " 条"),
            .. states.OrderBy(state => state.Key).Select(state => new SystemFact(state.Key switch
            {
                EntryState.Published => "公开的条目",
                EntryState.Withdrawn => "撤下的条目",
                EntryState.Cleared => "清除的条目",
            }, Number(state.Count))),
            new("变更日志", string.Create(CultureInfo.InvariantCulture, $"至第 {last} 号，保留 {kept} 条（{content.Value.ChangeDays} 天）")),
        ]);
    }

    private SystemPart Machine()
    {
        using var process = Process.GetCurrentProcess();
        var room = new DriveInfo(Directory.Exists(content.Value.Index) ? content.Value.Index : Path.GetTempPath()).AvailableFreeSpace;
        return new("运行",
        [
            new("版本", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "未知"),
            new("启动时间", $"{process.StartTime.ToUniversalTime():yyyy-MM-dd HH:mm:ss}（UTC）"),
            new("内存", Bytes(Environment.WorkingSet)),
            new("索引所在磁盘的余量", Bytes(room), room < LittleRoom),
        ]);
    }

    private Task<long> SizeOfStore(CancellationToken cancellation) => store.Database.IsSqlite()
        ? Task.FromResult(SizeOf(new FileInfo(new SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource)))
        : store.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellation);

    // A merge may delete a file at any moment.
    private static long SizeOf(FileInfo file) => file.Exists ? file.Length : 0;

    private static string IntegrityOf(IndexIntegrity integrity) => integrity switch
    {
        IndexIntegrity.Checking => "正在核对",
        IndexIntegrity.Sound => "完好",
        IndexIntegrity.Damaged => "有损坏，正在重建",
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:N1} MB");
}

/// <summary>Facts of one part of the system.</summary>
/// <param name="Name">The part, in Chinese.</param>
/// <param name="Facts">What is said of it.</param>
internal sealed record SystemPart(string Name, IReadOnlyList<SystemFact> Facts);

/// <summary>One fact.</summary>
/// <param name="Name">What, in Chinese.</param>
/// <param name="Value">For people.</param>
/// <param name="IsProblem">Whether somebody should look after it.</param>
internal sealed record SystemFact(string Name, string Value, bool IsProblem = false);
