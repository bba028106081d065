using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Dates that the text of a statute itself tells.</summary>
internal static partial class StatuteDates
{
    /// <summary>The lines between the heading 正文 and the first article or chapter, where the note and the 文号 stand.</summary>
    public static IEnumerable<string> Opening(SourceText source, int start)
    {
        for (var i = start; i < source.Lines.Length && i < start + 60; i++)
        {
            var line = source.Lines[i].Trim();
            if (line.StartsWith('#') || FirstHeading().IsMatch(line)) yield break;
            yield return line;
        }
    }

    /// <summary>
    /// What the closing article says: 本法自2024年1月1日起施行, or 自公布之日起施行 (then <paramref name="published"/>). Null where nothing is said. It holds for the text
    /// as it was last made or revised as a whole; later amendments have a date of their own.
    /// </summary>
    public static DateOnly? Closing(SourceText source, int start, DateOnly? published)
    {
        DateOnly? day = null;
        for (var i = start; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (!line.Contains("施行", StringComparison.Ordinal) && !line.Contains("实施", StringComparison.Ordinal) && !line.Contains("生效", StringComparison.Ordinal)) continue;
            foreach (Match match in TakesEffect().Matches(line))
                day = match.Groups[1].Success ? PromulgationNote.DayOf(match) : published;
        }

        return day;
    }

    [GeneratedRegex("^第[一二三四五六七八九十0-9]{1,4}(?:条|章|编|节)|^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex FirstHeading();

    // 本决定 speaks of an amendment that is printed below the text.
    [GeneratedRegex(@"(?<=本(?:法|条例|规定|办法|解释|细则|规则|通则|章程|规程|实施细则|实施条例))自(?:([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日|(?:公布|发布)之日)起(?:正式)?(?:施行|实施|生效)")]
    private static partial Regex TakesEffect();
}
