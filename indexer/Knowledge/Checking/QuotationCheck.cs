using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Checks what is quoted after a citation against the articles cited. One for each text that is checked.</summary>
internal sealed class QuotationCheck(StatuteService statutes, string text)
{
    private const int MostSearches = 20;
    private const int ShortestElsewhere = 12;
    private const double LeastLikeness = 0.6;

    /// <summary>A few words in marks after 所称 may name a thing; a whole sentence is a quotation.</summary>
    private const int ShortestSentence = 15;

    private int searches;

    /// <summary>What is found of a quotation.</summary>
    /// <param name="words">Where it stands.</param>
    /// <param name="cited">The articles of the list that it follows, the last first.</param>
    public (CheckedQuotation Quotation, CitationFinding Finding) Check(QuotedWords words, IReadOnlyList<(ArticleResult Result, IReadOnlyList<CitedPart> Parts)> cited)
    {
        if (!words.IsClosed) return NotCompared(words, "引号没有成对，引文无法核对。", "请补全引号。");
        var quoted = words.Span.Of(text);
        var held = cited.Where(one => one.Result.Structure is not null).ToList();
        if (held.Count == 0) return NotCompared(words, "没有可对照的条文，引文无法核对。", "请查阅公布的文本。");

        var results = held.ConvertAll(one => (one.Result, Found: QuotationComparison.Compare(quoted, one.Result.Structure!, [.. one.Parts.Select(part => part.Paragraph).Where(paragraph => paragraph > 0).Distinct()])));
        var (best, found) = results.MinBy(one => one.Found.Outcome);
        return found.Outcome switch
        {
            QuotationOutcome.Same or QuotationOutcome.SameButPunctuation => Done(words, found, CitationFindingKind.QuotedRightly, CitationNames.Of(found.Outcome) + "。"),
            QuotationOutcome.Excerpt when found.AfterNegation => Done(words, found, CitationFindingKind.QuotedAfterNegation, "引文为节录，条文中紧接在前的是否定词。", "请确认节录没有改变原意。"),
            QuotationOutcome.Excerpt => Done(words, found, CitationFindingKind.QuotedInPart, CitationNames.Of(found.Outcome) + "。"),
            QuotationOutcome.NotCompared => NotCompared(words, "引号内没有文字可以核对。", null),
            _ => Different(words, quoted, held[results.FindIndex(one => one.Result == best)].Result, found),
        };
    }

    private (CheckedQuotation Quotation, CitationFinding Finding) Different(QuotedWords words, string quoted, ArticleResult result, QuotationComparison.Result found)
    {
        if (found.Paragraph > 0)
            return Done(words, found, CitationFindingKind.QuotedFromElsewhere, FormattableString.Invariant($"引文不在所引的款，而在{ArticleCheck.Number(result.Article!.Value)}第{found.Paragraph}款。"), "请更正款号。");
        // The text held is not the one in force, so a difference may well be the amendment's.
        if (result.Findings.Any(finding => finding.Kind == CitationFindingKind.PendingAmendment))
            return Done(words, found, CitationFindingKind.QuotationNotCompared, "引文与收录的文本不同，但收录的文本尚未并入修改，无法核对。", "请对照修改的文本核对。", QuotationOutcome.NotCompared);
        if (Elsewhere(quoted, result) is { } place)
            return Done(words, found with { Compared = null, Difference = null }, CitationFindingKind.QuotedFromElsewhere, $"引文与所引条文不一致，与{place}一致。", "请更正条号或者版本。");
        if (!words.IsVerbatim && (quoted.Length < ShortestSentence || Likeness(quoted, found) < LeastLikeness))
            return Done(words, found, CitationFindingKind.QuotedInOtherWords, CitationNames.Of(QuotationOutcome.OtherWords) + "。", "请确认是否为引用原文。", QuotationOutcome.OtherWords);
        return Done(words, found, CitationFindingKind.QuotedWrongly, "引文与条文不一致。", "请对照条文更正引文。");
    }

    private static double Likeness(string quoted, QuotationComparison.Result found) => TextDifference.Likeness(found.Compared ?? "", quoted);

    /// <summary>The same article in another version, or another article of the version, that has these words.</summary>
    private string? Elsewhere(string quoted, ArticleResult result)
    {
        if (result.Article is not { } cited || searches++ >= MostSearches) return null;
        foreach (var other in statutes.Registry.VersionsOf(cited.Law))
        {
            if (other.KeyDay == cited.Promulgated || !statutes.Holds(other) || statutes.Text(cited with { Promulgated = other.KeyDay }) is not { } entry) continue;
            if (QuotationComparison.Holds(entry.Text, quoted, ShortestElsewhere)) return $"《{cited.Law}》{ArticleCheck.VersionName(other)}{ArticleCheck.Number(cited)}";
        }

        if (statutes.Registry.Find(cited.Law, cited.Promulgated) is not { } version) return null;
        var line = statutes.Contents(version).FirstOrDefault(line => QuotationComparison.Holds(line.Text, quoted, ShortestElsewhere));
        return line is null ? null : "该法" + line.Key.Number;
    }

    private static (CheckedQuotation Quotation, CitationFinding Finding) NotCompared(QuotedWords words, string message, string? remedy) =>
        (new CheckedQuotation(words.Span, QuotationOutcome.NotCompared, null, []), new CitationFinding(CitationFindingKind.QuotationNotCompared, message, remedy));

    private static (CheckedQuotation Quotation, CitationFinding Finding) Done(
        QuotedWords words, QuotationComparison.Result found, CitationFindingKind kind, string message, string? remedy = null, QuotationOutcome? outcome = null) =>
        (new CheckedQuotation(words.Span, outcome ?? found.Outcome, found.Compared, found.Difference ?? []), new CitationFinding(kind, message, remedy));
}
