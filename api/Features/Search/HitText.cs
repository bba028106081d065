using System.Globalization;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The line of record below a hit.</summary>
internal static class HitText
{
    public static string Line(KnowledgeEntry entry) => string.Join(" · ", Parts(entry).Where(part => !string.IsNullOrEmpty(part)));

    private static IEnumerable<string?> Parts(KnowledgeEntry entry) => entry.Kind switch
    {
        EntryKind.StatuteArticle =>
        [
            entry.Statute?.LawType,
            entry.Statute?.Issuer,
            entry.Statute?.Effective is { } from ? Day(from) + "起施行" : null,
            entry.Statute is { Path.Count: > 0 } statute ? statute.Path[^1] : null,
        ],
        EntryKind.ExpertAnswer =>
        [
            entry.Number ?? entry.Answer?.Batch,
            entry.Answer?.Topic,
            EntryText.Expert(entry.Answer) is { } expert ? "答疑：" + expert : null,
            entry.Date is { } published ? Day(published) : null,
        ],
        EntryKind.NormativeDocument =>
        [
            entry.Document?.Issuer,
            entry.Document?.DocumentNumber,
            entry.Region,
            entry.Date is { } issued ? Day(issued) : null,
            entry.Document?.Validity,
        ],
        _ =>
        [
            entry.Court,
            entry.Date is { } judged ? Day(judged) : null,
            entry.Number,
            entry.CaseType,
            entry.Cause,
            entry.Procedure,
        ],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
