using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Finds exact dates in sentences that name a place, and the places with them; dates of laws (施行, 修正 …) are none.</summary>
internal sealed class DatedPlaces(MaskingText text, Sentences sentences, NameModel model)
{
    private const int Nearby = 14;
    private const int LongestDetail = 24;
    private const int LongestPart = 5;
    private const int LongestInstitution = 20;
    private const string Numerals = "0123456789〇零一二三四五六七八九十";
    private const string Levels = "市县区旗镇乡村盟";
    private const string Details = "市县区旗镇乡村路街道号巷弄组盟屯栋幢室";

    private static readonly string[] LawWords = ["施行", "生效", "实施", "公布", "发布", "通过", "修正", "修订", "颁布", "出台", "废止", "印发", "起执行", "新法", "旧法", "法典"];
    private static readonly string[] Institutions = ["法院", "检察院", "条例", "规定", "办法", "高院", "中院", "规则", "意见"];

    /// <summary>The dates and, in the same sentences, the places.</summary>
    public IEnumerable<TextSpan> Find()
    {
        var places = new Dictionary<int, List<TextSpan>>();
        foreach (var date in Dates())
        {
            var sentence = sentences.At(date.Start);
            if (!places.TryGetValue(sentence, out var named))
            {
                places.Add(sentence, named = [.. Places(sentences[sentence])]);
                foreach (var place in named) yield return place;
            }

            if (named.Count > 0) yield return date;
        }
    }

    private IEnumerable<TextSpan> Dates()
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsNumeral(text[at]) || IsNumeral(text[at - 1])) continue;
            var end = Date(at);
            if (end < 0) continue;
            if (!MaskingText.ContainsAny(text.After(end, Nearby), LawWords) && !MaskingText.ContainsAny(text.Before(at, Nearby), LawWords)) yield return new TextSpan(at, end);
            at = end - 1;
        }
    }

    /// <summary>Where a date of year, month and day ends that begins here; -1 for none.</summary>
    private int Date(int at)
    {
        var year = Run(at, 4);
        if (year - at != 4) return -1;
        if (text[year] == '年')
        {
            var month = Run(year + 1, 3);
            if (month == year + 1 || text[month] != '月') return -1;
            var day = Run(month + 1, 3);
            return day > month + 1 && text[day] is '日' or '号' ? day + 1 : -1;
        }

        if (text[year] is not ('-' or '.' or '/') || text[at] is not ('1' or '2')) return -1;
        var second = Run(year + 1, 2);
        if (second == year + 1 || text[second] != text[year]) return -1;
        var last = Run(second + 1, 2);
        return last > second + 1 && !IsNumeral(text[last]) && text[last] is not ('-' or '.' or '/' or '元') ? last : -1;
    }

    private int Run(int at, int most)
    {
        var end = at;
        while (end - at <= most && IsNumeral(text[end])) end++;
        return end;
    }

    private IEnumerable<TextSpan> Places(TextSpan sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!MaskingText.IsHan(text[at]) || Place(at) is not (> 0 and var length)) continue;
            var end = EndOfDetail(at + length);
            if (!MaskingText.IsMask(text[end]) && !IsOfInstitution(end)) yield return new TextSpan(at, end);
            at = end - 1;
        }
    }

    /// <summary>Where the roads, villages and numbers end that follow the name of a place, each told by a word of few characters.</summary>
    private int EndOfDetail(int end)
    {
        var limit = end + LongestDetail;
        for (var next = end; next < limit && next < end + LongestPart; next++)
        {
            if (MaskingText.IsDigit(text[next])) continue;
            if (!MaskingText.IsHan(text[next]) || MaskingText.IsMask(text[next]) || NameBoundary.IsNever(text[next])) break;
            if (Details.Contains(text[next], StringComparison.Ordinal)) end = next + 1;
        }

        return end;
    }

    /// <summary>Whether a place is but the seat of a court, or the beginning of a local rule's name (成都市中级人民法院, 北京市…条例).</summary>
    private bool IsOfInstitution(int end)
    {
        var name = text.After(end, LongestInstitution);
        var mark = name.IndexOfAny(",、(于向");
        return MaskingText.ContainsAny(mark < 0 ? name : name[..mark], Institutions);
    }

    /// <summary>Length of the name of a city, a county or less that begins here; 0 for none, and for a province or a country.</summary>
    private int Place(int at)
    {
        if (MaskingText.IsMask(text[at - 1])) return 0;
        for (var length = NameModel.LongestWord; length >= 2; length--)
        {
            if (at + length > text.Length) continue;
            var word = text.Folded.AsSpan(at, length);
            if (!model.IsPlace(word)) continue;
            if (Levels.Contains(word[^1], StringComparison.Ordinal)) return length;
            if (Levels.Contains(text[at + length], StringComparison.Ordinal) && !text.From(at + length).StartsWith("市场")) return length + 1;
            if (text[at + length] is '省' or '自' or '国' || text[at - 1] is not ('在' or '于' or '到' or '往' or '赴')) return 0;
            return model.IsPlace(string.Concat(word, "市")) ? length : 0;
        }

        return 0;
    }

    private static bool IsNumeral(char c) => Numerals.Contains(c, StringComparison.Ordinal);
}
