using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Content;

/// <content>What the operator reads of it.</content>
internal sealed partial class IndexFeed
{
    [LoggerMessage(Level = LogLevel.Information, Message = "正在从数据库建立索引。")]
    private partial void LogBuilding();

    [LoggerMessage(Level = LogLevel.Information, Message = "索引已就绪，共 {Count} 条。")]
    private partial void LogReady(long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "条目 {Id} 不能收入索引：{Problem}")]
    private partial void LogUnreadable(string id, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "原有的索引不能使用，将从数据库重建。")]
    private partial void LogUnusable(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "索引文件已损坏：{Sections}。将从数据库重建，在此之前检索可能缺漏或出错。")]
    private partial void LogDamaged(string sections);

    [LoggerMessage(Level = LogLevel.Error, Message = "输入联想和纠错的词没有更新。")]
    private partial void LogNotRefreshed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "索引没有更新：{Why}将自动再试。")]
    private partial void LogFailed(Exception failure, string why);

    private sealed class Reporter(ServedIndex served) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => served.Report(IndexPhase.Building, $"正在建立索引：已收入 {value.Entries} 条。");
    }
}
