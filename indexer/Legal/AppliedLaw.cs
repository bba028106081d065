using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>The bracket by which the case library tells the law that was applied then beside today's: （本案适用的是2013年修正的《…》第30条）.</summary>
internal static partial class AppliedLaw
{
    /// <summary>How many such brackets a text holds.</summary>
    public static int CountNotes(string text) => Opening().Count(text);

    /// <summary>Where the bracket that opens at a place ends, if it is one; else null. Where it does not close, it goes to the end of the line.</summary>
    public static int? EndOfNote(string text, int at)
    {
        var opening = Opening().Match(text, at, Math.Min(20, text.Length - at));
        if (!opening.Success || opening.Index != at) return null;
        var depth = 0;
        for (var i = at; i < text.Length && text[i] != '\n'; i++)
        {
            if (Glyphs.IsOpenParen(text[i])) depth++;
            else if (Glyphs.IsCloseParen(text[i]) && --depth == 0) return i;
        }

        var line = text.IndexOf('\n', at);
        return line < 0 ? text.Length : line;
    }

    [GeneratedRegex("[（(]\\s*本[案条]中?(?:是)?适用的?是?")]
    private static partial Regex Opening();
}
