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

    // Names are listed, so that a formula (a<b) or 〈…〉 typed as <…> stays; pages have <fontsize="3"> as well.
    [GeneratedRegex("""</?(?:font|span|sup|sub|strong|em|div|p|br|b|i|u|h[1-6]|img|table|tbody|tr|td|th|a|o:p)(?:[\s/=]?[^<>一-龥]*)>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
