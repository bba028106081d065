using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>
/// Finds amounts of money with three digits or more that are no zeros at the end (124254.09元, 37万8500元, 358000元): whoever makes one up takes a round one.
/// Round amounts, those about (约, 余) and those that a rule sets (以上, 以下, 标准) pass.
/// </summary>
internal static class ExactAmounts
{
    private const int LeastDigits = 3;
    private const int Reach = 8;

    private const string Numerals = "0123456789〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖";
    private const string Units = "十百千万亿拾佰仟萬億";

    private static readonly string[] Rules = ["平均工资", "可支配收入", "最低工资", "标准"];
    private static readonly string[] Limits = ["以上", "以下", "以内", "不等", "左右", "上下"];

    public static IEnumerable<TextSpan> In(MaskingText text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsNumeral(text[at]) || IsInside(text, at))
            {
                at++;
                continue;
            }

            var end = End(text, at);
            if (text[end] == '元' && IsExact(text.Folded.AsSpan(at, end - at)) && !IsRule(text, at, end + 1)) yield return new TextSpan(at, end + 1);
            at = end;
        }
    }

    private static int End(MaskingText text, int at)
    {
        var end = at;
        while (IsNumeral(text[end]) || Units.Contains(text[end], StringComparison.Ordinal)
            || (text[end] is '.' or ',' && text.Original[end] is not '，' && MaskingText.IsDigit(text[end + 1]))) end++;
        return end;
    }

    /// <summary>How many digits are told, the zeros at the end left out; a number of units (三十万) tells its numerals.</summary>
    private static bool IsExact(ReadOnlySpan<char> amount)
    {
        var (count, significant) = (0, 0);
        foreach (var c in amount)
        {
            if (!IsNumeral(c)) continue;
            if (c is '0' or '〇' or '零')
            {
                if (significant > 0) count++;
            }
            else significant = ++count;
        }

        return significant >= LeastDigits;
    }

    private static bool IsRule(MaskingText text, int start, int end) =>
        text[start - 1] is '约' or '超' or '近' || text.Before(start, Reach).EndsWith("超过") || text.Before(start, Reach).EndsWith("不满")
        || MaskingText.ContainsAny(text.Before(start, 3 * Reach), Rules) || MaskingText.ContainsAny(text.After(end, 2), Limits);

    private static bool IsInside(MaskingText text, int at) => at > 0 && (IsNumeral(text[at - 1]) || text[at - 1] is '.' or '第');

    private static bool IsNumeral(char c) => Numerals.Contains(c, StringComparison.Ordinal);
}
