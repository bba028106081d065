using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Removes what a text copied from a web page may still hold: tags and character references.</summary>
internal static partial class HtmlRemains
{
    /// <summary>The line as a reader of the page saw it. A no-break blank becomes a plain one.</summary>
    public static string Clean(string line)
    {
        if (line.Contains('<', StringComparison.Ordinal)) line = Tag().Replace(line, "");
        if (!line.Contains('&', StringComparison.Ordinal)) return line;
        return WebUtility.HtmlDecode(line).Replace('\u00A0', ' ');
    }

    // Names are listed, so that a formula (a<b) or a title typed as <…> stays. Pages also have <fontsize="3">.
    [GeneratedRegex("""</?(?:(?:font|span|img|div|table|strong)(?:[\s\w-]*=[^<>]*)?|(?:sup|sub|em|p|br|b|i|u|h[1-6]|tbody|tr|td|th|a|o:p)(?:\s[^<>]*=[^<>]*)?)\s*/?>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
