namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>How well a name can end at a place: Chinese writes no blank after it.</summary>
internal enum BoundaryStrength
{
    /// <summary>Something is left out here: the name is masked already.</summary>
    Masked,
    None,

    /// <summary>A character that often follows a name, and stands in names as well (和, 向).</summary>
    Weak,

    /// <summary>A word that follows names and stands in none (诉称, 因).</summary>
    Strong,

    /// <summary>A punctuation mark or the end.</summary>
    Hard,
}

/// <summary>Judges where a name ends.</summary>
internal static class NameBoundary
{
    // Stand in hardly any given name, and follow names.
    private const string Never =
        "诉称与及在于因对系是将被把从由的等均都也已未不曾就即其所按依据述犯并则给让使你我他她们这那该此且或但而者没还收付支签购驾借欠认辩陈拒请求得取打死受答说案罪拥乘坐系提邀去至处名各两之甲乙丙丁";

    private const string Sometimes = "和以为向同经有到当承主自用前后时继出持交开上申";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        [
            "上诉", "起诉", "申请", "签订", "承担", "承认", "出售", "偿还", "赔偿", "作证", "证实", "证明", "存在", "构成", "应当", "可以", "主张", "要求", "持有", "持刀", "住院", "户籍",
            "负担", "退还", "返还", "继续", "履行", "违反", "共同", "协商", "本人", "个人", "委托", "以及", "指定", "自愿", "实施", "进行", "造成", "交付", "夫妻", "一审", "二审", "再审",
            "原审", "一案", "反诉", "故意", "故障", "离婚", "民间", "买卖", "合伙", "用于", "向其", "向本", "有权", "当庭", "经营", "出具", "出庭", "书面", "口头", "缺席", "质证", "表示", "同意",
            "担任", "明知", "应予", "应在", "应向", "先后", "多次", "随即", "逃离", "轻伤", "重伤", "手持", "头部", "工作", "事发", "自行", "独任", "违法", "违约", "继承", "代理", "身份", "户口", "二人", "三人", "证言", "证词", "作为", "报案", "供述", "报警", "手机", "伤情", "家属", "死因",
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a character stands in no given name.</summary>
    public static bool IsNever(char c) => !MaskingText.IsHan(c) || MaskingText.IsMask(c) || Never.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a character follows names and stands in names too.</summary>
    public static bool IsSometimes(char c) => Sometimes.Contains(c, StringComparison.Ordinal);

    public static BoundaryStrength At(MaskingText text, int at, MaskingLexicon lexicon)
    {
        var c = text[at];
        if (MaskingText.IsMask(c)) return BoundaryStrength.Masked;
        if (!MaskingText.IsHan(c)) return MaskingText.IsDigit(c) || MaskingText.IsLetter(c) ? BoundaryStrength.Strong : BoundaryStrength.Hard;
        if (IsNever(c)) return BoundaryStrength.Strong;
        var rest = text.From(at);
        if (rest.Length >= 2 && (Words.Contains(rest[..2]) || lexicon.StartsWithCause(rest))) return BoundaryStrength.Strong;
        if (lexicon.Role(rest, out _) > 0) return BoundaryStrength.Strong;
        return IsSometimes(c) ? BoundaryStrength.Weak : BoundaryStrength.None;
    }
}
