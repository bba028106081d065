using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>The character classes of citations, each over half- and full-width forms, and the steps all grammars share.</summary>
internal static class Glyphs
{
    /// <summary>A blank inside a line. A line feed is none: a citation never crosses a line.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\u3000' or '\u00A0' or '\t';

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '〇';

    public static bool IsDigit(char c) => ChineseNumeral.ArabicDigit(c) >= 0;

    public static bool IsOpenParen(char c) => c is '（' or '(';

    public static bool IsCloseParen(char c) => c is '）' or ')';

    public static bool IsOpenBracket(char c) => c is '（' or '(' or '〔' or '[' or '【' or '［';

    public static bool IsCloseBracket(char c) => c is '）' or ')' or '〕' or ']' or '】' or '］';

    public static bool IsDash(char c) => c is '-' or '－' or '–' or '—' or '‐' or '‑' or '−' or '~' or '～' or '─';

    /// <summary>The character at a place, or NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at])) at++;
        return at;
    }

    public static int SkipBlanksBack(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && IsBlank(text[end - 1])) end--;
        return end;
    }

    /// <summary>Reads up to <paramref name="most"/> Arabic digits; fails, without moving, on none or on more.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        value = 0;
        var end = at;
        while (end < text.Length && ChineseNumeral.ArabicDigit(text[end]) is >= 0 and var digit)
        {
            if (end - at == most) return false;
            value = (value * 10) + digit;
            end++;
        }

        if (end == at) return false;
        at = end;
        return true;
    }

    /// <summary>Reads a year of four digits from 1949 to 2099.</summary>
    public static bool TryReadYear(ReadOnlySpan<char> text, ref int at, out int year)
    {
        var end = at;
        if (!TryReadDigits(text, ref end, 4, out year) || end - at != 4 || year is < 1949 or > 2099) return false;
        at = end;
        return true;
    }

    /// <summary>Reads a positive number in Arabic or Chinese digits; fails without moving.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        if (at >= text.Length) return false;
        if (IsDigit(text[at])) return TryReadDigits(text, ref at, 5, out value) && value > 0;
        var end = at;
        while (end < text.Length && end - at < 12 && !IsDigit(text[end]) && ChineseNumeral.IsNumeralChar(text[end])) end++;
        if (!ChineseNumeral.TryParse(text[at..end], out value) || value == 0) return false;
        at = end;
        return true;
    }

    /// <summary>The bracket that the closing one before <paramref name="end"/> belongs to, on the same line; or -1.</summary>
    public static int FindOpening(ReadOnlySpan<char> text, int end, Func<char, bool> isOpening, Func<char, bool> isClosing)
    {
        const int farthest = 160;
        var depth = 0;
        for (var at = end - 1; at >= 0 && end - at <= farthest; at--)
        {
            var c = text[at];
            if (c == '\n') return -1;
            if (isClosing(c)) depth++;
            else if (isOpening(c) && --depth == 0) return at;
        }

        return -1;
    }
}
