namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads 某省高级人民法院民一庭 某某: court and division are kept, the person's name is not.</summary>
internal static class CourtDivisionText
{
    // 科, 组 and 心 end units too, but stand in given names more often.
    private static readonly string[] UnitEnds = ["庭", "局", "室", "处", "办", "部", "委", "委员会", "中心", "）", ")"];

    /// <summary>Court and division; null where the text names no court.</summary>
    public static CourtDivision? Parse(string text)
    {
        text = text.Trim();
        var at = text.IndexOf("法院", StringComparison.Ordinal);
        if (at < 1) return null;
        var court = text[..(at + 2)];
        if (court.AsSpan().ContainsAny(NamelessText.Blanks)) return null;
        return new CourtDivision(court, NamelessText.Of(text[(at + 2)..].TrimStart(NamelessText.Blanks), UnitEnds));
    }
}
