using System.Globalization;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>What an import did.</summary>
/// <param name="Added">Entries that were not there.</param>
/// <param name="Changed">Entries that were there with another content, or had been withdrawn because they were gone.</param>
/// <param name="Unchanged">Entries that were there just so.</param>
/// <param name="Kept">Entries whose id belongs to the workflow, or which somebody has withdrawn or cleared: left as they are.</param>
/// <param name="Withdrawn">Entries that the sources no longer hold.</param>
/// <param name="Problems">What was wrong in the sources; the rest was imported.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ImportReport(int Added, int Changed, int Unchanged, int Kept, int Withdrawn, IReadOnlyList<ContentProblem> Problems, TimeSpan Elapsed)
{
    /// <summary>In one sentence, for the operator.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture,
        $"新增 {Added} 条，更新 {Changed} 条，未变 {Unchanged} 条，保留原状 {Kept} 条，撤下 {Withdrawn} 条，问题 {Problems.Count} 处，用时 {Elapsed.TotalSeconds:0.0} 秒。");
}
