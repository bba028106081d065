using System.Globalization;
using System.Text;

namespace KnowledgeBase.Indexer.Text;

/// <summary>A text reduced to what two versions of a rule are compared by.</summary>
internal static class ComparableText
{
    private const string NumberedParts = "条款项章节编";

    /// <summary>Letters and digits alone, half-width and small; the number of 第一百二十条 in Arabic digits.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(text[i] - 0xFEE0) : text[i];
            if (!IsKept(c)) continue;
            kept.Append(char.IsSurrogate(c) ? c : char.ToLowerInvariant(c));
            if (c != '第') continue;
            var end = i + 1;
            while (end < text.Length && end - i < 12 && ChineseNumeral.IsNumeralChar(text[end])) end++;
            if (end == text.Length || !NumberedParts.Contains(text[end], StringComparison.Ordinal)) continue;
            if (!ChineseNumeral.TryParse(text.AsSpan(i + 1, end - i - 1), out var number)) continue;
            kept.Append(CultureInfo.InvariantCulture, $"{number}");
            i = end - 1;
        }

        return kept.ToString();
    }

    // 〇 is a letter number to Unicode; surrogates are rare characters of names.
    private static bool IsKept(char c) => char.IsLetterOrDigit(c) || c == '〇' || char.IsSurrogate(c);
}
