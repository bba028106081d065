using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Says in one sentence why a hit is there.</summary>
internal static class ReasonText
{
    private const int MostWords = 6;
    private const int MostMissing = 4;

    /// <summary>The sentence, without a full stop; empty where everything was asked for.</summary>
    public static string Sentence(HitReasons reasons) => string.Join("；", Parts(reasons));

    private static IEnumerable<string> Parts(HitReasons reasons)
    {
        if (reasons.IsItself.Count > 0) yield return "就是" + string.Join("、", reasons.IsItself.Take(MostWords));
        if (reasons.IsTitle) yield return "标题相同";
        if (reasons.Charges.Count > 0) yield return "规定" + string.Join("、", reasons.Charges.Take(MostWords));
        if (reasons.Cites.Count > 0) yield return "引用" + string.Join("、", reasons.Cites.Take(MostWords));
        if (reasons.InTitle.Count > 0) yield return "标题含" + Words(reasons.InTitle);
        if (reasons.InGist.Count > 0) yield return "要旨含" + Words(reasons.InGist);
        if (reasons.InBody.Count > 0) yield return "正文含" + Words(reasons.InBody);
        if (reasons.BySynonym.Count > 0) yield return string.Join("、", reasons.BySynonym.Take(MostWords).Select(match => $"“{match.Word}”作“{match.Found}”"));
        if (reasons.Missing.Count > 0 && reasons.InTitle.Count + reasons.InGist.Count + reasons.InBody.Count + reasons.BySynonym.Count > 0) yield return reasons.Missing.Count <= MostMissing ? "未含" + Words(reasons.Missing) : $"另有 {reasons.Missing.Count} 个词未出现";
    }

    private static string Words(IReadOnlyList<string> words) =>
        string.Join("、", words.Take(MostWords)) + (words.Count > MostWords ? $"等 {words.Count} 个词" : "");
}
