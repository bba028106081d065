using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>import-people FILE… [apply]</c>: courts, people and roles from CSV files; shows what would change, and changes it where told to.</summary>
internal static class ImportPeopleCommand
{
    private const string Apply = "apply";
    private const string Full = "full";
    private const int Shown = 100;

    public static ServerCommand Command { get; } = new("import-people", "文件… [full] [apply]", "从 CSV 导入法院、人员、角色；先预览，加 apply 才写入；人员为全名单的加 full。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        var files = run.Arguments.Where(argument => argument is not (Apply or Full)).ToList();
        if (files.Count == 0)
        {
            await run.Error.WriteLineAsync("请给出 CSV 文件，例如：dotnet run --project api -- import-people 法院.csv 人员.csv 角色.csv apply");
            return CommandExit.Usage;
        }

        await using (var scope = run.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
            await CourtSeeding.Seed(store, scope.ServiceProvider.GetRequiredService<TimeProvider>().Today(), run.Cancellation);
            await store.Commit(run.Cancellation);
        }

        foreach (var file in files)
            if (await Import(run, file) is not CommandExit.Done and var failed)
                return failed;
        return CommandExit.Done;
    }

    private static async Task<int> Import(CommandRun run, string file)
    {
        var path = HomeFolder.Resolve(file, run.Services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        if (!File.Exists(path))
        {
            await run.Error.WriteLineAsync($"没有找到“{path}”。");
            return CommandExit.Usage;
        }

        var (text, unreadable) = DocumentText.Of(await File.ReadAllBytesAsync(path, run.Cancellation), "people.txt");
        if (text is null)
        {
            await run.Error.WriteLineAsync($"{path}：{unreadable!.Message}{unreadable.Remedy}");
            return CommandExit.Failed;
        }

        await using var scope = run.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        await using var transaction = await store.Database.BeginTransactionAsync(run.Cancellation);
        var plan = await scope.ServiceProvider.GetRequiredService<PeopleFiles>().Plan(text, run.Arguments.Contains(Full), run.Cancellation);
        foreach (var problem in plan.Problems) await run.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}:{problem.Line} {problem.Column} {problem.Message}{problem.Remedy}"));
        foreach (var change in plan.Changes.Take(Shown)) await run.Out.WriteLineAsync($"{change.Kind} {change.Text}");
        var applies = plan.Problems.Count == 0 && run.Arguments.Contains(Apply);
        if (applies)
        {
            await plan.Apply(run.Cancellation);
            store.Record(null, "people.imported", detail: $"{plan.What} {plan.Changes.Count}");
            await store.Commit(run.Cancellation);
        }

        await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{plan.What}：{plan.Changes.Count} 处变化，{plan.Unchanged} 行没有变化，{plan.Problems.Count} 处问题；{(applies ? "已写入" : "没有写入")}。"));
        return plan.Problems.Count == 0 ? CommandExit.Done : CommandExit.Failed;
    }
}
