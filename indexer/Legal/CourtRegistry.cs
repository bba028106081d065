using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The courts by their code in case numbers (since 2016-01-01) and by name. It holds the courts seen in published cases, a third of all:
/// a court that is not found may exist. Immutable; safe for any number of threads.
/// </summary>
public sealed class CourtRegistry
{
    private const string File = "courts.tsv";
    private const int FirstYearOfCodes = 2016;
    private const string SupremeCode = "最高法";
    private const string RegionSigns = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵军";

    private static readonly Lazy<CourtRegistry> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly Dictionary<string, Court> byCode = new(StringComparer.Ordinal);
    private readonly CourtNameIndex byName;

    private CourtRegistry(IEnumerable<Court> courts)
    {
        foreach (var court in courts)
        {
            if (!byCode.TryAdd(court.Code, court)) throw new InvalidDataException($"{File}：代字“{court.Code}”重复。请只保留一行。");
        }

        foreach (var court in byCode.Values)
        {
            if (court.SuperiorCode is { } superior && !byCode.ContainsKey(superior))
                throw new InvalidDataException($"{File}：“{court.Code}”的上级法院代字“{superior}”不在表中。请补充该法院，或者留空。");
        }

        byName = new CourtNameIndex(byCode);
    }

    /// <summary>The courts that travel beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static CourtRegistry Default => Shared.Value;

    /// <summary>All courts, in no particular order.</summary>
    public IReadOnlyCollection<Court> All => byCode.Values;

    /// <summary>Reads courts.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, a row is malformed, a code stands twice, or a superior court is not in the table.</exception>
    public static CourtRegistry Load(string folder) => new(TabSeparated.Read(folder, File, 9).Select(Row));

    /// <summary>The court with a code (京0105), or null.</summary>
    public Court? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>
    /// The court with a name, with or without its province, its prefecture (of a county's court), a note in brackets, or 赔偿委员会;
    /// null where the name is unknown or fits two courts. Of two codes of one court, the one seen more often.
    /// </summary>
    public Court? ByName(string? name) => name is null ? null : byName.Find(name);

    /// <summary>The courts above one, nearest first; ends early where the next higher court is not known.</summary>
    public IReadOnlyList<Court> SuperiorsOf(Court court)
    {
        ArgumentNullException.ThrowIfNull(court);
        var superiors = new List<Court>();
        // There are four levels; the limit ends a circle in faulty data.
        for (var at = court; at.SuperiorCode is { } code && superiors.Count < 4; at = byCode[code]) superiors.Add(byCode[code]);
        return superiors;
    }

    /// <summary>The court of a case number in canonical form, （2023）京01民终123号; null for numbers of before 2016 and unknown codes.</summary>
    public Court? CourtOfCaseNumber(string canonicalCaseNumber)
    {
        ArgumentNullException.ThrowIfNull(canonicalCaseNumber);
        const int yearEnd = 5;
        var text = canonicalCaseNumber.AsSpan();
        if (text.Length < yearEnd + 2 || text[0] != '（' || text[yearEnd] != '）') return null;
        if (!int.TryParse(text[1..yearEnd], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < FirstYearOfCodes) return null;
        var rest = text[(yearEnd + 1)..];
        // 字第 marks the numbering of before 2016, whose letters are no codes.
        if (rest.Contains('第')) return null;
        if (rest.StartsWith(SupremeCode)) return ByCode(SupremeCode);
        if (!RegionSigns.Contains(rest[0], StringComparison.Ordinal)) return null;
        var length = 1;
        while (length < rest.Length && char.IsAsciiDigit(rest[length])) length++;
        return byCode.GetValueOrDefault(new string(rest[..length]));
    }

    private static Court Row(string[] fields)
    {
        if (fields[0].Length == 0 || fields[1].Length == 0 || fields[3].Length == 0) throw new InvalidDataException($"{File}：“{string.Join(' ', fields)}”缺少代字、名称或者级别。");
        if (!int.TryParse(fields[8], NumberStyles.None, CultureInfo.InvariantCulture, out var observed)) throw new InvalidDataException($"{File}：“{fields[0]}”的印证次数“{fields[8]}”不是数字。");
        return new Court(
            fields[0], fields[1], fields[2].Length == 0 ? [] : fields[2].Split('、'), fields[3], TableField.Text(fields[4]), TableField.Text(fields[5]),
            TableField.Date(fields[6], File, fields[0]), TableField.Date(fields[7], File, fields[0]), observed);
    }
}
