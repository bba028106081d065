using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Numbers as statutes and answer batches write them: 一百二十, 第一百二十条之一, 12.</summary>
internal static class ArticleNumber
{
    /// <summary>Value of a Chinese (一百二十, 二〇一) or Arabic number; false for anything else and for 0.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value) => ChineseNumeral.TryParse(text, out value) && value > 0;

    /// <summary>
    /// Reads 第…条 or 第…条之… at the start of a line.
    /// </summary>
    /// <param name="line">The line, without leading blanks.</param>
    /// <param name="article">Number of the article.</param>
    /// <param name="sub">The number after 之, or 0.</param>
    /// <param name="length">Characters read.</param>
    public static bool TryReadHeading(ReadOnlySpan<char> line, out int article, out int sub, out int length)
    {
        (article, sub, length) = (0, 0, 0);
        if (line.Length < 3 || line[0] != '第') return false;
        var end = 1;
        while (end < line.Length && end <= 11 && ChineseNumeral.IsNumeralChar(line[end])) end++;
        if (end >= line.Length || line[end] != '条' || !TryParse(line[1..end], out article)) return false;
        length = end + 1;
        if (length + 1 >= line.Length || line[length] != '之') return true;
        var subEnd = length + 1;
        while (subEnd < line.Length && ChineseNumeral.IsNumeralChar(line[subEnd])) subEnd++;
        if (TryParse(line[(length + 1)..subEnd], out sub)) length = subEnd;
        return true;
    }
}
