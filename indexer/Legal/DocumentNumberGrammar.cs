using System.Buffers;
using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Document numbers: 机关代字〔年份〕编号号, 法释〔2024〕1号. Told apart from a case number by what follows the bracket
/// (a number, not a court) and from prose by where the letters before it begin.
/// </summary>
internal sealed class DocumentNumberGrammar(LawNames names)
{
    private const int LongestPrefix = 8;
    private const int Lookback = 20;

    /// <summary>Characters that no prefix ends without; a bracketed year after anything else is prose.</summary>
    private static readonly SearchValues<char> PrefixEnds = SearchValues.Create("发释函令字法办复通规税财建告");

    /// <summary>After one of these a prefix may begin in the middle of a run: 作出的芜人社复字, 根据国办发.</summary>
    private static readonly SearchValues<char> Boundaries = SearchValues.Create("的出据照按和与及以由是为了对将至并布称作自于现被如持销见具在");

    /// <summary>An issuer's name ends so: 国务院国发, 司法部司公通字.</summary>
    private static readonly SearchValues<char> IssuerEnds = SearchValues.Create("院部局委厅会府室处行署社厂司号发年月日订");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("（(〔[【［");

    /// <summary>The canonical form of a text that is one document number, perhaps in brackets, and nothing else; else null.</summary>
    public string? ReadWhole(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 1 && Glyphs.IsOpenParen(text[0]) && Glyphs.IsCloseParen(text[^1])) text = text[1..^1].Trim();
        var bracket = text.IndexOfAny(Brackets);
        if (bracket <= 0) return null;
        var found = new List<LegalReference>(1);
        return TryRead(text, bracket, 0, found) && found is [var only] && only.Span.Start == 0 && only.Span.End == text.Length ? only.Canonical : null;
    }

    /// <summary>Reads a document number whose bracket opens at <paramref name="at"/>; its prefix begins not before <paramref name="floor"/>.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        var next = Glyphs.SkipBlanks(text, at + 1);
        if (!Glyphs.TryReadYear(text, ref next, out var year)) return false;
        next = Glyphs.SkipBlanks(text, next);
        if (!Glyphs.IsCloseBracket(Glyphs.At(text, next))) return false;
        next = Glyphs.SkipBlanks(text, next + 1);
        if (Glyphs.At(text, next) == '第') next = Glyphs.SkipBlanks(text, next + 1);
        if (!Glyphs.IsDigit(Glyphs.At(text, next))) return false;

        var prefixEnd = Glyphs.SkipBlanksBack(text, at);
        var start = FindPrefix(text, prefixEnd, floor);
        if (start == prefixEnd) return false;
        Span<NumberSeries.Item> room = stackalloc NumberSeries.Item[NumberSeries.Capacity];
        var series = new NumberSeries(room);
        if (!series.TryRead(text, next)) return false;
        var head = string.Concat(text[start..prefixEnd], string.Create(CultureInfo.InvariantCulture, $"〔{year}〕"));
        series.Emit(ReferenceKind.DocumentNumber, start, head, found);
        return true;
    }

    /// <summary>Where the prefix begins; <paramref name="end"/> where there is none or its beginning is not clear.</summary>
    private int FindPrefix(ReadOnlySpan<char> text, int end, int floor)
    {
        var runStart = end;
        while (runStart > floor && end - runStart < Lookback && Glyphs.IsHan(text[runStart - 1])) runStart--;
        // 9月29日某政复字: the 日 is the date's.
        if (runStart < end && runStart > floor && Glyphs.IsDigit(text[runStart - 1])) runStart++;

        var run = text[runStart..end];
        var known = names.LongestDocumentPrefix(run);
        if (run.IsEmpty || (known == 0 && !PrefixEnds.Contains(text[end - 1]))) return end;
        if (known > 0 && known < run.Length)
        {
            var before = run[run.Length - known - 1];
            if (Boundaries.Contains(before) || IssuerEnds.Contains(before)) return end - known;
        }

        var start = runStart + run[..^1].LastIndexOfAny(Boundaries) + 1;
        if (text[start] is '你' or '我' && IssuerEnds.Contains(Glyphs.At(text, start + 1)) && end - start > 2) start += 2;
        var length = end - start;
        return length > LongestPrefix || (length == 1 && known == 0) ? end : start;
    }
}
