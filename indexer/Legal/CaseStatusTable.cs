namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The standing of cases by their numbers, from lexicon/case-status.tsv beside the program (content/statutes in the repository).
/// A case that is not in it has no record, which does not mean that it is in force. Immutable; safe for any number of threads.
/// </summary>
public sealed class CaseStatusTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "case-status.tsv";

    private static readonly Lazy<CaseStatusTable> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly Dictionary<string, CaseStatus> byNumber;

    private CaseStatusTable(List<CaseStatus> rows) => byNumber = rows.ToDictionary(row => row.Number, StringComparer.Ordinal);

    /// <summary>The table that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is missing or faulty.</exception>
    public static CaseStatusTable Default => Shared.Value;

    /// <summary>All records, in no particular order.</summary>
    public IReadOnlyCollection<CaseStatus> All => byNumber.Values;

    /// <summary>Reads case-status.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or <see cref="Lint"/> finds faults; the message holds them all.</exception>
    public static CaseStatusTable Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new InvalidDataException($"缺少法律数据文件 {path}。请重新生成或重新安装程序。");
        var faults = new List<string>();
        var rows = CaseStatusLines.Read(File.ReadLines(path), faults);
        return faults.Count == 0 ? new CaseStatusTable(rows) : throw new InvalidDataException($"{path}：{string.Join(' ', faults)}");
    }

    /// <summary>All faults of a table's lines, each with its line number and what to do; empty where there are none.</summary>
    public static IReadOnlyList<string> Lint(IEnumerable<string> lines)
    {
        var faults = new List<string>();
        _ = CaseStatusLines.Read(lines, faults);
        return faults;
    }

    /// <summary>
    /// The record of a case by its canonical numbers (入库编号, 指导案例N号); null where there is none.
    /// Where several numbers have a record, the first that says other than in force.
    /// </summary>
    public CaseStatus? Of(IEnumerable<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        CaseStatus? found = null;
        foreach (var number in numbers)
        {
            if (!byNumber.TryGetValue(number, out var status)) continue;
            if (status.State != CaseState.InForce) return status;
            found ??= status;
        }

        return found;
    }
}
