using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Words in quotation marks that a text gives as those of the article cited just before.</summary>
/// <param name="Span">The words inside the marks; for a quotation that does not end, from its beginning to the end of the line.</param>
/// <param name="IsClosed">Whether the closing mark was found.</param>
/// <param name="IsVerbatim">True after 规定：“ and the like; false after 关于“ or 规定的“, where the words may be the writer's own.</param>
internal readonly record struct QuotedWords(TextSpan Span, bool IsClosed, bool IsVerbatim);

/// <summary>Finds the quotation that follows a citation: 第五百条规定：“…”, 第五百条第一款“…”的规定.</summary>
internal static partial class QuotationReader
{
    private const int Longest = 8000;

    /// <summary>The quotation that begins right behind a citation, or null.</summary>
    public static QuotedWords? After(string text, int end)
    {
        var match = Leading().Match(text, end);
        if (!match.Success) return null;
        var start = match.Index + match.Length;
        var close = Closing(text, start, text[start - 1]);
        var from = AfterHeading(text, start, close ?? text.Length);
        if (close is { } at) return at > from ? new QuotedWords(new TextSpan(from, at), true, match.Groups["says"].Success) : null;
        var line = text.IndexOf('\n', from);
        return new QuotedWords(new TextSpan(from, line < 0 ? text.Length : line), false, true);
    }

    /// <summary>Passes over 第五百条 and 【…罪】, which are not the article's words.</summary>
    internal static int AfterHeading(string text, int start, int end)
    {
        var heading = OwnHeading().Match(text, start);
        return heading.Success && heading.Index + heading.Length < end ? heading.Index + heading.Length : start;
    }

    private static int? Closing(string text, int start, char open)
    {
        var (opening, closing) = open switch { '「' => ('「', '」'), '『' => ('『', '』'), '"' => ('\0', '"'), _ => ('“', '”') };
        var depth = 1;
        for (var i = start; i < text.Length && i - start < Longest; i++)
        {
            if (text[i] == closing && --depth == 0) return i;
            // A quotation of several paragraphs may open again at each.
            if (text[i] == opening && text[i - 1] != '\n') depth++;
        }

        return null;
    }

    [GeneratedRegex("\\G\\s*(?:[（(][^（()）\\n]{0,30}[）)])?\\s*(?:(?<says>(?:的|中|已|也|亦|又|还|则|均|都|明确|分别|内容)*(?:规定|载明|指出|写明|明确|内容为|条文为)(?:的?内容)?(?:是|为|如下|了)?\\s*[：:，,]?|[：:])|的?(?:关于|有关|规定的|中的|所称的?|所指的?|中)?)\\s*[“\"「『]")]
    private static partial Regex Leading();

    [GeneratedRegex("\\G\\s*(?:第[0-9０-９一二三四五六七八九十百千零〇]+条(?:之[0-9０-９一二三四五六七八九十]+)?[\\s：:]+)?(?:【[^】\\n]{1,40}】\\s*)?")]
    private static partial Regex OwnHeading();
}
