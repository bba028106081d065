using System.ComponentModel;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>What is wrong in a file that is to be imported.</summary>
internal sealed record ImportProblem(
    [property: Description("第几行；表头是第 1 行。")] int Line,
    [property: Description("哪一列；整行的没有。")] string? Column,
    [property: Description("有什么问题。")] string Message,
    [property: Description("如何处理。")] string Remedy);
