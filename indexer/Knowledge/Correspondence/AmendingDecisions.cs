using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>Finds new numbers that a decision on amending one law states: 第四十二条改为第四十三条.</summary>
internal static partial class AmendingDecisions
{
    /// <summary>The pairs of all decisions whose law is held before and after, without doubles, in order.</summary>
    public static IReadOnlyList<StatedPair> Read(StatuteTexts texts, KnownVersions versions, LawNames names)
    {
        var pairs = new SortedDictionary<string, StatedPair>(StringComparer.Ordinal);
        foreach (var decision in texts.Decisions)
        {
            var facts = decision.Statute!;
            var title = Title().Match(facts.Law);
            if (!title.Success || facts.Promulgated is not { } day || names.FullName(title.Groups[1].ValueSpan) is not { } law) continue;
            if (versions.Before(law, day) is not { } last) continue;
            var (old, present) = (new ArticleKey(law, last, 0), new ArticleKey(law, day, 0));
            if (texts.Find(old) is not { } before || texts.Find(present) is not { } after) continue;
            foreach (var (from, to) in decision.Sections.SelectMany(section => Moves(section.Text)))
            {
                // What a decision says of a paragraph or quotes from another law gives a number that is not there.
                if (before.Find(from) is null || after.Find(to) is null) continue;
                var pair = new StatedPair(old with { Article = from.Article, Sub = from.Sub }, present with { Article = to.Article, Sub = to.Sub }, CorrespondenceFile.ByDecision, Single: true);
                pairs[$"{pair.Old}>{pair.New}"] = pair;
            }
        }

        return [.. pairs.Values];
    }

    /// <summary>Old and new number of each article that the words of a decision move.</summary>
    internal static IEnumerable<(ArticlePlace Old, ArticlePlace New)> Moves(string text)
    {
        foreach (Match match in Move().Matches(text))
            if (TryRead(match, "old", out var old) && TryRead(match, "new", out var present)) yield return (old, present);
    }

    private static bool TryRead(Match match, string group, out ArticlePlace place)
    {
        place = default;
        var sub = 0;
        if (!ChineseNumeral.TryParse(match.Groups[group].ValueSpan, out var article)) return false;
        if (match.Groups[group + "Sub"] is { Length: > 0 } written && !ChineseNumeral.TryParse(written.ValueSpan, out sub)) return false;
        place = new ArticlePlace(article, sub);
        return true;
    }

    [GeneratedRegex("关于修改[《〈]([^、]+)[》〉]的决定$")]
    private static partial Regex Title();

    // 第十条至第十二条改为… moves a range whose ends would be paired wrongly.
    [GeneratedRegex("(?<!至)第(?<old>[一二三四五六七八九十百零]+)条(?:之(?<oldSub>[一二三四五六七八九十]+))?改为第(?<new>[一二三四五六七八九十百零]+)条(?:之(?<newSub>[一二三四五六七八九十]+))?(?!至|第)")]
    private static partial Regex Move();
}
