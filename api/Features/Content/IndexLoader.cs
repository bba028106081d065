using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Opens the index in the background, building it first where that is wanted and needed. The server answers meanwhile.</summary>
internal sealed partial class IndexLoader(IOptions<ContentOptions> options, ServedIndex served, ILogger<IndexLoader> log) : BackgroundService
{
    private readonly ContentOptions _options = options.Value;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Load(stoppingToken), stoppingToken);

    private void Load(CancellationToken stopping)
    {
        try
        {
            if (!_options.BuildsNever) BuildIfChanged(stopping);
            served.Publish(KnowledgeIndex.Open(_options.Index));
            LogReady(served.Search.EntryCount);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while building: the unfinished folder is cleared by the next start.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The process stays up, so that readiness and pages can say what is wrong.
            LogFailed(failure);
            served.Report(IndexPhase.Failed, "索引未能建立或打开：" + failure.Message);
        }
    }

    private void BuildIfChanged(CancellationToken stopping)
    {
        var code = typeof(IndexBuilder).Module.ModuleVersionId.ToString();
        var fingerprint = SourceFingerprint.Of(_options.Paths, code, stopping);
        if (SourceFingerprint.Read(_options.Index) == fingerprint) return;

        RefuseForeign(_options.Index);

        // Built aside and moved into place whole: an interrupted build never looks like an index.
        var aside = _options.Index + ".building";
        Clear(aside);
        served.Report(IndexPhase.Building, "正在建立索引。");
        LogBuilding();
        var report = IndexBuilder.Build(_options.Paths, aside, new Reporter(served), stopping);
        foreach (var problem in report.Problems) LogProblem(problem.File, problem.Line, problem.Message, problem.Remedy);
        SourceFingerprint.Write(aside, fingerprint);
        Clear(_options.Index);
        Directory.Move(aside, _options.Index);
    }

    // What this program did not build, it does not replace: a mistyped path must not cost anybody's files.
    private static void RefuseForeign(string folder)
    {
        if (Directory.Exists(folder) && SourceFingerprint.Read(folder) is null && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new InvalidOperationException($"“{folder}”里有不是本程序建立的内容，不会覆盖。请另选 Content:Index；要直接使用已有的索引，请加 Content:Build=never。");
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "知识内容有变化，正在建立索引。")]
    private partial void LogBuilding();

    [LoggerMessage(Level = LogLevel.Information, Message = "索引已就绪，共 {Count} 条。")]
    private partial void LogReady(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}:{Line} {Message}{Remedy}")]
    private partial void LogProblem(string file, int line, string message, string remedy);

    [LoggerMessage(Level = LogLevel.Error, Message = "索引未能建立或打开。")]
    private partial void LogFailed(Exception failure);

    private sealed class Reporter(ServedIndex served) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) =>
            served.Report(IndexPhase.Building, $"正在建立索引：{value.Stage} {value.Done} 条。");
    }
}
