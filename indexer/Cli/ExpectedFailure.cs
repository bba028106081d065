using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>A failure that is nobody's bug: what to tell the person, and the exit code.</summary>
internal sealed record ExpectedFailure(int ExitCode, string Message, string Remedy)
{
    private const string BuildAgain = "请用 kb build 从来源重新建立索引。";

    /// <summary>What to say of an exception; null for one that only a bug can cause, which is not to be hidden.</summary>
    public static ExpectedFailure? Of(Exception error) => error switch
    {
        CorruptIndexException corrupt => new(Cli.ExitCode.Failed, $"索引文件 {corrupt.File} 损坏：{corrupt.Problem}。", BuildAgain),
        IndexMismatchException => new(Cli.ExitCode.Failed, $"索引由不同的分析或字段建立，与本程序不符。{error.Message}", BuildAgain),
        IndexFormatException => new(Cli.ExitCode.Failed, $"索引的格式版本与本程序不同。{error.Message}", BuildAgain),
        IndexLockedException => new(Cli.ExitCode.Failed, $"索引正被另一个程序写入。{error.Message}", "请等它完成，或换一个文件夹。"),
        IOException { InnerException: InvalidDataException damaged } => new(Cli.ExitCode.Failed, $"索引的词典损坏：{damaged.Message}", BuildAgain),
        QueryTooComplexException => new(Cli.ExitCode.Usage, $"检索式过于复杂：{error.Message}", "写法见 indexer/QUERY.md。"),
        DirectoryNotFoundException or FileNotFoundException => new(Cli.ExitCode.NotFound, $"找不到文件或文件夹：{error.Message}", "请检查路径是否正确。"),
        UnauthorizedAccessException => new(Cli.ExitCode.Failed, $"没有权限：{error.Message}", "请检查文件夹的读写权限，或换一个文件夹。"),
        InvalidDataException => new(Cli.ExitCode.Failed, $"数据不合格式：{error.Message}", "请按提示修改该文件。"),
        IOException => new(Cli.ExitCode.Failed, $"读写失败：{error.Message}", "请检查磁盘空间、路径，以及是否有其他程序正在使用该文件夹。"),
        _ => null,
    };
}
