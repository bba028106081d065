using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Opens an index for the time of one command.</summary>
internal static class OpenedIndex
{
    /// <summary>Opens the index and runs <paramref name="use"/>; says so where there is no index.</summary>
    /// <returns>What <paramref name="use"/> returned, or the exit code of the failure.</returns>
    public static int Use(Terminal terminal, string folder, Func<KnowledgeIndex, int> use) => Find(terminal, folder, found =>
    {
        using var index = KnowledgeIndex.Open(found);
        return use(index);
    });

    /// <summary>Runs <paramref name="use"/> with the folder of an index, which it does not open.</summary>
    public static int Find(Terminal terminal, string folder, Func<string, int> use)
    {
        const string Remedy = "请检查路径，或先用 kb build 来源 --out 索引文件夹 建立索引。";
        if (!Directory.Exists(folder)) return terminal.Fail(ExitCode.NotFound, $"索引文件夹不存在：{folder}", Remedy);
        return IsIndex(folder) ? use(folder) : terminal.Fail(ExitCode.NotFound, $"文件夹中没有索引：{folder}", Remedy);
    }

    /// <summary>Whether the folder holds an index, be it sound or not.</summary>
    public static bool IsIndex(string folder) => File.Exists(Path.Combine(folder, Manifest.FileName));

    /// <summary>Says that no entry has this id.</summary>
    public static int NoSuchEntry(Terminal terminal, string id) =>
        terminal.Fail(ExitCode.NotFound, $"索引中没有编号为 {id} 的条目。", "请用 kb search 查出编号；编号须与结果所示完全一致。");
}
