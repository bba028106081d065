using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>A 款 and 项 of an article; 0 where none is named.</summary>
/// <param name="Paragraph">款, 1-based.</param>
/// <param name="Item">项, 1-based.</param>
internal readonly record struct CitedPart(int Paragraph, int Item);

/// <summary>Reads every 款 and 项 that a citation names: 第六十四条第一款、第二款第（一）、（三）项.</summary>
internal static partial class CitedParts
{
    /// <summary>The parts in order; empty where the article as a whole is cited.</summary>
    /// <param name="written">The words of one article, with or without its law before it.</param>
    public static IReadOnlyList<CitedPart> Of(string written)
    {
        var parts = new List<CitedPart>();
        var waiting = new List<int>();
        var paragraph = 0;
        foreach (Match match in Numbers().Matches(written, AfterArticle(written)))
        {
            if (!TryNumber(match.Groups["number"].Value, out var number)) return parts;
            waiting.Add(number);
            switch (match.Groups["mark"].Value)
            {
                case "款":
                    foreach (var named in waiting) parts.Add(new CitedPart(paragraph = named, 0));
                    waiting.Clear();
                    break;
                case "项":
                    // The paragraph before it only says where the item is.
                    if (parts.Count > 0 && parts[^1] == new CitedPart(paragraph, 0)) parts.RemoveAt(parts.Count - 1);
                    foreach (var named in waiting) parts.Add(new CitedPart(paragraph, named));
                    waiting.Clear();
                    break;
            }
        }

        return parts;
    }

    private static int AfterArticle(string written)
    {
        var article = written.LastIndexOf('条');
        if (article < 0) return 0;
        var sub = SubNumber().Match(written, article + 1);
        return sub.Success ? sub.Index + sub.Length : article + 1;
    }

    private static bool TryNumber(string text, out int number) => ChineseNumeral.TryParse(text, out number);

    [GeneratedRegex("第?\\s*[（(]?(?<number>[0-9０-９一二三四五六七八九十百]+)[）)]?\\s*(?<mark>[款项目]?)")]
    private static partial Regex Numbers();

    [GeneratedRegex("\\G\\s*之\\s*[0-9０-９一二三四五六七八九十]+")]
    private static partial Regex SubNumber();
}
