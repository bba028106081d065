using System.Buffers;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Makes the ways of writing a law's name comparable: title marks, brackets, blanks and 、 are left out, so is 中华人民共和国,
/// and so is a version note at the end (（2017年修正）).
/// </summary>
internal static class LawNameFolding
{
    /// <summary>A longer name is not looked up; the longest real one has fewer than 120 characters.</summary>
    public const int Longest = 200;

    public const string State = "中华人民共和国";

    private static readonly SearchValues<char> LeftOut = SearchValues.Create("《》〈〉<>＜＞﹤﹥（）()〔〕[]“”\"、 \u3000\u00A0\t");

    /// <summary>True for a character that does not count when names are compared.</summary>
    public static bool IsLeftOut(char c) => c < '⺀' ? c is '<' or '>' or '(' or ')' or '[' or ']' or '"' or ' ' or '\u00A0' or '\t' or '“' or '”' : LeftOut.Contains(c);

    /// <summary>Writes the folded name into <paramref name="folded"/> (at least as long as the name) and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        name = WithoutVersionNote(name);
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (IsLeftOut(c) || SkipsEscape(name, ref i)) continue;
            folded[length++] = ChineseNumeral.ArabicDigit(c) is >= 0 and var digit ? (char)('0' + digit) : c;
            if (c == '国' && folded[..length].EndsWith(State)) length -= State.Length;
        }

        return length;
    }

    /// <summary>Takes （2023）, （2017年修正）, (修订) and the like off the end; （一） and （试行） belong to the name.</summary>
    public static ReadOnlySpan<char> WithoutVersionNote(ReadOnlySpan<char> name)
    {
        while (true)
        {
            name = name.TrimEnd();
            if (name.IsEmpty || !Glyphs.IsCloseParen(name[^1])) return name;
            var open = Glyphs.FindOpening(name, name.Length, Glyphs.IsOpenParen, Glyphs.IsCloseParen);
            if (open <= 0 || !IsVersionNote(name[(open + 1)..^1])) return name;
            name = name[..open];
        }
    }

    /// <summary>The name as shown for a law that the data lacks: no title marks, no blanks, full-width brackets.</summary>
    public static string Display(ReadOnlySpan<char> name)
    {
        name = WithoutVersionNote(name);
        Span<char> shown = stackalloc char[Math.Min(name.Length, Longest)];
        var length = 0;
        for (var i = 0; i < shown.Length; i++)
        {
            var c = name[i];
            if (SkipsEscape(name, ref i)) continue;
            if (Glyphs.IsOpenParen(c)) shown[length++] = '（';
            else if (Glyphs.IsCloseParen(c)) shown[length++] = '）';
            else if (c == '、' || !IsLeftOut(c)) shown[length++] = c;
        }

        return new string(shown[..length]);
    }

    /// <summary>Nested title marks come out of web pages as &amp;lt; and &amp;gt;.</summary>
    private static bool SkipsEscape(ReadOnlySpan<char> name, ref int at)
    {
        if (name[at] != '&' || !(name[at..].StartsWith("&lt;") || name[at..].StartsWith("&gt;"))) return false;
        at += 3;
        return true;
    }

    private static bool IsVersionNote(ReadOnlySpan<char> note)
    {
        if (note.Contains("修正", StringComparison.Ordinal) || note.Contains("修订", StringComparison.Ordinal)
            || note.Contains("废止", StringComparison.Ordinal) || note.Contains("失效", StringComparison.Ordinal))
            return true;
        var digits = 0;
        foreach (var c in note)
        {
            digits = Glyphs.IsDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }

        return false;
    }
}
