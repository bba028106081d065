namespace KnowledgeBase.Indexer.Cli;

/// <summary>Exit codes of <c>kb</c>; part of its contract with scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done. A search without hits is done, too.</summary>
    public const int Done = 0;

    /// <summary>Nothing was done, or not all that was asked.</summary>
    public const int Failed = 1;

    /// <summary>Done, with problems in the sources, damage found in the index, something found that has to be masked, or search quality below what is expected.</summary>
    public const int DoneWithProblems = 2;

    /// <summary>The index, path or entry asked for does not exist.</summary>
    public const int NotFound = 3;

    /// <summary>Citations were checked, and some are wrong.</summary>
    public const int CitationsWrong = 4;

    /// <summary>Citations were checked; none is wrong, but some could not be checked or must be confirmed.</summary>
    public const int CitationsNotVerified = 5;

    /// <summary>The command line is wrong (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Cancelled = 130;

    /// <summary>What each code means, for the help.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "完成（没有命中也算完成）。Done, also when nothing matched."),
        (Failed, "失败。Failed."),
        (DoneWithProblems, "完成，但来源有问题、索引有损坏、发现需要隐去的信息或者检索质量未达要求。Done, with problems in the sources, damage in the index, something to be masked or search quality below what is expected."),
        (NotFound, "索引、路径或条目不存在。Index, path or entry not found."),
        (CitationsWrong, "引用核查：有问题。Citations are wrong."),
        (CitationsNotVerified, "引用核查：没有发现问题，但有无法核对或者需要确认的。No citation is wrong, but some could not be verified."),
        (Usage, "命令行有误。Wrong command line."),
        (Cancelled, "被 Ctrl-C 中断。Stopped by Ctrl-C."),
    ];
}
