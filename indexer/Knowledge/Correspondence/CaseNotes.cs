using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>Finds notes in 关联索引 such as 《某法》第70条（本案适用的是1990年10月1日施行的《某法》第54条）.</summary>
/// <param name="names">Names of laws.</param>
/// <param name="versions">Their versions.</param>
internal sealed partial class CaseNotes(LawNames names, KnownVersions versions)
{
    private const string Mark = "本案适用";

    /// <summary>The pairs that the cases of a folder state, without doubles, in order; how many notes there are in all.</summary>
    public (IReadOnlyList<StatedPair> Pairs, int Notes) Read(string folder)
    {
        var pairs = new SortedDictionary<string, StatedPair>(StringComparer.Ordinal);
        var notes = 0;
        foreach (var file in ContentSource.ListFiles(folder))
        {
            var text = File.ReadAllText(Path.Combine(folder, file)).Replace("&lt;", "〈", StringComparison.Ordinal).Replace("&gt;", "〉", StringComparison.Ordinal);
            if (!text.Contains(Mark, StringComparison.Ordinal)) continue;
            var day = LastChange(text);
            foreach (var line in text.Split('\n').Where(line => line.Contains(Mark, StringComparison.Ordinal)))
            {
                notes++;
                foreach (var pair in Pairs(line, day))
                {
                    var key = $"{pair.Old}>{pair.New}";
                    if (pair.Single || !pairs.ContainsKey(key)) pairs[key] = pair;
                }
            }
        }

        return ([.. pairs.Values], notes);
    }

    /// <summary>The pairs of one line of an entry that was last changed on a day; none where laws, versions or numbers are not certain.</summary>
    internal IEnumerable<StatedPair> Pairs(string line, DateOnly? changed)
    {
        var mark = line.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 2 || line.IndexOf(Mark, mark + 1, StringComparison.Ordinal) >= 0) yield break;
        var today = Cited().Match(line[..(mark - 1)]);
        var applied = Cited().Match(line[mark..].TrimEnd('\r', ' ', '　', '）', ')', ']', '］', '。', '；'));
        if (!today.Success || !applied.Success || Key(today, changed) is not { } present || Key(applied, null) is not { } old || !(old.Promulgated < present.Promulgated)) yield break;
        var (later, earlier) = (Articles(today), Articles(applied));
        if (later.Count != earlier.Count || (later.Count > 1 && !(IsRising(later) && IsRising(earlier)))) yield break;
        for (var i = 0; i < later.Count; i++)
        {
            yield return new StatedPair(
                old with { Article = earlier[i].Article, Sub = earlier[i].Sub }, present with { Article = later[i].Article, Sub = later[i].Sub },
                CorrespondenceFile.ByCase, later.Count == 1);
        }
    }

    private ArticleKey? Key(Match cited, DateOnly? day)
    {
        if (names.FullName(cited.Groups["law"].ValueSpan) is not { } law) return null;
        var words = cited.Groups["before"].Value + cited.Groups["note"].Value;
        // Today's article needs no year: it is that of the version in force when the entry was last looked over.
        var version = day is { } at && !Year().IsMatch(words) ? versions.InForce(law, at) : versions.Meant(law, words);
        return version is { } promulgated ? new ArticleKey(law, promulgated, 0) : null;
    }

    private static List<ArticlePlace> Articles(Match cited)
    {
        var places = new List<ArticlePlace>();
        foreach (Match article in Article().Matches(cited.Groups["articles"].Value))
        {
            if (!ChineseNumeral.TryParse(article.Groups["number"].ValueSpan, out var number)) continue;
            var sub = 0;
            if (article.Groups["sub"].Length > 0 && !ChineseNumeral.TryParse(article.Groups["sub"].ValueSpan, out sub)) continue;
            if (!places.Contains(new(number, sub))) places.Add(new(number, sub));
        }

        return places;
    }

    private static bool IsRising(List<ArticlePlace> places) => places.Zip(places.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0);

    private static DateOnly? LastChange(string text)
    {
        DateOnly? last = null;
        foreach (Match match in EntryDay().Matches(text))
        {
            if (DateOnly.TryParseExact(match.Groups[1].Value, "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !(last > day)) last = day;
        }

        return last;
    }

    // A line that cites two laws gives a name with title marks in its middle, which is known to no one, and so no pair.
    [GeneratedRegex(@"^(?<before>[^《]*)《(?<law>.+)》\s*(?<note>(?:[（(［\[〔【][^）)］\]〕】]*[）)］\]〕】]\s*[^第《]{0,12}[）)］\]]?)*)\s*(?<articles>(?:[、，,和]?第[0-9一二三四五六七八九十百千零〇]+(?:条(?:之[一二三四五六七八九十]+)?|款|项)|第?[（(][一二三四五六七八九十0-9]+[）)]项)+)$")]
    private static partial Regex Cited();

    [GeneratedRegex(@"第(?<number>[0-9一二三四五六七八九十百千零〇]+)条(?:之(?<sub>[一二三四五六七八九十]+))?")]
    private static partial Regex Article();

    [GeneratedRegex("[12][0-9]{3}年")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:入库|修改)日期：([0-9]{4}\.[0-9]{2}\.[0-9]{2})")]
    private static partial Regex EntryDay();
}
