using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Full names of persons who are parties or act as such: those that a role announces, and those that stand in prose without one.</summary>
internal sealed class PersonNames(MaskingText text, MaskingLexicon lexicon, NameModel model, IReadOnlySet<string> placeholders)
{
    private const int LongestQuotedWord = 8;

    private const string AfterPlace = "镇村区县市乡街路庄堡巷屯寨坨河湖州";

    // 安监局, 尹庄村: the last character of an office or a place, of hardly any name.
    private const string AtEnd = "镇村区县市乡街路庄堡巷屯寨坨州局厅处所部厂社站院队字号条款项罪案法庭费性期器率剂券证物票";

    private static readonly string[] AfterOrganisation =
    [
        "公司", "政府", "法院", "街道", "派出所", "证券", "银行", "交警", "公安", "大队", "医院", "学校", "小区", "社区", "集团", "中学", "小学", "大学", "商行", "酒店", "超市", "大道", "北路",
        "南路", "东路", "西路", "中路", "商标", "牌", "条例", "铁路", "高速", "中院", "高院", "村委", "居委", "管委", "检察院", "仲裁", "地区", "开发区", "产业园", "字第", "字〔", "字(",
    ];

    // Nobody who is called so is a party.
    private static readonly string[] Titles =
        ["教授", "法官", "律师", "院长", "庭长", "同志", "主席", "总书记", "总理", "博士", "学者", "大法官", "检察官", "研究员", "老师", "编著", "主编", "新时代", "思想"];

    private static readonly string[] TitlesBefore = ["教授", "学者", "法官", "审判长", "审判员", "书记员", "主席", "总书记", "总理", "院长", "庭长", "庭", "咨询人", "提问人", "专家", "编辑"];

    /// <summary>Every place where such a name stands, in order, without overlaps.</summary>
    public IEnumerable<TextSpan> Find()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var inProse = new ProseNames(text, lexicon, model).Find();
        var lengths = inProse.ToDictionary(span => span.Start, span => span.Length);
        foreach (var span in inProse)
            if (!IsOther(span)) names.Add(text.Folded[span.Start..span.End]);
        foreach (var person in People.Of(text, lexicon))
        {
            if (person.Is(PartyRole.Lawyer) || placeholders.Contains(person.Name)) continue;
            // Where the two readings begin alike, that of the whole sentence knows better where the name ends.
            if (!lengths.ContainsKey(person.Start) || person.Certainty == MaskingCertainty.Certain) names.Add(person.Name);
        }

        return new NameMentions(names).In(text);
    }

    private bool IsOther(TextSpan span)
    {
        var name = text.Folded.AsSpan(span.Start, span.Length);
        if (name.Length > 2 && AtEnd.Contains(name[^1], StringComparison.Ordinal)) return true;
        if (model.IsPlaceOfAnyLevel(name) || !StandsApart(span)) return true;
        var after = text.After(span.End, 4);
        if (IsPartOfQuotedWord(span)) return true;
        // 温政人申〔2013〕1号
        if (after.IndexOfAny("〔[") >= 0) return true;
        if (after.Length > 0 && AfterPlace.Contains(after[0], StringComparison.Ordinal) && !after.StartsWith("村民") && !after.StartsWith("路过")) return true;
        return StartsWithAny(after, AfterOrganisation) || StartsWithAny(after, Titles) || EndsWithAny(text.Before(span.Start, 6).TrimEnd(": "), TitlesBefore);
    }

    /// <summary>Whether a short quotation begins here and goes on behind: a brand or a title, “纳益其尔”, no person.</summary>
    private bool IsPartOfQuotedWord(TextSpan span)
    {
        if (text[span.Start - 1] is not '“') return false;
        var quoted = text.After(span.Start, LongestQuotedWord).IndexOf('”');
        return quoted >= 0 && quoted != span.Length;
    }

    /// <summary>
    /// Whether a mark, or a word that stands beside names and in none, is on one side at least.
    /// </summary>
    private bool StandsApart(TextSpan span)
    {
        var left = NameBoundary.IsNever(text[span.Start - 1]) || NameBoundary.IsSometimes(text[span.Start - 1]) || lexicon.Role(text.Before(span.Start, 2), out _) > 0;
        return left || NameBoundary.At(text, span.End, lexicon) >= (span.Length == 2 ? BoundaryStrength.Strong : BoundaryStrength.Weak);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (words.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> words, string[] ends)
    {
        foreach (var end in ends)
            if (words.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }
}
