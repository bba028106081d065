using System.Globalization;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Persistence.Backup;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>backup FILE</c></summary>
internal static class BackupCommand
{
    public static ServerCommand Command { get; } = new("backup", "文件", "把整个数据库备份为一个文件，不必停止服务；SQLite 与 PostgreSQL 通用。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        if (run.Arguments is not [var name])
        {
            await run.Error.WriteLineAsync("请给出备份文件，例如：dotnet run --project api -- backup /srv/backup/kb.zip");
            return CommandExit.Usage;
        }

        var file = HomeFolder.Resolve(name, run.Services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        await using var scope = run.Services.CreateAsyncScope();
        try
        {
            var manifest = await StoreBackup.Write(scope.ServiceProvider.GetRequiredService<StoreContext>(), file, run.Cancellation);
            await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"已备份 {manifest.Tables.Count} 个表、{manifest.Tables.Sum(table => table.Rows)} 行到 {file}（{new FileInfo(file).Length / 1_000_000.0:0.0} MB），并已核对。其中有密码的散列值，请妥善保管。"));
            return CommandExit.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await run.Error.WriteLineAsync(File.Exists(file) ? $"“{file}”已经存在，不会覆盖。" : $"备份没有完成：{failure.Message}");
            return CommandExit.Failed;
        }
    }
}
