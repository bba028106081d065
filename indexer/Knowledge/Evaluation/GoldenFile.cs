using System.Globalization;

namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>
/// Reads golden files: UTF-8, tabs between the columns group, query, shelf, id and rank; lines that begin with # are remarks.
/// Several ids, of which one suffices, are separated by |; an ! before them says that none may stand there.
/// </summary>
internal static class GoldenFile
{
    private const string Columns = "group\tquery\tshelf\tid\trank";

    /// <summary>The rows, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">A line is not in order; names file, line and remedy.</exception>
    public static IReadOnlyList<GoldenRow> Read(string path)
    {
        var rows = new List<GoldenRow>();
        var seen = new HashSet<(string, string, string)>();
        var number = 0;
        var named = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (!named)
            {
                if (line != Columns) throw Broken(path, number, "第一行应为列名 group、query、shelf、id、rank，以制表符分隔");
                named = true;
                continue;
            }

            var cells = line.Split('\t');
            if (!seen.Add((cells[0 + Math.Min(1, cells.Length - 1)], cells.ElementAtOrDefault(2) ?? "", cells.ElementAtOrDefault(3) ?? "")))
                throw Broken(path, number, "与前面一行的查询、位置和编号都相同");
            rows.Add(Row(cells, number) ?? throw Broken(path, number, "应为五列：组、查询、位置、编号、名次（1 至 20）；位置为层级名、list、did-you-mean 或 suggestion"));
        }

        return rows;
    }

    private static GoldenRow? Row(string[] cells, int number)
    {
        if (cells.Length != 5 || cells.Any(string.IsNullOrWhiteSpace)) return null;
        if (!GoldenShelf.TryParse(cells[2], out var shelf)) return null;
        if (!int.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank is < 1 or > KnowledgeQuery.MaxShelfSize) return null;
        var absent = cells[3][0] == '!';
        var wanted = cells[3][(absent ? 1 : 0)..].Split('|');
        return wanted.Any(id => id.Length == 0) ? null : new GoldenRow(number, cells[0], cells[1], shelf, wanted, absent, rank);
    }

    private static InvalidDataException Broken(string path, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path} 第 {line} 行：{what}。"));
}
