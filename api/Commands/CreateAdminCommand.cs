using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>create-admin NAME</c>: a security administrator, or a new one-time password for the one who has that name; for when nobody can sign in any more.</summary>
internal static class CreateAdminCommand
{
    public static ServerCommand Command { get; } = new("create-admin", "用户名", "添加一名安全管理员并给出一次性密码；已是安全管理员的重置其密码。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        if (run.Arguments.Count != 1)
        {
            await run.Error.WriteLineAsync("请给出一个用户名，例如：dotnet run --project api -- create-admin anquan");
            return CommandExit.Usage;
        }

        await using var scope = run.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        await using var transaction = await store.Database.BeginTransactionAsync(run.Cancellation);
        await CourtSeeding.Seed(store, scope.ServiceProvider.GetRequiredService<TimeProvider>().Today(), run.Cancellation);
        var (said, problem) = await FirstAdministrator.New(scope.ServiceProvider, run.Arguments[0], run.Cancellation);
        if (problem is not null)
        {
            await run.Error.WriteLineAsync(problem);
            return CommandExit.Failed;
        }

        await store.Commit(run.Cancellation);
        await run.Out.WriteLineAsync(said);
        return CommandExit.Done;
    }
}
