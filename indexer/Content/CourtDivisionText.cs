namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads 某省高级人民法院民一庭 某某: court and division are kept, the person's name is not.</summary>
internal static class CourtDivisionText
{
    // 科, 组 and 心 end units too, but stand in given names more often.
    private static readonly string[] UnitEnds = ["庭", "局", "室", "处", "办", "部", "委", "委员会", "中心", "）", ")"];
    private static readonly char[] Blanks = [' ', '\u3000', '\u00A0', '\t'];

    /// <summary>Court and division; null where the text names no court.</summary>
    public static CourtDivision? Parse(string text)
    {
        text = text.Trim();
        var at = text.IndexOf("法院", StringComparison.Ordinal);
        if (at < 1) return null;
        var court = text[..(at + 2)];
        if (court.AsSpan().ContainsAny(Blanks)) return null;
        var rest = text[(at + 2)..].TrimStart(Blanks);
        var blank = rest.IndexOfAny(Blanks);
        var named = blank > 0 ? rest[..blank] : rest;
        return new CourtDivision(court, DivisionOf(named));
    }

    /// <summary>
    /// The part that ends as a unit of a court does; whatever follows could be a name, even where no blank parts the two
    /// (刑二庭某某). Null where nothing ends so: better no division than a name.
    /// </summary>
    private static string? DivisionOf(string text)
    {
        var end = UnitEnds.Max(unit => text.LastIndexOf(unit, StringComparison.Ordinal) is var at and > 0 ? at + unit.Length : 0);
        return end > 1 ? text[..end] : null;
    }
}
