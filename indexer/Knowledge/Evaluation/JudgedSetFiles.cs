using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Reads the files of a judged set. A set that is not in order is refused: half of it would give wrong figures.</summary>
internal static class JudgedSetFiles
{
    /// <summary>Text by id of query, in the order of the file.</summary>
    public static OrderedDictionary<string, string> ReadQueries(string path)
    {
        var queries = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (id, text) = ReadQuery(line) ?? throw Broken(path, number, "应为含 _id 和 text 的 JSON 对象");
            if (!queries.TryAdd(id, text)) throw Broken(path, number, $"查询 {id} 重复");
        }

        return queries;
    }

    /// <summary>Score by id of document by id of query.</summary>
    public static Dictionary<string, Dictionary<string, int>> ReadJudgments(string path, OrderedDictionary<string, string> queries)
    {
        var judgments = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            // The first line names the columns.
            if (++number == 1 || string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.Split('\t');
            if (cells.Length != 3 || !int.TryParse(cells[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score))
                throw Broken(path, number, "应为三列：查询、文档、整数分值，以制表符分隔");
            if (!queries.ContainsKey(cells[0])) throw Broken(path, number, $"查询 {cells[0]} 不在 queries.jsonl 中");
            if (!judgments.TryGetValue(cells[0], out var judged))
                judgments.Add(cells[0], judged = new Dictionary<string, int>(StringComparer.Ordinal));
            if (!judged.TryAdd(cells[1], score)) throw Broken(path, number, $"文档 {cells[1]} 对查询 {cells[0]} 重复评分");
        }

        return judgments;
    }

    private static (string Id, string Text)? ReadQuery(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("_id", out var id) && id.ValueKind == JsonValueKind.String
                && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                    ? (id.GetString()!, text.GetString()!)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InvalidDataException Broken(string path, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path} 第 {line} 行：{what}。"));
}
