using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Commands;

/// <summary><c>import FOLDER…</c></summary>
internal static class ImportCommand
{
    // Enough to see what kind they are.
    private const int ProblemsShown = 50;

    public static ServerCommand Command { get; } = new("import", "文件夹…", "把文件和文件夹中的条目收入数据库；重复执行没有影响。", Run);

    private static async Task<int> Run(CommandRun run)
    {
        if (run.Arguments.Count == 0)
        {
            await run.Error.WriteLineAsync("请给出要收入的文件或文件夹，例如：dotnet run --project api -- import /srv/cases");
            return CommandExit.Usage;
        }

        var root = run.Services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        List<string> paths = [.. run.Arguments.Select(path => HomeFolder.Resolve(path, root))];
        if (paths.Find(path => !Path.Exists(path)) is { } missing)
        {
            await run.Error.WriteLineAsync($"没有找到“{missing}”。");
            return CommandExit.Usage;
        }

        var import = run.Services.GetRequiredService<EntryImport>();
        var report = await import.Run(paths, source: null, new ConsoleProgress(run.Out), run.Cancellation);
        foreach (var problem in report.Problems.Take(ProblemsShown)) await run.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line} {problem.Message}{problem.Remedy}"));
        if (report.Problems.Count > ProblemsShown) await run.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"还有 {report.Problems.Count - ProblemsShown} 处问题；用 kb build --problems 可以全部列出。"));
        await run.Out.WriteLineAsync(report.ToText());
        return CommandExit.Done;
    }

    /// <summary>A line every few seconds.</summary>
    private sealed class ConsoleProgress(TextWriter output) : IProgress<BuildProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

        private long _last = Stopwatch.GetTimestamp();

        public void Report(BuildProgress value)
        {
            if (Stopwatch.GetElapsedTime(_last) < Pause) return;
            _last = Stopwatch.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已读取 {value.FilesDone} / {value.FilesTotal} 个文件，{value.Entries} 条。"));
        }
    }
}
