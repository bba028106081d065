using System.Text;

namespace KnowledgeBase.Indexer.Text;

/// <summary>Numbers as Chinese legal texts write them: 五百八十四, 二〇二三, 584, ５８４.</summary>
public static class ChineseNumeral
{
    private const int WanUnit = 10_000;
    private const int YiUnit = 100_000_000;

    /// <summary>
    /// Reads the whole of <paramref name="text"/> as one number: with units (一千零六十四, 两百), digit by digit (一二三, 二〇二三),
    /// or in Arabic digits of either width. False for anything else, a mixture and an overflow included.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        if (ArabicDigit(text[0]) >= 0) return TryParsePositional(text, ArabicDigit, out value);
        foreach (var c in text)
            if (Unit(c) > 0) return TryParseWithUnits(text, out value);
        return TryParsePositional(text, ChineseDigit, out value);
    }

    /// <summary>The way laws number their articles: 584 gives 五百八十四, 10 gives 十, 110 gives 一百一十, 0 gives 零.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static string ToChinese(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0) return "零";
        var text = new StringBuilder(16);
        AppendSection(text, value / YiUnit, '亿');
        AppendSection(text, value % YiUnit / WanUnit, '万');
        AppendSection(text, value % WanUnit, '\0');
        // A number drops its leading 一 before 十 (十五, 十二万); inside, it stays (一百一十五).
        if (text.Length > 1 && text[0] == '一' && text[1] == '十') text.Remove(0, 1);
        return text.ToString();
    }

    /// <summary>True for a character that can stand in a Chinese or an Arabic number.</summary>
    public static bool IsNumeralChar(char c) => ArabicDigit(c) >= 0 || ChineseDigit(c) >= 0 || Unit(c) > 0;

    internal static int ArabicDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static bool TryParsePositional(ReadOnlySpan<char> text, Func<char, int> digitOf, out int value)
    {
        value = 0;
        long sum = 0;
        foreach (var c in text)
        {
            var digit = digitOf(c);
            if (digit < 0) return false;
            sum = (sum * 10) + digit;
            if (sum > int.MaxValue) return false;
        }

        value = (int)sum;
        return true;
    }

    private static bool TryParseWithUnits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var yi = text.IndexOf('亿');
        var rest = text[(yi + 1)..];
        var wan = rest.IndexOf('万');
        if (!TryParseSection(yi < 0 ? [] : text[..yi], required: yi >= 0, afterHigher: false, out var high)
            || !TryParseSection(wan < 0 ? [] : rest[..wan], required: wan >= 0, afterHigher: yi >= 0, out var middle)
            || !TryParseSection(rest[(wan + 1)..], required: false, afterHigher: yi >= 0 || wan >= 0, out var low))
            return false;
        var sum = ((long)high * YiUnit) + ((long)middle * WanUnit) + low;
        if (sum > int.MaxValue) return false;
        value = (int)sum;
        return true;
    }

    /// <summary>Reads up to four digits with 千, 百, 十, from the highest down; a gap needs its 零, and 一百五 is not read as 105 or 150.</summary>
    private static bool TryParseSection(ReadOnlySpan<char> text, bool required, bool afterHigher, out int value)
    {
        value = 0;
        if (text.IsEmpty) return !required;
        var lastUnit = afterHigher ? WanUnit : int.MaxValue;
        var pending = -1;
        var zero = false;
        foreach (var c in text)
        {
            var unit = Unit(c);
            if (unit > 0)
            {
                if (unit >= lastUnit) return false;
                if (pending < 0)
                {
                    if (unit != 10 || (value != 0 && lastUnit != 100) || zero) return false;
                    pending = 1;
                }

                if (!zero && lastUnit != int.MaxValue && unit * 10 != lastUnit) return false;
                value += pending * unit;
                (lastUnit, pending, zero) = (unit, -1, false);
                continue;
            }

            var digit = ChineseDigit(c);
            if (digit < 0 || pending >= 0 || (digit == 0 && zero)) return false;
            if (digit == 0) zero = true;
            else pending = digit;
        }

        if (pending < 0) return !zero;
        if (lastUnit is not (10 or int.MaxValue) && !zero) return false;
        value += pending;
        return true;
    }

    private static void AppendSection(StringBuilder text, int section, char unit)
    {
        if (section == 0) return;
        if (text.Length > 0 && section < 1000) text.Append('零');
        var started = false;
        var gap = false;
        for (var power = 1000; power > 0; power /= 10)
        {
            var digit = section / power % 10;
            if (digit == 0)
            {
                gap = started;
                continue;
            }

            if (gap) text.Append('零');
            text.Append("零一二三四五六七八九"[digit]);
            if (power > 1) text.Append(power switch { 1000 => '千', 100 => '百', _ => '十' });
            (started, gap) = (true, false);
        }

        if (unit != '\0') text.Append(unit);
    }

    private static int ChineseDigit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => WanUnit,
        '亿' => YiUnit,
        _ => 0,
    };
}
