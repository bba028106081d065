using CsvHelper;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>A file of comma-separated values with a heading, as spreadsheets write it.</summary>
internal sealed class CsvTable
{
    /// <summary>More than the people of a province's courts.</summary>
    private const int MostRows = 200_000;

    private CsvTable(IReadOnlyList<string> columns, IReadOnlyList<CsvLine> rows, IReadOnlyList<ImportProblem> problems) => (Columns, Rows, Problems) = (columns, rows, problems);

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<CsvLine> Rows { get; }

    /// <summary>What cannot be read at all.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    public bool Has(string column) => Columns.Contains(column);

    /// <summary>Reads the whole text; never throws for what it says.</summary>
    public static CsvTable Read(string text)
    {
        var (columns, rows, problems) = (new List<string>(), new List<CsvLine>(), new List<ImportProblem>());
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            while (reader.Read())
            {
                var line = (int)reader.LineNumber;
                string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
                if (columns.Count == 0) columns.AddRange(cells);
                else if (cells.All(cell => cell.Length == 0)) continue;
                else if (cells.Length != columns.Count) problems.Add(new(line, null, $"有 {cells.Length} 列，表头有 {columns.Count} 列。", "补齐或删去多余的列；空的列也要有逗号。"));
                else rows.Add(new CsvLine(line, columns, cells));
                if (rows.Count > MostRows) return new CsvTable(columns, [], [new(line, null, $"超过 {MostRows} 行。", "拆分后分别导入。")]);
            }
        }
        catch (CsvFormatException malformed)
        {
            problems.Add(new((int)malformed.LineNumber, null, "从这一行起引号不成对，无法读取。", "含逗号、引号或换行的内容放在一对引号中，其中的引号写两次。"));
        }

        if (columns.Count == 0) problems.Add(new(1, null, "文件是空的。", "第一行应为表头。"));
        foreach (var twice in columns.GroupBy(name => name).Where(same => same.Key.Length > 0 && same.Count() > 1)) problems.Add(new(1, twice.Key, "表头中有两列同名。", "保留一列。"));
        return new CsvTable(columns, rows, problems);
    }
}

/// <summary>One row.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">As many values.</param>
internal sealed record CsvLine(int Line, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)
{
    /// <summary>The value of a column; empty where it is empty or there is no such column.</summary>
    public string this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
                if (Columns[i] == column)
                    return Cells[i];
            return "";
        }
    }
}
