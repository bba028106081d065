using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Imports the folders of the settings when something in them has changed: the content that a program comes with, and what an operator adds to it.</summary>
internal sealed partial class ContentImport(IOptions<ContentOptions> options, IServiceScopeFactory scopes, EntryImport import, ServedIndex served, ILogger<ContentImport> log)
{
    private const string Source = "content";
    private const string FingerprintSetting = "content.fingerprint";

    // Enough to see what kind they are; kb build --problems lists them all.
    private const int ProblemsShown = 10;

    // Other code may read the same sources differently.
    private static readonly string Code = typeof(IndexBuilder).Module.ModuleVersionId.ToString();

    /// <summary>Imports them where their names, sizes or times, or the code that reads them, differ from the last time.</summary>
    public async Task RunIfChanged(CancellationToken cancellation)
    {
        var fingerprint = SourceFingerprint.Of(options.Value.Paths, Code, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        if (await store.Settings.AsNoTracking().AnyAsync(setting => setting.Name == FingerprintSetting && setting.Value == fingerprint, cancellation)) return;
        LogImporting();
        var report = await import.Run(options.Value.Paths, Source, new Reporter(served), cancellation);
        foreach (var problem in report.Problems.Take(ProblemsShown)) LogProblem(problem.File, problem.Line, problem.Message, problem.Remedy);
        if (report.Problems.Count > ProblemsShown) LogMoreProblems(report.Problems.Count - ProblemsShown);
        await store.Database.ExecuteSqlAsync($"INSERT INTO settings (name, value) VALUES ({FingerprintSetting}, {fingerprint}) ON CONFLICT (name) DO UPDATE SET value = excluded.value", cancellation);
        LogImported(report.ToText());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "知识内容有变化，正在收入数据库。")]
    private partial void LogImporting();

    [LoggerMessage(Level = LogLevel.Information, Message = "知识内容已收入数据库：{Report}")]
    private partial void LogImported(string report);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}:{Line} {Message}{Remedy}")]
    private partial void LogProblem(string file, int line, string message, string remedy);

    [LoggerMessage(Level = LogLevel.Warning, Message = "知识内容还有 {Count} 处问题；用 kb build --problems 可以全部列出。")]
    private partial void LogMoreProblems(int count);

    private sealed class Reporter(ServedIndex served) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (served.Status.Phase != IndexPhase.Ready) served.Report(IndexPhase.Building, $"正在把知识内容收入数据库：已读取 {value.FilesDone} / {value.FilesTotal} 个文件，{value.Entries} 条。");
        }
    }
}
