using System.Globalization;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Causes of action by the code in an 入库编号, from lexicon/causes.tsv beside the program. Immutable.</summary>
internal sealed class CauseTable
{
    private static readonly Lazy<CauseTable> Loaded =
        new(() => new CauseTable(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", "causes.tsv"))));

    private readonly Dictionary<(char Type, string Code), List<(string Name, int Count)>> _byCode = [];
    private readonly HashSet<(char Type, string Name)> _names = [];

    /// <summary>Reads lines of type, code, name and count, separated by tabs; # begins a comment.</summary>
    /// <exception cref="FormatException">A line has another form.</exception>
    public CauseTable(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != 4 || fields[0].Length != 1
                || !int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                    $"causes.tsv, line {number}: expected type, code, name and count, got “{line}”."));
            }

            var type = fields[0][0];
            _names.Add((type, fields[2]));
            if (!_byCode.TryGetValue((type, fields[1]), out var names)) _byCode.Add((type, fields[1]), names = []);
            names.Add((fields[2], count));
        }
    }

    /// <summary>The table that comes with the program.</summary>
    public static CauseTable Default => Loaded.Value;

    /// <summary>
    /// The cause of an entry: its first keyword that is a known cause of the code; else the code's only or predominant name
    /// (more than half of the entries observed); else its first keyword that is a known cause of the type; else null.
    /// </summary>
    public string? Find(EntryNumber number, IReadOnlyList<string> keywords)
    {
        if (_byCode.TryGetValue((number.Type, number.Cause), out var names))
        {
            foreach (var keyword in keywords)
            {
                if (names.Exists(known => known.Name == keyword)) return keyword;
            }

            var best = names.MaxBy(known => known.Count);
            if (best.Count * 2 > names.Sum(known => known.Count)) return best.Name;
        }

        // Keywords often leave out the word for dispute: 专利权权属、侵权.
        return keywords.Select(keyword => NameOf(number.Type, keyword)).FirstOrDefault(name => name is not null);
    }

    private string? NameOf(char type, string keyword) =>
        _names.Contains((type, keyword)) ? keyword :
        _names.Contains((type, keyword + "纠纷")) ? keyword + "纠纷" : null;
}
