namespace KnowledgeBase.Indexer.Cli;

/// <summary>A failure that is nobody's bug: what to tell the person, and the exit code.</summary>
internal sealed record ExpectedFailure(int ExitCode, string Message, string Remedy)
{
    /// <summary>What to say of an exception; null for one that only a bug can cause, which is not to be hidden.</summary>
    public static ExpectedFailure? Of(Exception error) => error switch
    {
        DirectoryNotFoundException or FileNotFoundException => new(Cli.ExitCode.NotFound, error.Message, "请检查路径是否正确。"),
        UnauthorizedAccessException => new(Cli.ExitCode.Failed, $"没有权限：{error.Message}", "请检查文件夹的读写权限，或换一个文件夹。"),
        InvalidDataException => new(Cli.ExitCode.Failed, $"数据损坏或格式不符：{error.Message}", "索引请用 kb build 重新建立；来源文件请按提示修改。"),
        IOException => new(Cli.ExitCode.Failed, $"读写失败：{error.Message}", "请检查磁盘空间、路径，以及是否有其他程序正在使用该文件夹。"),
        _ => null,
    };
}
