using System.Globalization;
using KnowledgeBase.Api.Features.Content;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>rebuild-index</c>: builds the index from the store; where a server uses the folder, asks that one to do it.</summary>
internal static class RebuildIndexCommand
{
    public static ServerCommand Command { get; } = new("rebuild-index", "", "从数据库重建索引；正在运行的服务会先用原来的索引，建好后替换。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        var folder = run.Services.GetRequiredService<IndexFolders>();
        if (!folder.TryClaim())
        {
            folder.RequestRebuild();
            await run.Out.WriteLineAsync("服务正在使用这个索引，已请求它重建；进度见 /ready 和日志。");
            return CommandExit.Done;
        }

        var rebuild = run.Services.GetRequiredService<IndexRebuild>();
        var (path, report) = await rebuild.Run(progress: null, run.Cancellation);
        folder.RemoveOthers(path);
        await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"索引已重建：{report.Entries} 条，用时 {report.Elapsed.TotalSeconds:0} 秒。"));
        return CommandExit.Done;
    }
}
