using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Guiding cases of the Supreme People's Court: 指导案例40号, 第40号指导性案例, 指导性案例第四十号, 指导性259号.</summary>
internal static class GuidingCaseGrammar
{
    private const string Head = "指导案例";

    /// <summary>Reads a guiding case around the 导 at <paramref name="at"/>, not before <paramref name="floor"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        if (at - 1 < floor || text[at - 1] != '指') return false;
        var name = Glyphs.At(text, at + 1) == '性' ? at + 2 : at + 1;
        // 指导性259号 stands at the head of a title.
        if (!text[Math.Min(name, text.Length)..].StartsWith("案例")) return name == at + 2 && TryReadAfter(text, at - 1, name, found);
        var end = name + 2;
        return TryReadAfter(text, at - 1, end, found) || TryReadBefore(text, at - 1, floor, end, found);
    }

    private static bool TryReadAfter(ReadOnlySpan<char> text, int start, int end, List<LegalReference> found)
    {
        if (IsProcuratorate(text, start)) return false;
        var next = Glyphs.SkipBlanks(text, end);
        if (Glyphs.At(text, next) == '第') next = Glyphs.SkipBlanks(text, next + 1);
        Span<NumberSeries.Item> room = stackalloc NumberSeries.Item[NumberSeries.Capacity];
        var series = new NumberSeries(room);
        if (series.TryRead(text, next))
        {
            series.Emit(ReferenceKind.GuidingCaseNumber, start, Head, found);
            return true;
        }

        if (!Glyphs.TryReadNumber(text, ref next, out var number) || Glyphs.At(text, Glyphs.SkipBlanks(text, next)) != '号') return false;
        Add(number, new TextSpan(start, Glyphs.SkipBlanks(text, next) + 1), found);
        return true;
    }

    private static bool TryReadBefore(ReadOnlySpan<char> text, int nameStart, int floor, int end, List<LegalReference> found)
    {
        var mark = Glyphs.SkipBlanksBack(text, nameStart) - 1;
        if (mark < floor || text[mark] != '号') return false;
        var numberEnd = Glyphs.SkipBlanksBack(text, mark);
        var start = numberEnd;
        while (start > floor && ChineseNumeral.IsNumeralChar(text[start - 1])) start--;
        if (!ChineseNumeral.TryParse(text[start..numberEnd], out var number) || number == 0) return false;
        var ordinal = Glyphs.SkipBlanksBack(text, start) - 1;
        if (ordinal >= floor && text[ordinal] == '第') start = ordinal;
        if (IsProcuratorate(text, start)) return false;
        Add(number, new TextSpan(start, end), found);
        return true;
    }

    /// <summary>The procuratorate numbers guiding cases of its own (检例第40号); they are not these.</summary>
    private static bool IsProcuratorate(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 6)..start];
        return before.EndsWith("检察院") || before.EndsWith("检察院的") || before.EndsWith("检察") || before.EndsWith("最高检");
    }

    private static void Add(int number, TextSpan span, List<LegalReference> found) =>
        found.Add(new LegalReference(ReferenceKind.GuidingCaseNumber, span, string.Create(CultureInfo.InvariantCulture, $"{Head}{number}号")));
}
