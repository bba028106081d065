namespace KnowledgeBase.Indexer.Legal;

/// <summary>Reads the tables of legal data: UTF-8, one row a line, tabs between fields, lines that begin with # are remarks.</summary>
internal static class TabSeparated
{
    /// <summary>All rows of a table, each with exactly <paramref name="columns"/> fields.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or a line has another number of fields.</exception>
    public static List<string[]> Read(string folder, string file, int columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new InvalidDataException($"缺少法律数据文件 {path}。请重新生成或重新安装程序。");
        var rows = new List<string[]>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != columns)
                throw new InvalidDataException($"{path} 第{number}行应有{columns}列，实有{fields.Length}列。请用制表符分隔各列。");
            rows.Add(fields);
        }

        return rows;
    }
}
