using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Persistence;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>verify</c></summary>
internal static class VerifyCommand
{
    public static ServerCommand Command { get; } = new("verify", "", "核对数据库：操作记录的链条、条目的校验和、变更日志；有问题时退出码为 1。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        await using var scope = run.Services.CreateAsyncScope();
        var wrong = false;
        await foreach (var finding in StoreCheck.Run(scope.ServiceProvider.GetRequiredService<StoreContext>(), run.Cancellation))
        {
            wrong |= finding.Problem is not null;
            await (finding.Problem is null ? run.Out : run.Error).WriteLineAsync($"{finding.What}：{finding.Problem ?? finding.Facts}");
        }

        return wrong ? CommandExit.Failed : CommandExit.Done;
    }
}
