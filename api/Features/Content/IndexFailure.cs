using System.Data.Common;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Failures of feeding an index that are no bugs: disk, database, settings.</summary>
internal static class IndexFailure
{
    private const int NoSpace = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Whether it may go away by itself or by the operator's hand, so that trying again makes sense.</summary>
    public static bool IsExpected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or DbException or ContentException or InvalidOperationException { InnerException: DbException };

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public static string Explain(Exception failure) => failure switch
    {
        ContentException content => content.Message,
        CorruptIndexException => "索引已损坏。",
        IndexLockedException => "另一个进程正在写这个索引。",
        IOException { HResult: NoSpace or NoSpaceOnWindows } => "磁盘空间不足，请清理磁盘。",
        UnauthorizedAccessException => "没有读写索引文件夹的权限。",
        IOException => "索引文件不能读写；请核对磁盘和 Content:Index，详情见日志。",
        _ => "数据库暂时无法访问；请核对数据库，详情见日志。",
    };
}
