using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>The 款 and 项 of a cited article: 第二款第（三）项, 第1款、第2款, 第（一）、（二）项, 前段. Of a list the first counts.</summary>
internal struct ArticleParts
{
    /// <summary>The first 款 named, or 0.</summary>
    public int Paragraph { get; private set; }

    /// <summary>The first 项 named, or 0; one that belongs to a later 款 does not count.</summary>
    public int Item { get; private set; }

    /// <summary>Reads all parts at a place and returns where they end; the place itself where there are none.</summary>
    public int Read(ReadOnlySpan<char> text, int at)
    {
        var first = true;
        for (var next = at; TryReadPart(text, ref next, out var mark, out var number);)
        {
            if (first && mark == '款' && Paragraph == 0) Paragraph = number;
            else if (first && mark == '项' && Item == 0) Item = number;
            at = next;
            var sign = Glyphs.SkipBlanks(text, next);
            if (!TryReadConnector(text, ref sign, out _, out _)) continue;
            (next, first) = (sign, false);
        }

        return at;
    }

    /// <summary>、, 和, 以及 and the like; 至 makes a range; after a comma or semicolon (<paramref name="weak"/>) the next article needs its 第.</summary>
    public static bool TryReadConnector(ReadOnlySpan<char> text, ref int at, out bool weak, out TextSpan range)
    {
        range = default;
        var next = Glyphs.SkipBlanks(text, at);
        var c = Glyphs.At(text, next);
        weak = c is '，' or ',' or '；' or ';';
        if (Glyphs.IsDash(c) || c is '至' or '到') range = new TextSpan(next, next + 1);
        else if (c == '以' && Glyphs.At(text, next + 1) == '及') next++;
        else if (c == '或' && Glyphs.At(text, next + 1) == '者') next++;
        else if (!weak && c is not ('、' or '和' or '及' or '与' or '或' or '并')) return false;
        at = Glyphs.SkipBlanks(text, next + 1);
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> text, ref int at, out char mark, out int number)
    {
        number = 0;
        var next = Glyphs.SkipBlanks(text, at);
        mark = '段';
        if (Glyphs.At(text, next) is '前' or '后' && Glyphs.At(text, next + 1) == '段')
        {
            at = next + 2;
            return true;
        }

        if (!TryReadPartNumber(text, ref next, out number)) return false;
        while (true)
        {
            var end = Glyphs.SkipBlanks(text, next);
            mark = Glyphs.At(text, end);
            if (mark is '款' or '项' or '目')
            {
                at = end + 1;
                return true;
            }

            // 第（一）、（二）项, 第一、二款: one mark for several numbers.
            if (!Glyphs.IsOpenParen(mark) && (!TryReadConnector(text, ref next, out var weak, out _) || weak)) return false;
            if (!TryReadPartNumber(text, ref next, out _)) return false;
        }
    }

    private static bool TryReadPartNumber(ReadOnlySpan<char> text, ref int at, out int number)
    {
        number = 0;
        var next = Glyphs.SkipBlanks(text, at);
        if (Glyphs.At(text, next) == '第') next = Glyphs.SkipBlanks(text, next + 1);
        var bracket = Glyphs.IsOpenParen(Glyphs.At(text, next));
        if (bracket) next++;
        if (!Glyphs.TryReadNumber(text, ref next, out number)) return false;
        if (bracket && !Glyphs.IsCloseParen(Glyphs.At(text, next++))) return false;
        at = next;
        return true;
    }
}
