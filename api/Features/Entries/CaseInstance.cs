using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>One instance through which a case went, as the line of history at the head of its page shows it.</summary>
/// <param name="Procedure">一审, 再审审查 …; null for a line that could not be read.</param>
/// <param name="Court">The court as written; null where the line leaves it to the number.</param>
/// <param name="Dockets">Its case numbers; empty for a line that could not be read.</param>
/// <param name="Paper">行政判决, 民事裁定 …, or null.</param>
/// <param name="Date">Date of the paper, or null.</param>
/// <param name="Line">The step as written.</param>
/// <param name="IsOwn">Whether this is the instance that the entry is about.</param>
internal sealed record CaseInstance(string? Procedure, string? Court, IReadOnlyList<CaseNumber> Dockets, string? Paper, DateOnly? Date, string Line, bool IsOwn)
{
    private const string History = "审理历史";

    /// <summary>The instances in the order of the source, which is that of the proceedings; none where the entry tells no history.</summary>
    public static IReadOnlyList<CaseInstance> Of(KnowledgeEntry entry)
    {
        var lines = HistoryLine.Split(entry.Sections.FirstOrDefault(section => section.Heading == History)?.Text ?? "");
        var own = entry.DocketNumbers.Select(docket => CaseNumber.TryParse(docket, out var number) ? number!.ToString() : docket).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Select(line => HistoryLine.TryParse(line, out var step, out _)
            ? new CaseInstance(step!.Procedure, step.Court, step.Dockets, step.Paper, step.Date, line, step.Dockets.Any(docket => own.Contains(docket.ToString())))
            // What cannot be taken apart is shown as it stands.
            : new CaseInstance(null, null, [], null, null, line, IsOwn: false))];
    }
}
