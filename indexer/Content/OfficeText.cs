namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads 某大学法学院教授、某某研究会会长 某某: the offices are kept, the person's name is not.</summary>
internal static class OfficeText
{
    private static readonly string[] OfficeEnds =
    [
        "教授", "讲师", "研究员", "导师", "院长", "所长", "主任", "会长", "秘书长", "理事", "理事长", "书记", "主编", "律师", "委员", "法官", "检察官", "庭长", "局长", "处长", "顾问", "学者",
    ];

    private static readonly char[] Blanks = [' ', '\u3000', '\u00A0', '\t'];

    /// <summary>The offices; null where nothing ends as an office does: better none than a name.</summary>
    public static string? Parse(string text)
    {
        text = text.Trim();
        // A name of two characters is printed with blanks inside, so what follows the first blank is the name.
        var blank = text.IndexOfAny(Blanks);
        if (blank > 0) text = text[..blank];
        var end = OfficeEnds.Max(office => text.LastIndexOf(office, StringComparison.Ordinal) is var at and > 0 ? at + office.Length : 0);
        return end > 0 ? text[..end] : null;
    }
}
