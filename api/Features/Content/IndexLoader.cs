using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Opens the index in the background, building it first where that is wanted and needed. The server answers meanwhile.</summary>
internal sealed partial class IndexLoader(IOptions<ContentOptions> options, IWebHostEnvironment environment, ServedIndex served, ILogger<IndexLoader> log) : BackgroundService
{
    // Other code may read the same sources differently.
    private static readonly string Code = typeof(IndexBuilder).Module.ModuleVersionId.ToString();

    // Enough to see what kind they are; <c>kb build --problems</c> lists them all.
    private const int ProblemsShown = 10;

    private const int WarmUpPages = 10;

    private readonly ContentOptions _options = options.Value;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Load(stoppingToken), stoppingToken);

    private void Load(CancellationToken stopping)
    {
        try
        {
            if (!_options.BuildsNever) BuildIfChanged(stopping);
            served.Publish(KnowledgeIndex.Open(_options.Index), StampOf(stopping));
            LogReady(served.Search.EntryCount);
            Verify();
            WarmUp(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while building: the build has removed its unfinished folder, and the old index is as it was.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The process stays up, so that readiness and pages can say what is wrong.
            LogFailed(failure);
            served.Report(IndexPhase.Failed, "索引未能建立或打开。" + Explain(failure));
        }
    }

    // Pages name their style and script by version, so these count too.
    private string StampOf(CancellationToken stopping) => SourceFingerprint.Of(
        new[] { _options.Index, LegalDictionaries.Source, environment.WebRootPath }.Where(Directory.Exists),
        Code + typeof(IndexLoader).Module.ModuleVersionId,
        stopping);

    /// <summary>Reads the whole index once while it is already served: opening checks only what every search needs.</summary>
    private void Verify()
    {
        List<string> damaged;
        try
        {
            damaged = [.. KnowledgeIndex.Inspect(_options.Index, verify: true).Segments
                .SelectMany(segment => segment.Sections.Where(section => section.Problem is not null).Select(section => $"{segment.Name} {section.Name}"))];
        }
        catch (IOException unreadable)
        {
            damaged = [unreadable.Message];
        }

        served.Integrity = damaged.Count == 0 ? IndexIntegrity.Sound : IndexIntegrity.Damaged;
        if (damaged.Count > 0) LogDamaged(string.Join("、", damaged));
    }

    /// <summary>
    /// Searches for the titles of some entries, so that the code which every search runs through is compiled for speed and the
    /// pages of the index which most searches touch are in memory before people come.
    /// </summary>
    private void WarmUp(CancellationToken stopping)
    {
        try
        {
            // Collected before the first letter is typed, not while somebody waits for it.
            _ = (served.Completions, served.Spelling);
            for (var page = 1; page <= WarmUpPages && !stopping.IsCancellationRequested; page++)
                foreach (var hit in served.Search.Search(new KnowledgeQuery { Text = "", Flat = true, Page = page, PageSize = 50 }, stopping).Hits)
                    served.Search.Search(new KnowledgeQuery { Text = hit.Entry.Title }, stopping);
        }
        catch (IOException)
        {
            // Damage, which Verify has reported: whatever can still be searched goes on being served.
        }
    }

    private void BuildIfChanged(CancellationToken stopping)
    {
        var built = SourceFingerprint.Read(_options.Index);
        if (built is null && Directory.Exists(_options.Index) && Directory.EnumerateFileSystemEntries(_options.Index).Any())
        {
            // What this program did not build, it does not replace: a mistyped path must not cost anybody's files.
            if (_options.PathsGiven) throw new ContentException($"“{_options.Index}”里有不是本程序建立的内容，不会覆盖。请另选 Content:Index；要直接使用已有的索引，请加 Content:Build=never。");
            return;
        }

        var fingerprint = SourceFingerprint.Of([.. _options.Paths, LegalDictionaries.Source], Code, stopping);
        if (built == fingerprint) return;
        served.Report(IndexPhase.Building, "正在建立索引。");
        LogBuilding();
        var report = IndexBuilder.Build(_options.Paths, _options.Index, new BuildOptions(), new Reporter(served), stopping);
        SourceFingerprint.Write(_options.Index, fingerprint);
        foreach (var problem in report.Problems.Take(ProblemsShown)) LogProblem(problem.File, problem.Line, problem.Message, problem.Remedy);
        if (report.Problems.Count > ProblemsShown) LogMoreProblems(report.Problems.Count - ProblemsShown);
    }

    private static string Explain(Exception failure) => failure switch
    {
        ContentException content => content.Message,
        DirectoryNotFoundException => "文件夹里没有索引；请核对 Content:Index。",
        UnauthorizedAccessException => "没有读写索引文件夹的权限。",
        IOException => "索引已损坏、版本不符或磁盘写满；请看日志，必要时删除索引文件夹后重新启动。",
        _ => "请看日志。",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "知识内容有变化，正在建立索引。")]
    private partial void LogBuilding();

    [LoggerMessage(Level = LogLevel.Information, Message = "索引已就绪，共 {Count} 条。")]
    private partial void LogReady(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}:{Line} {Message}{Remedy}")]
    private partial void LogProblem(string file, int line, string message, string remedy);

    [LoggerMessage(Level = LogLevel.Warning, Message = "知识内容还有 {Count} 处问题；用 kb build --problems 可以全部列出。")]
    private partial void LogMoreProblems(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "索引文件已损坏：{Sections}。检索可能缺漏或出错，请停止服务，删除索引文件夹后重新启动以重建。")]
    private partial void LogDamaged(string sections);

    [LoggerMessage(Level = LogLevel.Error, Message = "索引未能建立或打开。")]
    private partial void LogFailed(Exception failure);

    private sealed class Reporter(ServedIndex served) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) =>
            served.Report(IndexPhase.Building, $"正在建立索引：已读取 {value.FilesDone} / {value.FilesTotal} 个文件，{value.Entries} 条。");
    }
}
