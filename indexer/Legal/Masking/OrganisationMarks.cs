using System.Buffers;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Tells that what stands after a role is no person.</summary>
internal static class OrganisationMarks
{
    private const int Reach = 30;

    private static readonly string[] Inside =
    [
        "公司", "政府", "法院", "检察院", "委员会", "管委会", "银行", "公安", "中心", "大学", "学院", "学校", "中学", "小学", "医院", "村委", "居委", "村民", "合作社", "集团", "协会",
        "事务所", "支行", "分行", "信用社", "经营部", "商行", "酒店", "饭店", "超市", "幼儿园", "研究院", "研究所", "办事处", "街道", "出版社", "杂志社", "报社", "分局", "支队", "大队",
        "工商", "税务", "法律",
    ];

    private static readonly SearchValues<char> Places = SearchValues.Create("省市县区镇乡村州旗");

    private const string AtEnd = "局厅处所部店厂社站院队会省市县区镇乡村州";

    /// <summary>Whether the words from a place up to the next boundary name an organisation or a place.</summary>
    public static bool Within(MaskingText text, int at)
    {
        var end = at + 2;
        while (end - at < Reach && MaskingText.IsHan(text[end]) && !NameBoundary.IsNever(text[end])) end++;
        end = Math.Min(end, text.Length);
        var words = text.Folded.AsSpan(at, Math.Max(0, end - at));
        if (MaskingText.ContainsAny(words, Inside)) return true;
        // 江苏省, 石家庄市: the first characters name a place.
        var place = words[..Math.Min(5, words.Length)].LastIndexOfAny(Places);
        return place >= 2 || (words.Length > 3 && AtEnd.Contains(words[^1], StringComparison.Ordinal));
    }
}
