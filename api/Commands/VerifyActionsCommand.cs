using System.Globalization;
using KnowledgeBase.Api.Persistence;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>verify-actions</c>: whether the log of actions is as it was written.</summary>
internal static class VerifyActionsCommand
{
    public static ServerCommand Command { get; } = new("verify-actions", "", "校验操作记录是否衔接完好、没有改动。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        await using var scope = run.Services.CreateAsyncScope();
        var report = await ActionChain.Verify(scope.ServiceProvider.GetRequiredService<StoreContext>(), run.Cancellation);
        if (report.Problem is not null)
        {
            await run.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"操作记录前 {report.Records} 条完好；{report.Problem}"));
            return CommandExit.Failed;
        }

        await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"操作记录全部 {report.Records} 条衔接完好，没有改动。"));
        return CommandExit.Done;
    }
}
