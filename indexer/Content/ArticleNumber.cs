namespace KnowledgeBase.Indexer.Content;

/// <summary>Numbers as statutes and answer batches write them: 一百二十, 第一百二十条之一, 12.</summary>
internal static class ArticleNumber
{
    /// <summary>Value of a Chinese (一百二十, 二〇一) or Arabic number; false for anything else, 0 and what exceeds 99,999.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 10) return false;
        int total = 0, digits = 0, count = 0;
        var lastUnit = int.MaxValue;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                if (unit >= lastUnit || (count == 0 && unit != 10) || digits > 9) return false;
                total += Math.Max(digits, 1) * unit;
                (digits, count, lastUnit) = (0, 1, unit);
                continue;
            }

            var digit = DigitOf(c);
            if (digit < 0) return false;
            digits = digits * 10 + digit;
            count++;
            if (digits > 99_999) return false;
        }

        value = total + digits;
        return value > 0;
    }

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
        while (end < line.Length && end <= 11 && (DigitOf(line[end]) >= 0 || line[end] is '十' or '百' or '千')) end++;
        if (end >= line.Length || line[end] != '条' || !TryParse(line[1..end], out article)) return false;
        length = end + 1;
        if (length + 1 >= line.Length || line[length] != '之') return true;
        var subEnd = length + 1;
        while (subEnd < line.Length && (DigitOf(line[subEnd]) >= 0 || line[subEnd] == '十')) subEnd++;
        if (TryParse(line[(length + 1)..subEnd], out sub)) length = subEnd;
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        >= '0' and <= '9' => c - '0',
        _ => -1,
    };
}
