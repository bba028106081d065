using System.Globalization;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>Pieces of an entry as pages word them.</summary>
internal static class EntryText
{
    private static readonly string[] RuleHeadings = ["裁判要点", "裁判要旨"];

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string? Division(CourtDivision? place) => place is null ? null : place.Court + place.Division;

    /// <summary>In whose name an expert answers, with the post elsewhere behind it; null where nothing is known.</summary>
    public static string? Expert(AnswerFacts? answer) => answer?.AppointedBy is { } office ? Signatures.Of(office, answer.Expert) : Division(answer?.Expert);

    /// <summary>What tells an entry apart in a narrow list: whose it is and when it was; only what is known.</summary>
    public static IEnumerable<string> ShortRecord(KnowledgeEntry entry)
    {
        if ((entry.Court ?? entry.Answer?.Topic ?? entry.Document?.Issuer ?? entry.Statute?.LawType) is { } whose) yield return whose;
        if (entry.Kind == EntryKind.ExpertAnswer && entry.Answer?.Batch is { } batch) yield return batch;
        if (entry.Date is { } date) yield return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>裁判要点 or 裁判要旨 in full, or null.</summary>
    public static string? Rule(KnowledgeEntry entry) =>
        entry.Sections.FirstOrDefault(section => RuleHeadings.Contains(section.Heading) && section.Text.Length > 0)?.Text;

    /// <summary>The rule in one sentence: the subtitle, else the first sentence of the rule; null for an entry that states none.</summary>
    public static string? RuleSentence(KnowledgeEntry entry)
    {
        if (!string.IsNullOrWhiteSpace(entry.Subtitle)) return entry.Subtitle;
        if (Rule(entry) is not { } rule) return null;
        var end = rule.AsSpan().IndexOfAny('。', '\n');
        return end < 0 ? rule : rule[end] == '。' ? rule[..(end + 1)] : rule[..end];
    }

    /// <summary>The rule in one line: the subtitle, else the start of the rule; null for an entry that states none.</summary>
    public static string? RuleLine(KnowledgeEntry entry)
    {
        if (!string.IsNullOrWhiteSpace(entry.Subtitle)) return entry.Subtitle;
        return Rule(entry)?.ReplaceLineEndings(" ");
    }
}
