using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>What stands above the text of a statute file: title, 元数据 block, and the 文号 in the lines under 正文.</summary>
internal sealed partial record StatuteHeader
{
    public const string MetadataHeading = "## 元数据";
    public const string BodyHeading = "## 正文";

    private static readonly Lazy<DocumentNumberGrammar> DocumentNumbers = new(() => new DocumentNumberGrammar(LawNames.Default));

    /// <summary>Name without version mark.</summary>
    public required string Law { get; init; }

    public string? Version { get; init; }

    public DateOnly? Promulgated { get; init; }

    public DateOnly? Effective { get; init; }

    public string? Issuer { get; init; }

    public string? LawType { get; init; }

    public string? Status { get; init; }

    /// <summary>文号 where the registry knows it and the text does not say.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>唯一标识 in the national law database.</summary>
    public string? SourceId { get; init; }

    /// <summary>Reads title and metadata; null where the file has neither a title nor a usable name.</summary>
    public static StatuteHeader? Read(SourceText source)
    {
        var title = source.Find(line => line.StartsWith("# ", StringComparison.Ordinal));
        var fileName = Path.GetFileNameWithoutExtension(source.File);
        var (law, version) = SplitName(title >= 0 ? source.Lines[title][2..] : fileName);
        if (law.Length == 0) return null;
        var metadata = source.Find(line => line.StartsWith(MetadataHeading, StringComparison.Ordinal));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = metadata + 1; metadata >= 0 && i < source.Lines.Length; i++)
        {
            if (source.Lines[i].StartsWith("## ", StringComparison.Ordinal)) break;
            var field = Field().Match(source.Lines[i]);
            if (field.Success) fields.TryAdd(field.Groups[1].Value, field.Groups[2].Value.Trim());
        }

        return new StatuteHeader
        {
            Law = CanonicalName(law),
            Version = version ?? SplitName(fileName).Version,
            Promulgated = DateOf(fields.GetValueOrDefault("公布日期")),
            Effective = DateOf(fields.GetValueOrDefault("生效日期")),
            Issuer = NullIfEmpty(fields.GetValueOrDefault("制定机关")),
            LawType = NullIfEmpty(fields.GetValueOrDefault("法律类型")),
            Status = NullIfEmpty(fields.GetValueOrDefault("时效性")),
            SourceId = NullIfEmpty(fields.GetValueOrDefault("唯一标识")),
        };
    }

    /// <summary>The name as laws.tsv has it; a law that it lacks keeps the name that its text bears.</summary>
    public static string CanonicalName(string title)
    {
        var name = SplitName(title).Law;
        return LawNames.Default.ExactName(name) ?? name;
    }

    /// <summary>Splits 某法（2023） into name and year; the remark （宣告失效） goes as well.</summary>
    public static (string Law, string? Version) SplitName(string title)
    {
        var name = title.Trim();
        if (name.EndsWith("（宣告失效）", StringComparison.Ordinal)) name = name[..^6].TrimEnd();
        var mark = VersionMark().Match(name);
        return mark.Success ? (name[..mark.Index].TrimEnd(), mark.Groups[1].Value) : (name, null);
    }

    /// <summary>The document number a line consists of, as 法释〔2024〕1号; or null.</summary>
    public static string? DocumentNumberOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is < 6 or > 40 || !line.Contains('号') ? null : DocumentNumbers.Value.ReadWhole(line);
    }

    private static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    [GeneratedRegex(@"^\s*[-*]\s*\*\*([^*]+)\*\*\s*[:：]\s*(.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"[（(]([12][0-9]{3})(?:年)?(?:修正|修订)?[）)]$")]
    private static partial Regex VersionMark();
}
