using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Causes of action (案由) and criminal charges (罪名) by the codes in 入库编号 and by name, from lexicon/causes.tsv beside the program.
/// It holds what was seen in published entries. Immutable; safe for any number of threads.
/// </summary>
public sealed class CauseRegistry
{
    private const string File = "causes.tsv";
    private const string Dispute = "纠纷";

    private static readonly Lazy<CauseRegistry> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly ILookup<(char Type, string Code), CauseName> byCode;
    private readonly ILookup<string, CauseName> byName;

    private CauseRegistry(List<CauseName> causes)
    {
        var rows = new HashSet<(char, string?, string, int?)>();
        foreach (var cause in causes)
        {
            if (!rows.Add((cause.CaseType, cause.Code, cause.Name, cause.FirstYear)))
                throw new InvalidDataException($"{File}：“{cause.CaseType} {cause.Code} {cause.Name}”重复。请只保留一行。");
        }

        All = causes;
        byCode = causes.Where(cause => cause.Code is not null).ToLookup(cause => (cause.CaseType, cause.Code!));
        byName = causes.ToLookup(cause => cause.Name, StringComparer.Ordinal);
    }

    /// <summary>The causes that travel beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static CauseRegistry Default => Shared.Value;

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<CauseName> All { get; }

    /// <summary>Reads causes.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, a row is malformed or stands twice.</exception>
    public static CauseRegistry Load(string folder) => new(TabSeparated.Read(folder, File, 8).ConvertAll(Row));

    /// <summary>What a code means or meant in any year, the most frequent first; empty where it is unknown.</summary>
    public IEnumerable<CauseName> ByCode(char caseType, string code) => byCode[(caseType, code)];

    /// <summary>All codes that carry or carried a name, over all types of case; empty where the name is unknown.</summary>
    public IEnumerable<CauseName> ByName(string name) => byName[name];

    /// <summary>The name in force on a day for a code of that year's list; null where the code is unknown or no name has more than half of its entries.</summary>
    public string? NameOn(char caseType, string code, DateOnly day) =>
        Predominant([.. ByCode(caseType, code).Where(cause => cause.IsCodeIn(day.Year) && cause.IsValidOn(day))]);

    /// <summary>
    /// The names that stand on a day for a cause once named so: the name itself while it is in force, else those that its codes carry instead
    /// (专利权权属、侵权纠纷 was split into three); empty where nothing is known.
    /// </summary>
    public IReadOnlyList<string> NamesOn(string name, DateOnly day)
    {
        var known = ByName(name).ToList();
        if (known.Exists(cause => cause.IsValidOn(day))) return [name];
        return [.. known.Where(cause => cause.Code is not null)
            .SelectMany(cause => ByCode(cause.CaseType, cause.Code!).Where(other => other.LastYear == cause.LastYear && other.ValidFrom is not null && other.IsValidOn(day)))
            .Select(cause => cause.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The cause of an entry: its first keyword that the code means in the entry's year; else the code's only or predominant name of that year
    /// (more than half of the entries observed); else its first keyword that is a known cause of the type; else null.
    /// </summary>
    /// <param name="caseType">Third group of the 入库编号.</param>
    /// <param name="code">Fourth group.</param>
    /// <param name="year">First group.</param>
    /// <param name="keywords">The entry's keywords in their order.</param>
    public string? Find(char caseType, string code, int year, IReadOnlyList<string> keywords)
    {
        ArgumentNullException.ThrowIfNull(keywords);
        var names = ByCode(caseType, code).Where(cause => cause.IsCodeIn(year)).ToList();
        return keywords.FirstOrDefault(keyword => names.Exists(cause => cause.Name == keyword))
            ?? Predominant(names)
            // Keywords often leave out the word for dispute: 专利权权属、侵权.
            ?? keywords.Select(keyword => NameOf(caseType, keyword)).FirstOrDefault(name => name is not null);
    }

    private static string? Predominant(List<CauseName> names)
    {
        var best = names.MaxBy(cause => cause.Observed);
        return best is not null && best.Observed * 2 > names.Sum(cause => cause.Observed) ? best.Name : null;
    }

    private string? NameOf(char caseType, string keyword) =>
        IsKnown(caseType, keyword) ? keyword :
        IsKnown(caseType, keyword + Dispute) ? keyword + Dispute : null;

    private bool IsKnown(char caseType, string name) => byName[name].Any(cause => cause.CaseType == caseType);

    private static CauseName Row(string[] fields)
    {
        var row = $"{fields[0]} {fields[1]} {fields[2]}";
        if (fields[0] is not ("1" or "2" or "3" or "4" or "5" or "6")) throw new InvalidDataException($"{File}：“{row}”的案件类型有误。请写1至6。");
        if (fields[1].Length != 0 && (fields[1].Length != 3 || !fields[1].All(char.IsAsciiDigit))) throw new InvalidDataException($"{File}：“{row}”的代码有误。请写三位数字，或者留空。");
        if (fields[2].Length == 0) throw new InvalidDataException($"{File}：“{row}”没有名称。");
        if (!int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var observed)) throw new InvalidDataException($"{File}：“{row}”的条目数“{fields[3]}”不是数字。");
        return new CauseName(
            fields[0][0], TableField.Text(fields[1]), fields[2], observed, TableField.Year(fields[4], File, row), TableField.Year(fields[5], File, row),
            TableField.Date(fields[6], File, row), TableField.Date(fields[7], File, row));
    }
}
