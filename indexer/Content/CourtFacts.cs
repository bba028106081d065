namespace KnowledgeBase.Indexer.Content;

/// <summary>What a court's name tells about it.</summary>
internal static class CourtFacts
{
    private static readonly string[] Specialised = ["知识产权", "海事", "金融法院", "互联网", "铁路运输", "军事", "林区", "油田", "矿区", "农垦"];
    private static readonly string[] Municipalities = ["北京市", "天津市", "上海市", "重庆市"];

    /// <summary>Level of a court given by its full name; null where the name is no court's.</summary>
    public static string? LevelOf(string? court)
    {
        if (court is null || !court.EndsWith("法院", StringComparison.Ordinal)) return null;
        if (court == "最高人民法院") return "最高人民法院";
        if (court.EndsWith("高级人民法院", StringComparison.Ordinal)) return "高级人民法院";
        if (Specialised.Any(word => court.Contains(word, StringComparison.Ordinal))) return "专门人民法院";
        return court.EndsWith("中级人民法院", StringComparison.Ordinal) ? "中级人民法院" : "基层人民法院";
    }

    /// <summary>The province-level region a court's name begins with, in full; null where it begins with none.</summary>
    public static string? RegionOf(string? court)
    {
        if (court is null) return null;
        foreach (var end in (ReadOnlySpan<string>)["省", "自治区"])
        {
            var at = court.IndexOf(end, StringComparison.Ordinal);
            if (at is >= 2 and <= 6) return court[..(at + end.Length)];
        }

        // 北京知识产权法院 leaves out 市.
        return Municipalities.FirstOrDefault(city => court.AsSpan().StartsWith(city.AsSpan(0, 2), StringComparison.Ordinal));
    }
}
