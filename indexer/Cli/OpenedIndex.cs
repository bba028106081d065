using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Opens an index for the time of one command.</summary>
internal static class OpenedIndex
{
    /// <summary>Opens the index and runs <paramref name="use"/>; says so where there is no index.</summary>
    /// <returns>What <paramref name="use"/> returned, or the exit code of the failure.</returns>
    public static int Use(Terminal terminal, string folder, Func<KnowledgeIndex, int> use)
    {
        if (!Directory.Exists(folder))
            return terminal.Fail(ExitCode.NotFound, $"索引文件夹不存在：{folder}", "请检查路径，或先用 kb build 路径 --out 索引文件夹 建立索引。");
        using var index = KnowledgeIndex.Open(folder);
        return use(index);
    }

    /// <summary>Says that no entry has this id.</summary>
    public static int NoSuchEntry(Terminal terminal, string id) =>
        terminal.Fail(ExitCode.NotFound, $"索引中没有编号为 {id} 的条目。", "请用 kb search 查出编号；编号须与结果所示完全一致。");
}
