using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// One article of a citation (第五百八十四条, 第64条第2款, 第一百二十条之一, 584条) and the step to the next under the same law
/// (第3条、第20条, 第三条至第五条, 第三、五条). Says nothing of the law.
/// </summary>
internal ref struct ArticleReading
{
    /// <summary>A range of more articles than this gives its two ends only.</summary>
    private const int WidestRange = 30;

    private const int LastArticle = 2000;

    /// <summary>The article a range began with; 0 outside a range.</summary>
    private int rangeFrom;

    /// <summary>True between 第三 and 五条: the 条 has not come yet.</summary>
    private bool open;

    private ArticleParts parts;

    /// <summary>Where this article's words begin.</summary>
    public int Start { get; private set; }

    /// <summary>One past this article's words, its 款 and 项 included.</summary>
    public int End { get; private set; }

    /// <summary>Number of the article.</summary>
    public int Number { get; private set; }

    /// <summary>The 1 of 之一, or 0.</summary>
    public int Sub { get; private set; }

    /// <summary>The first 款 named, or 0.</summary>
    public readonly int Paragraph => parts.Paragraph;

    /// <summary>The first 项 named, or 0.</summary>
    public readonly int Item => parts.Item;

    /// <summary>Where the sign of the range stands that this article ends.</summary>
    public TextSpan RangeSign { get; private set; }

    /// <summary>The first article inside the range that this one ends; <see cref="Number"/> where there is none.</summary>
    public readonly int FirstInside => rangeFrom > 0 && Number - rangeFrom < WidestRange && Number > rangeFrom ? rangeFrom + 1 : Number;

    /// <summary>Reads the article that starts with the 第 or the digit at <paramref name="at"/>.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at) => TryRead(text, at, ordinalNeeded: false);

    /// <summary>Goes to the next article of the list; false at its end.</summary>
    public bool TryMoveOn(ReadOnlySpan<char> text)
    {
        var next = Glyphs.SkipBlanks(text, End);
        if (!open && TryReadNextSub(text, next)) return true;
        if (!ArticleParts.TryReadConnector(text, ref next, out var weak, out var sign)) return false;
        var from = Number;
        if (!TryRead(text, next, ordinalNeeded: weak)) return false;
        (rangeFrom, RangeSign) = sign.Length > 0 ? (from, sign) : (0, default);
        return true;
    }

    private bool TryRead(ReadOnlySpan<char> text, int at, bool ordinalNeeded)
    {
        var next = at;
        var ordinal = Glyphs.At(text, next) == '第';
        if (ordinal) next = Glyphs.SkipBlanks(text, next + 1);
        else if (ordinalNeeded) return false;
        if (!Glyphs.TryReadNumber(text, ref next, out var value) || value > LastArticle) return false;
        var mark = Glyphs.SkipBlanks(text, next);
        var closed = Glyphs.At(text, mark) == '条';
        if (!closed && !((ordinal || open) && LeadsToMark(text, next))) return false;
        (Start, Number, Sub, open, parts) = (at, value, 0, !closed, default);
        End = closed ? ReadSubAndParts(text, mark + 1) : next;
        return true;
    }

    /// <summary>第三、五条, 第三、第五条, 第三至五条: whether numbers and signs alone lead to a 条.</summary>
    private static bool LeadsToMark(ReadOnlySpan<char> text, int at)
    {
        while (ArticleParts.TryReadConnector(text, ref at, out _, out _))
        {
            if (Glyphs.At(text, at) == '第') at = Glyphs.SkipBlanks(text, at + 1);
            if (!Glyphs.TryReadNumber(text, ref at, out _)) return false;
            if (Glyphs.At(text, Glyphs.SkipBlanks(text, at)) == '条') return true;
        }

        return false;
    }

    /// <summary>第一百二十条之一、之二: the second shares the article.</summary>
    private bool TryReadNextSub(ReadOnlySpan<char> text, int at)
    {
        if (Sub == 0 || Glyphs.At(text, at) is not ('、' or '和' or '及') || Glyphs.At(text, at + 1) != '之') return false;
        var next = at + 2;
        if (!Glyphs.TryReadNumber(text, ref next, out var value)) return false;
        (Start, Sub, rangeFrom, parts) = (at + 1, value, 0, default);
        End = parts.Read(text, next);
        return true;
    }

    private int ReadSubAndParts(ReadOnlySpan<char> text, int at)
    {
        var next = Glyphs.SkipBlanks(text, at);
        if (Glyphs.At(text, next) == '之')
        {
            next = Glyphs.SkipBlanks(text, next + 1);
            if (Glyphs.TryReadNumber(text, ref next, out var value)) (Sub, at) = (value, next);
        }

        return parts.Read(text, at);
    }
}
