using System.Globalization;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>The date of birth that a heading gives after a name: 1990年1月2日出生, 生于1990年.</summary>
internal static class BirthDate
{
    private const int Window = 45;

    /// <summary>The year; 0 where none is given.</summary>
    public static int Year(MaskingText text, int nameEnd)
    {
        var after = text.After(nameEnd, Window);
        var year = after.IndexOf('年');
        if (year < 4 || !int.TryParse(after[(year - 4)..year], NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return 0;
        if (after[..(year - 4)].TrimEnd("于: ").EndsWith("生", StringComparison.Ordinal) && after[..year].IndexOf(',') is >= 0) return value;
        var rest = after[(year + 1)..].TrimStart("0123456789月日 ");
        // 于2004年5月1日生育一子 tells of someone else.
        return rest.StartsWith("出生", StringComparison.Ordinal) || rest.StartsWith("生,", StringComparison.Ordinal) || rest.SequenceEqual("生") ? value : 0;
    }
}
