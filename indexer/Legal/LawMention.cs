using System.Buffers;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Finds the law named directly before an article: 《…》第584条, 民法典第584条, 《…》（2017年修正）第64条.</summary>
internal sealed class LawMention(LawNames names)
{
    private const int ShortestUnknown = 3;

    /// <summary>What the names of regulations end with; agreements and decisions in title marks have articles too, and are no law.</summary>
    private static readonly string[] LawEnds =
    [
        "法", "法典", "条例", "规定", "办法", "细则", "解释", "意见", "决定", "规则", "公约", "准则", "批复", "答复", "解答", "纪要", "规范",
        "标准", "通知", "通则", "总则", "议定书", "协定", "条约", "安排", "复函", "修正案", "指引", "指南", "章程", "规程", "制度", "方案", "目录",
    ];

    /// <summary>Names that a text gives to whatever it spoke of before.</summary>
    private static readonly SearchValues<string> Generic = SearchValues.Create(
        ["实施办法", "实施细则", "实施条例", "实施规定", "暂行办法", "暂行规定", "司法解释", "管理办法", "管理规定", "管理条例", "若干规定", "适用规则", "处理条例", "处理办法", "仲裁规则"], StringComparison.Ordinal);

    /// <summary>
    /// The law named before <paramref name="at"/>, known or in title marks, and where the name begins. It may begin before
    /// <paramref name="floor"/> where a document number stands between the name and the article. Null where no law is named.
    /// </summary>
    public string? Before(ReadOnlySpan<char> text, int at, int floor, out int start)
    {
        start = at;
        var end = Glyphs.SkipBlanksBack(text, at);
        if (end == 0) return null;
        var last = text[end - 1];
        if (last == '》') return InTitleMarks(text, end, end, out start);
        if (!Glyphs.IsCloseParen(last)) return Glyphs.IsHan(last) ? InRunningText(text, end, floor, out start) : null;

        var open = Glyphs.FindOpening(text, end, Glyphs.IsOpenParen, Glyphs.IsCloseParen);
        if (open < 0) return InRunningText(text, end, floor, out start);
        var beforeNote = Glyphs.SkipBlanksBack(text, open);
        if (Glyphs.At(text, beforeNote - 1) == '》' && InTitleMarks(text, beforeNote, end, out start) is { } titled) return titled;
        return InRunningText(text, end, floor, out start) ?? InRunningText(text, beforeNote, floor, out start);
    }

    /// <summary>A name in title marks that end at <paramref name="titleEnd"/>; up to <paramref name="end"/> a bracket follows, a note or （一）.</summary>
    private string? InTitleMarks(ReadOnlySpan<char> text, int titleEnd, int end, out int start)
    {
        start = Glyphs.FindOpening(text, titleEnd, c => c == '《', c => c == '》');
        if (start < 0) return null;
        var title = text[(start + 1)..(titleEnd - 1)];
        if (title.Length == 0) return null;
        if (end > titleEnd && IsPartOfName(text[titleEnd..end]))
            return names.FullName(text[start..end]) ?? LawNameFolding.Display(text[start..end]);
        return names.FullName(title) ?? (names.IsAmbiguous(title) ? null : Unknown(title));
    }

    /// <summary>（一） and （试行） belong to a name; any other bracket is a note.</summary>
    internal static bool IsPartOfName(ReadOnlySpan<char> note)
    {
        var inside = note.Trim()[1..^1];
        var at = 0;
        return inside is "试行" || (Glyphs.TryReadNumber(inside, ref at, out _) && at == inside.Length && inside.Length < 4);
    }

    private static string? Unknown(ReadOnlySpan<char> title)
    {
        var name = LawNameFolding.Display(title);
        return name.Length < ShortestUnknown || Generic.Contains(name) || !EndsLikeLaw(name) ? null : name;
    }

    /// <summary>True for a name that ends as names of laws and regulations do.</summary>
    internal static bool EndsLikeLaw(string name)
    {
        var bare = name.EndsWith('）') ? name.AsSpan(0, Math.Max(0, name.LastIndexOf('（'))) : name;
        foreach (var ending in LawEnds)
            if (bare.EndsWith(ending)) return true;
        return false;
    }

    private string? InRunningText(ReadOnlySpan<char> text, int end, int floor, out int start)
    {
        var law = names.LongestNameBefore(text, end, floor, out start);
        if (law is null || IsLocal(text, start, law)) return null;
        if (start > floor && text[start - 1] == '《') start--;
        return law;
    }

    /// <summary>某市物业管理条例 is not the State Council's 物业管理条例.</summary>
    internal static bool IsLocal(ReadOnlySpan<char> text, int start, string law) =>
        Glyphs.At(text, start - 1) is '省' or '市' or '区' or '县' or '州' or '旗' or '盟'
        && (law.EndsWith("条例", StringComparison.Ordinal) || law.EndsWith("办法", StringComparison.Ordinal)
            || law.EndsWith("规定", StringComparison.Ordinal) || law.EndsWith("细则", StringComparison.Ordinal));
}
