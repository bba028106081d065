using System.Buffers;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds where people live, as far as it is told more closely than by county or district, which may stay (article 11).</summary>
internal static class AddressScan
{
    private const int Longest = 60;

    private static readonly string[] Cues =
    [
        "户籍所在地", "户口所在地", "经常居住地", "户籍地址", "户籍地", "家庭住址", "家庭地址", "现住址", "住所地", "住址", "住所", "居住地", "居住于", "居住在", "联系地址", "送达地址",
        "通讯地址", "家住", "现住", "暂住", "住",
    ];

    private static readonly string[] Organisations =
    [
        "公司", "厂", "局", "政府", "委员会", "银行", "合作社", "中心", "学校", "大学", "医院", "研究院", "事务所", "商行", "经营部", "协会", "集团", "分行", "支行", "营业部",
        "服务部", "超市", "酒店", "法院", "检察院", "小组", "办事处", "农场", "企业", "资本",
    ];

    // 市 and 区 in these words name no county.
    private static readonly string[] NotCounties = ["小区", "社区", "园区", "开发区", "新区", "景区", "校区", "山区", "片区", "厂区", "库区", "超市", "城市", "菜市", "集市", "夜市", "门市"];
    private static readonly string[] Public = ["监狱", "看守所", "法院", "医院", "戒毒所", "人民政府", "宾馆", "酒店", "村委会", "居委会", "XX"];
    private static readonly SearchValues<char> Precise = SearchValues.Create("路街巷弄号栋幢楼室单元组屯村镇乡社苑园庄寨胡里道坊");
    // 和平路, 祥和街: the character is a word for "and" elsewhere.
    private const string InNames = "路平谐园苑里村镇县街顺泰";

    private static readonly SearchValues<char> Sure = SearchValues.Create("路街巷弄号栋幢室组屯村");
    private static readonly SearchValues<char> BelowCounty = SearchValues.Create("路街巷弄号栋幢镇乡村");

    public static void Find(MaskingText text, MaskingRules rules, List<MaskingPlace> places)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('户' or '经' or '家' or '现' or '住' or '居' or '联' or '送' or '通' or '暂') || Cue(text, at) is not { } cue) continue;
            var from = at + cue.Length;
            while (from - at < cue.Length + 4 && text[from] is ':' or ' ' or '在' or '于' or '为' or '是') from++;
            if (Place(text, at, from, rules) is not { } place) continue;
            places.Add(place);
            at = place.Span.End - 1;
        }
    }

    private static string? Cue(MaskingText text, int at)
    {
        foreach (var cue in Cues)
        {
            if (!text.From(at).StartsWith(cue, StringComparison.Ordinal)) continue;
            // 住 alone is a cue in a heading only; 居住, 住院 and 住房 are words.
            if (cue.Length > 1) return cue;
            return text[at - 1] is ',' or '。' or ';' or ' ' or '\n' or '现' or '均' or '('
                ? text[at + cue.Length] is '宿' or '院' or '房' or '所' or '持' or '处' ? null : cue
                : null;
        }

        return null;
    }

    private static MaskingPlace? Place(MaskingText text, int cue, int from, MaskingRules rules)
    {
        var end = from;
        while (end - from < Longest && (IsPart(text[end]) || (text[end] == '和' && InNames.Contains(text[end + 1], StringComparison.Ordinal)))) end++;
        var run = text.Folded.AsSpan(from, Math.Min(end, text.Length) - from);
        if (run.Length < 3 || !MaskingText.IsHan(run[0]) || run[0] is '所' or '路' or '工' || MaskingText.ContainsAny(run, Public)) return null;
        foreach (var c in run)
            if (MaskingText.IsMask(c)) return null;
        var detail = AfterCounty(run);
        var rest = run[detail..];
        if (rest.Length < 2 || rest.IndexOfAny(Precise) < 0 || (detail == 0 && rest.Length < 4)) return null;
        // 石家庄高新区: a district that is no county.
        if (rest.EndsWith("新区", StringComparison.Ordinal) || rest.EndsWith("开发区", StringComparison.Ordinal)) return null;
        var organisation = text.Before(cue, 2).SequenceEqual("注册") || IsOrganisation(text, cue);
        if (organisation && rules == MaskingRules.Judgment) return null;
        var sure = !organisation && rest.IndexOfAny(Sure) >= 0;
        return new(MaskingKind.Address, new TextSpan(from + detail, from + run.Length), sure ? MaskingCertainty.Certain : MaskingCertainty.Likely);
    }

    private static bool IsPart(char c) => MaskingText.IsHan(c) && c is not ('的' or '系' or '被' or '并' or '且' or '和' or '与' or '及' or '或' or '提') || MaskingText.IsDigit(c) || MaskingText.IsLetter(c) || c is '-' or '#' or '—' or '·' || MaskingText.IsMask(c);

    /// <summary>Where the last county, district or city of an address ends; 0 where it names none.</summary>
    private static int AfterCounty(ReadOnlySpan<char> run)
    {
        var county = 0;
        for (var i = 1; i < Math.Min(run.Length, 30); i++)
        {
            if (run[i] is not ('县' or '区' or '市' or '旗' or '省' or '州')) continue;
            var word = run[(i - 1)..(i + 1)];
            if (MaskingText.ContainsAny(word, NotCounties) || (i > 1 && MaskingText.ContainsAny(run[(i - 2)..(i + 1)], NotCounties))) continue;
            // A road is named for a place (上海市路), and what follows it is no county any more.
            var below = run[..i].IndexOfAny(BelowCounty);
            if (below >= 0 && run[below + 1] != '市') break;
            county = i + 1;
        }

        return county;
    }

    /// <summary>Whether the sentence that the address stands in begins with an organisation.</summary>
    private static bool IsOrganisation(MaskingText text, int cue)
    {
        var line = text.From(Math.Max(0, cue - 200))[..Math.Min(cue, 200)];
        line = line[(line.LastIndexOf('\n') + 1)..];
        // 某公司。住所地：… The address may be a sentence of its own.
        var sentence = line[(line.TrimEnd('。').LastIndexOf('。') + 1)..];
        var comma = sentence.IndexOf(',');
        return MaskingText.ContainsAny(comma < 0 ? sentence : sentence[..comma], Organisations);
    }
}
