using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Finds what looks like a case number or an entry number and is none, and says why.</summary>
internal static partial class MalformedNumbers
{
    /// <summary>The malformed numbers of a text that touch no sound one, in order.</summary>
    public static IEnumerable<CheckedCitation> Find(string text, IReadOnlyList<LegalReference> sound)
    {
        foreach (Match match in LikeCaseNumber().Matches(text))
        {
            if (Touches(match, sound)) continue;
            var year = match.Groups["year"].Value;
            var reason = year.Length != 4 ? $"收案年度“{year}”应为四位数字。"
                : !match.Groups["close"].Success ? "收案年度后面缺少括号。"
                : match.Groups["serial"].Length == 0 ? "缺少案件编号。"
                : $"“{match.Groups["body"].Value}”不是法院代字加类型代字。";
            yield return Malformed(match, ReferenceKind.CaseNumber, reason + "案号的写法是（收案年度）法院代字、类型代字、编号、号。");
        }

        foreach (Match match in LikeEntryNumber().Matches(text))
            if (!Touches(match, sound)) yield return Malformed(match, ReferenceKind.EntryNumber, "入库编号由年份四位、分类两位、一位、三位和序号三位组成，例如 2024-18-2-007-003 的形式。");
    }

    private static bool Touches(Match match, IReadOnlyList<LegalReference> sound) =>
        sound.Any(reference => reference.Span.Start < match.Index + match.Length && match.Index < reference.Span.End);

    private static CheckedCitation Malformed(Match match, ReferenceKind kind, string reason) => new()
    {
        Span = new TextSpan(match.Index, match.Index + match.Length),
        Kind = kind,
        Written = match.Value,
        Canonical = match.Value,
        Findings = [new CitationFinding(CitationFindingKind.Malformed, reason, "请对照原文书更正。")],
    };

    // A court's sign and digits, or a kind of case, must stand in it: （1）某路12号 is an address.
    [GeneratedRegex("[（(〔\\[【](?<year>[0-9０-９]{1,6})年?(?<close>[）)〕\\]】])?(?<body>(?:[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵][0-9０-９]{2,4}|最高法)?[\\u4E00-\\u9FFF]{0,4}(?:民|刑|行|执|知|商)(?:初|终|再|申|复|监|异|恢|辖|保|提|抗)[\\u4E00-\\u9FFF]{0,3})(?<serial>[0-9０-９]*)号")]
    private static partial Regex LikeCaseNumber();

    [GeneratedRegex("(?<![0-9A-Za-z-])(?:19|20)[0-9]{2}-[0-9]{1,3}-[0-9]{1,2}-[0-9]{1,4}-[0-9]{1,4}(?![0-9-])")]
    private static partial Regex LikeEntryNumber();
}
