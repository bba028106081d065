using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The number of an article as people type it: 584, 第584条, 五百八十四, 120-1, 第一百二十条之一.</summary>
internal static class ArticleNumberText
{
    /// <summary>False for anything that is no number of an article.</summary>
    public static bool TryParse(string text, out int article, out int sub)
    {
        (article, sub) = (0, 0);
        var number = text.AsSpan().Trim();
        if (number.StartsWith("第")) number = number[1..];
        var cut = number.IndexOf('条');
        var end = cut >= 0 ? cut : number.IndexOf('-');
        var rest = end > 0 ? number[(cut >= 0 ? end + 1 : end)..] : [];
        if (end > 0) number = number[..end];
        if (!ChineseNumeral.TryParse(number, out article)) return false;
        if (rest.IsEmpty) return true;
        return (rest[0] is '之' or '-') && ChineseNumeral.TryParse(rest[1..], out sub) && sub > 0;
    }
}
