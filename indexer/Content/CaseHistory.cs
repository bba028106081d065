using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>The 审理历史 of a library case: lines such as 二审：某市中级人民法院（2022）某01行终37号行政判决（2022年4月7日）.</summary>
internal static partial class CaseHistory
{
    /// <summary>Whether a line without mark has the form of a line of history.</summary>
    public static bool IsHistoryLine(string line) => Line().IsMatch(line);

    /// <summary>
    /// Court and procedure of the last line that holds one of the dockets; each null where the line does not name it.
    /// </summary>
    public static (string? Court, string? Procedure) Find(IReadOnlyList<string> lines, IReadOnlyList<string> dockets)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            foreach (Match year in Year().Matches(lines[i]))
            {
                var rest = Normalise(lines[i][year.Index..]);
                if (!dockets.Any(docket => rest.StartsWith(Normalise(docket), StringComparison.Ordinal))) continue;
                var before = lines[i][..year.Index].TrimEnd();
                var court = Court().Match(before);
                var procedure = Procedure().Matches(before);
                return (court.Success ? court.Groups[1].Value : null, procedure.Count > 0 ? procedure[^1].Groups[1].Value : null);
            }
        }

        return (null, null);
    }

    private static string Normalise(string text) =>
        string.Concat(text.Where(c => c is not ('(' or ')' or '（' or '）' or '[' or ']' or '〔' or '〕') && !char.IsWhiteSpace(c)));

    [GeneratedRegex("^[^：:∶（(《。，]{2,12}[：:∶][^《。，]{0,30}法院[（(〔][0-9]{4}[）)〕]")]
    private static partial Regex Line();

    [GeneratedRegex(@"[（(〔\[]\s*[12][0-9]{3}\s*[）)〕\]]")]
    private static partial Regex Year();

    // Between court and number may stand 作出, 于, its 赔偿委员会 or its former name in brackets.
    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs}{2,40}?法院)(?:院?赔偿委员会|（[^（）]{2,40}）)?(?:作出|于)?$")]
    private static partial Regex Court();

    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs}{2,8})(?:（[^）]*）)?[：:∶]")]
    private static partial Regex Procedure();
}
