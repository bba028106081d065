namespace KnowledgeBase.Indexer.Legal;

/// <summary>A word that stands for a law: 本法, 本解释, 该法, 上述规定.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsThis">True for 本…, which in a law's own text is that law.</param>
internal readonly record struct ReferringWord(string Text, bool IsThis)
{
    private static readonly string[] Kinds =
        ["法典", "司法解释", "解释", "规定", "条例", "办法", "细则", "意见", "规则", "决定", "通知", "批复", "答复", "纪要", "法律", "法"];

    /// <summary>The word that ends before a place, and where it begins; null where there is none.</summary>
    public static ReferringWord? Before(string text, int at, out int start)
    {
        start = at;
        var end = Glyphs.SkipBlanksBack(text, at);
        // 本解释中第三十二条
        if (end > 0 && text[end - 1] is '中' or '的' or '之') end--;
        foreach (var kind in Kinds)
        {
            if (!text.AsSpan(0, end).EndsWith(kind)) continue;
            var head = text.AsSpan(0, end - kind.Length);
            var length = head.EndsWith("上述") || head.EndsWith("前述") ? 2 : head.Length > 0 && head[^1] is '本' or '该' or '同' ? 1 : 0;
            if (length == 0 || (length == 1 && !BeginsWord(text, end - kind.Length - 1))) continue;
            start = end - kind.Length - length;
            return new ReferringWord(text[start..end], text[start] == '本');
        }

        return null;
    }

    /// <summary>日本法, 基本法 and 不同规定 hold the characters and mean something else.</summary>
    private static bool BeginsWord(string text, int at) => text[at] switch
    {
        '本' => Glyphs.At(text, at - 1) is not ('日' or '基' or '根' or '成' or '资' or '版' or '文' or '原'),
        '同' => Glyphs.At(text, at - 1) is not ('合' or '不' or '相' or '共' or '等'),
        _ => Glyphs.At(text, at - 1) != '应',
    };
}
