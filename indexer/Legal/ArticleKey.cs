using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>One article of one version of a law. Written as <c>中华人民共和国刑法@2020-12-26:120-1</c>, which is also the id of its entry.</summary>
/// <param name="Law">Full name, as laws.tsv has it.</param>
/// <param name="Promulgated">公布日期 of the version, which tells versions apart, or its 施行日期 where that is not known; null where neither is.</param>
/// <param name="Article">Number of the article; 0 for a law without articles.</param>
/// <param name="Sub">The 1 of 第一百二十条之一; 0 where there is none.</param>
public readonly record struct ArticleKey(string Law, DateOnly? Promulgated, int Article, int Sub = 0)
{
    private const string Undated = "undated";

    /// <summary>The version alone: <c>中华人民共和国刑法@2020-12-26</c>.</summary>
    public string Version => VersionOf(Law, Promulgated);

    /// <summary>第120条之1, without the law.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"第{Article}条") + (Sub == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"之{Sub}"));

    /// <summary>A version of a law, as keys write it.</summary>
    public static string VersionOf(string law, DateOnly? promulgated) =>
        $"{law}@{promulgated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Undated}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out ArticleKey key)
    {
        key = default;
        // A law's name may hold colons and at-signs; the last ones count.
        var colon = text.LastIndexOf(':');
        var at = colon < 0 ? -1 : text.LastIndexOf('@', colon);
        if (at <= 0) return false;
        var day = text[(at + 1)..colon];
        DateOnly? promulgated = null;
        if (day != Undated)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return false;
            promulgated = date;
        }

        var number = text[(colon + 1)..].Split('-');
        var sub = 0;
        if (number.Length > 2 || !TryRead(number[0], out var article) || (number.Length == 2 && !TryRead(number[1], out sub))) return false;
        key = new ArticleKey(text[..at], promulgated, article, sub);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Article}") + (Sub == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Sub}"));

    private static bool TryRead(string digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
