using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Reads which version of a law a text cites: 2012年《…》, 2009年10月1日施行的《…》, 《…》（2017年修正）.</summary>
internal static partial class VersionNotes
{
    /// <summary>No note that stands before a name is longer.</summary>
    private const int Longest = 40;

    /// <summary>The note that ends where a name begins, or null.</summary>
    public static VersionNote? Before(string text, int nameStart)
    {
        var from = Math.Max(0, nameStart - Longest);
        var match = BeforeName().Match(text, from, nameStart - from);
        return match.Success ? Of(match) : null;
    }

    /// <summary>The note in a bracket after a name or inside a title, from <paramref name="start"/> to <paramref name="end"/>; or null. The year of a document number is none.</summary>
    public static VersionNote? Inside(string text, int start, int end)
    {
        var match = InBracket().Match(text, start, end - start);
        return match.Success ? Of(match) : null;
    }

    /// <summary>The note in the bracket that opens directly behind a name, or null.</summary>
    public static VersionNote? Following(string text, int nameEnd)
    {
        var open = Glyphs.SkipBlanks(text, nameEnd);
        if (!Glyphs.IsOpenParen(Glyphs.At(text, open))) return null;
        var close = text.AsSpan(open).IndexOfAny('）', ')');
        return close > 0 ? Inside(text, open + 1, open + close) : null;
    }

    private static VersionNote? Of(Match match)
    {
        var year = Number(match.Groups["year"]);
        if (year is < 1949 or > 2099) return null;
        var (month, day) = (Number(match.Groups["month"]), Number(match.Groups["day"]));
        DateOnly? date = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        var span = new TextSpan(match.Groups["note"].Index, match.Groups["note"].Index + match.Groups["note"].Length);
        return new VersionNote(span, year, date, match.Groups["event"].Value);
    }

    private static int Number(Group digits)
    {
        var value = 0;
        foreach (var c in digits.ValueSpan) value = (value * 10) + ChineseNumeral.ArabicDigit(c);
        return value;
    }

    private const string Date = "(?<![0-9０-９])(?<year>[0-9０-９]{4})\\s*年?(?:\\s*(?<month>[0-9０-９]{1,2})\\s*月(?:\\s*(?<day>[0-9０-９]{1,2})\\s*日)?)?";
    private const string Happening = "(?:起|开始|第[一二三四五六七八九十]次|调整后)?(?:修正案)?(?:(?<event>修正|修订|修改|施行|实施|公布|颁布|发布|通过|生效|制定)(?:并?(?:施行|实施|公布|颁布|发布|通过|生效))?)?";

    [GeneratedRegex("(?<note>" + Date + Happening + "(?:过)?(?:后|版)?的?)\\s*$")]
    private static partial Regex BeforeName();

    // Begins the bracket or a part of it, so that a document number's year is none.
    [GeneratedRegex("(?:^|[（(，,、；;]|\\G)\\s*(?:于|自|经|系|即|指)?(?<note>" + Date + Happening + "(?:后|版|本|的)?)\\s*(?=$|[）)，,、；;])")]
    private static partial Regex InBracket();
}
