using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Rows of versions.tsv, amendments.tsv and successors.tsv. An empty field is a fact that is not known.</summary>
internal static class StatuteTables
{
    public const string VersionsFile = "versions.tsv";
    public const string AmendmentsFile = "amendments.tsv";
    public const string SuccessorsFile = "successors.tsv";

    private static readonly (string Word, VersionOrigin Origin)[] Origins =
        [("文本", VersionOrigin.Text), ("目录", VersionOrigin.Catalogue), ("公布说明", VersionOrigin.PromulgationNote), ("通过说明", VersionOrigin.AdoptionNote)];

    public static IEnumerable<StatuteVersion> ReadVersions(string folder)
    {
        // The same few issuers, types and states come in thousands of rows.
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        string? Shared(string field) => field.Length == 0 ? null : shared.TryGetValue(field, out var known) ? known : shared[field] = field;

        foreach (var row in TabSeparated.Read(folder, VersionsFile, 10))
        {
            yield return new StatuteVersion
            {
                Law = Shared(row[0]) ?? throw Wrong(VersionsFile, row[0], "没有名称"),
                Promulgated = Day(VersionsFile, row[1]),
                Effective = Day(VersionsFile, row[2]),
                Status = Shared(row[3]),
                Issuer = Shared(row[4]),
                LawType = Shared(row[5]),
                DocumentNumber = row[6].Length == 0 ? null : row[6],
                SourceId = row[7].Length == 0 ? null : row[7],
                Origin = Array.Find(Origins, origin => origin.Word == row[8]) is { Word: not null } found ? found.Origin : throw Wrong(VersionsFile, row[8], "来源只能是文本、目录、公布说明或通过说明"),
                StatusAsOf = Day(VersionsFile, row[9]),
            };
        }
    }

    /// <summary>One row of versions.tsv, without a line end.</summary>
    public static string Row(StatuteVersion version) => string.Join('\t', version.Law, Day(version.Promulgated), Day(version.Effective), version.Status, version.Issuer,
        version.LawType, version.DocumentNumber, version.SourceId, Array.Find(Origins, origin => origin.Origin == version.Origin).Word, Day(version.StatusAsOf));

    public static IEnumerable<PendingAmendment> ReadAmendments(string folder)
    {
        foreach (var row in TabSeparated.Read(folder, AmendmentsFile, 5))
        {
            var promulgated = RequiredDay(AmendmentsFile, row[1]);
            yield return new PendingAmendment(row[0], promulgated, row[2], RequiredDay(AmendmentsFile, row[3]), [.. Articles(row[0], promulgated, row[4])]);
        }
    }

    /// <summary>Old law, new law, from when.</summary>
    public static IEnumerable<(string Law, string Successor, DateOnly From)> ReadSuccessors(string folder) =>
        TabSeparated.Read(folder, SuccessorsFile, 4).Select(row => (row[0], row[1], RequiredDay(SuccessorsFile, row[2])));

    private static IEnumerable<ArticleKey> Articles(string law, DateOnly promulgated, string numbers)
    {
        foreach (var number in numbers.Split('、', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return ArticleKey.TryParse($"{ArticleKey.VersionOf(law, promulgated)}:{number}", out var key)
                ? key
                : throw Wrong(AmendmentsFile, number, "条号应写作 165 或 120-1");
        }
    }

    private static DateOnly RequiredDay(string file, string text) => Day(file, text) ?? throw Wrong(file, text, "缺少日期");

    private static DateOnly? Day(string file, string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(file, text, "日期应写作 2024-03-01");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static InvalidDataException Wrong(string file, string field, string what) => new($"{file}：“{field}”{what}。请更正该行。");
}
