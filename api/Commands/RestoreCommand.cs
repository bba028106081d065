using System.Globalization;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Persistence.Backup;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>restore FILE</c></summary>
internal static class RestoreCommand
{
    public static ServerCommand Command { get; } = new("restore", "文件", "把备份恢复到一个空的数据库（SQLite 或 PostgreSQL）；不会覆盖已有内容。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        var root = run.Services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        if (run.Arguments is not [var name] || HomeFolder.Resolve(name, root) is var file && !File.Exists(file))
        {
            await run.Error.WriteLineAsync("请给出已有的备份文件，例如：dotnet run --project api -- restore /srv/backup/kb.zip");
            return CommandExit.Usage;
        }

        await using var scope = run.Services.CreateAsyncScope();
        var manifest = await StoreRestore.Run(scope.ServiceProvider.GetRequiredService<StoreContext>(), HomeFolder.Resolve(name, root), run.Cancellation);
        await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"已恢复 {manifest.CreatedAt:yyyy-MM-dd HH:mm}（UTC）的备份：{manifest.Tables.Count} 个表、{manifest.Tables.Sum(table => table.Rows)} 行。下次启动时从数据库建立索引。"));
        return CommandExit.Done;
    }
}
