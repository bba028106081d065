namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>What importing a file would do. Where there is a problem nothing is done.</summary>
/// <param name="What">What kind of file it is, in Chinese.</param>
/// <param name="Changes">Each change, in Chinese.</param>
/// <param name="Unchanged">Rows that say what is already so.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Apply">Makes the changes in the caller's transaction.</param>
internal sealed record ImportPlan(string What, IReadOnlyList<ImportChange> Changes, int Unchanged, IReadOnlyList<ImportProblem> Problems, Func<CancellationToken, Task> Apply)
{
    public static ImportPlan Unreadable(IReadOnlyList<ImportProblem> problems) => new("无法识别的文件", [], 0, problems, _ => throw new InvalidOperationException("A file with problems is never imported."));
}

/// <summary>One change that an import makes.</summary>
/// <param name="Line">The line that brings it; null where a line that is missing does.</param>
/// <param name="Kind">新增, 调动, 离任 …</param>
/// <param name="Text">Who or what, in Chinese.</param>
internal sealed record ImportChange(int? Line, string Kind, string Text);
