namespace KnowledgeBase.Indexer.Legal;

/// <summary>What a court's name says about its level and its region.</summary>
public static class CourtName
{
    /// <summary>Level of the Supreme People's Court.</summary>
    public const string Supreme = "最高人民法院";

    /// <summary>Level of the high courts of the provinces and of the army's court.</summary>
    public const string High = "高级人民法院";

    /// <summary>Level of the intermediate courts.</summary>
    public const string Intermediate = "中级人民法院";

    /// <summary>Level of the courts of counties and districts.</summary>
    public const string Basic = "基层人民法院";

    /// <summary>Maritime, intellectual property, financial, internet, railway and military courts of any level.</summary>
    public const string Special = "专门人民法院";

    private const string Corps = "新疆生产建设兵团";

    private static readonly string[] SpecialMarks = ["海事", "知识产权", "金融", "互联网", "铁路运输", "军事"];

    /// <summary>The province-level regions, the production corps among them.</summary>
    internal static readonly string[] Provinces =
    [
        "北京市", "天津市", "河北省", "山西省", "内蒙古自治区", "辽宁省", "吉林省", "黑龙江省", "上海市", "江苏省", "浙江省", "安徽省",
        "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省", "广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省",
        "云南省", "西藏自治区", "陕西省", "甘肃省", "青海省", "宁夏回族自治区", "新疆维吾尔自治区", Corps,
    ];

    private static readonly Lazy<Dictionary<string, string>> RegionsByPlace = new(() => TabSeparated
        .Read(Path.Combine(AppContext.BaseDirectory, "lexicon"), "court-regions.tsv", 2)
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>
    /// 最高人民法院, 高级人民法院, 中级人民法院, 基层人民法院 or 专门人民法院, by the form of the name, else by <see cref="CourtRegistry"/>;
    /// null where the name is no court's.
    /// </summary>
    public static string? LevelOf(string? courtName) =>
        courtName is null ? null : LevelByForm(WithoutNote(courtName)) ?? CourtRegistry.Default.ByName(courtName)?.Level;

    /// <summary>The level that the form of a name without note says; null where it says none.</summary>
    internal static string? LevelByForm(string name)
    {
        if (!name.EndsWith("法院", StringComparison.Ordinal) && !name.EndsWith("分院", StringComparison.Ordinal) && !name.EndsWith("法庭", StringComparison.Ordinal)) return null;
        if (name.StartsWith(Supreme, StringComparison.Ordinal)) return Supreme;
        foreach (var mark in SpecialMarks)
            if (name.Contains(mark, StringComparison.Ordinal)) return Special;
        if (!name.Contains("法院", StringComparison.Ordinal)) return null;
        if (name.Contains("高级人民法院", StringComparison.Ordinal)) return High;
        if (name.Contains("中级人民法院", StringComparison.Ordinal) || name.EndsWith("中级法院", StringComparison.Ordinal)) return Intermediate;
        return name.EndsWith("人民法院", StringComparison.Ordinal) || name.EndsWith("基层法院", StringComparison.Ordinal) ? Basic : null;
    }

    /// <summary>
    /// The province-level region (四川省, 新疆生产建设兵团) that the name begins with, else that of the court in <see cref="CourtRegistry"/>,
    /// else that of the place it begins with; null for the Supreme People's Court and the unknown.
    /// </summary>
    public static string? RegionOf(string? courtName)
    {
        if (courtName is null) return null;
        foreach (var province in Provinces)
            if (courtName.StartsWith(province, StringComparison.Ordinal)) return courtName.Contains("生产建设兵团", StringComparison.Ordinal) ? Corps : province;
        if (CourtRegistry.Default.ByName(courtName) is { } court) return court.Region;
        var name = WithoutNote(courtName);
        for (var length = name.Length; length > 1; length--)
            if (RegionsByPlace.Value.TryGetValue(name[..length], out var region)) return region;
        return null;
    }

    /// <summary>The name without what stands in brackets: 北京市第四中级人民法院（又名…）.</summary>
    internal static string WithoutNote(string name)
    {
        var note = name.IndexOfAny(['（', '(']);
        return (note < 0 ? name : name[..note]).Trim();
    }
}
