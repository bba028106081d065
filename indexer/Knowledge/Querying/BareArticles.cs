using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Reads 民法典584 in a query as 民法典584条: in a text it could mean anything, in a query nothing else.</summary>
internal static partial class BareArticles
{
    /// <summary>The query with 条 behind each number that follows the name of a law directly and has no unit of its own.</summary>
    public static string Completed(string text, LawNames names) => Number().Replace(text, match =>
    {
        var end = match.Index;
        while (end > 0 && text[end - 1] is ' ' or '》') end--;
        if (names.LongestNameBefore(text, end, 0, out _) is null) return match.Value;
        return match.Groups["sub"].Value.Length > 0 ? $"{match.Groups["number"].Value}条之{match.Groups["sub"].Value}" : match.Value + "条";
    });

    [GeneratedRegex("(?<=[\u4e00-\u9fff》] ?)(?<![0-9０-９第年月日])(?<number>[0-9０-９]{1,4})(?:-(?<sub>[0-9]))?(?![0-9０-９第条款项号年月日个元万亿%％天岁人次倍周小公平之.．-])")]
    private static partial Regex Number();
}
