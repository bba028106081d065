using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>A bracket that gives a name to what stands before it: （以下简称《民法典》）, （法释〔2018〕3号，2020年修正，下称执行和解规定）.</summary>
/// <param name="Name">The name, without title marks.</param>
/// <param name="Version">The version that the same bracket notes, or null.</param>
internal sealed partial record Introduction(string Name, VersionNote? Version)
{
    /// <summary>Reads the bracket that opens at a place; null for any other bracket.</summary>
    public static Introduction? Read(string text, int at)
    {
        var match = Bracket().Match(text, at);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value.Trim('《', '》', '“', '”', '"', '〈', '〉', ' ');
        return name.Length == 0 ? null : new Introduction(name, VersionNotes.Inside(text, at + 1, match.Groups["word"].Index));
    }

    /// <summary>Whether a title in marks stands before the bracket, perhaps with other brackets between.</summary>
    public static bool FollowsTitle(string text, int at)
    {
        var end = Glyphs.SkipBlanksBack(text, at);
        while (end > 0 && Glyphs.IsCloseParen(text[end - 1]))
        {
            var open = Glyphs.FindOpening(text, end, Glyphs.IsOpenParen, Glyphs.IsCloseParen);
            if (open < 0) return false;
            end = Glyphs.SkipBlanksBack(text, open);
        }

        return end > 0 && text[end - 1] == '》';
    }

    // 合称 and 分别简称 name several papers at once and mean none alone.
    [GeneratedRegex("\\G[（(](?:[^（）()\\n]{0,60}[，,、；;\\s])?\\s*(?<word>以下简称|以下称|下简称|下称|简称)(?:为|作)?[:：]?\\s*(?<name>[《“\"][^《》“”\"\\n]{1,40}[》”\"]|[^《》“”\"，,。；;、（）()\\n]{1,40}(?:[（(][一二三四五六七八九十]{1,2}[）)])?)[^（）()\\n]{0,40}[）)]")]
    private static partial Regex Bracket();
}
