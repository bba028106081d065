namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The levels above a cause of action or criminal charge, from lexicon/cause-tree.tsv beside the program: 民间借贷纠纷 stands below 借款合同纠纷,
/// that below 合同纠纷, that below 民事. A cause that the table lacks stands right below its type of case. Immutable; safe for any number of threads.
/// </summary>
public sealed class CauseTree
{
    private const string File = "cause-tree.tsv";
    private const string Mediation = "调解";

    /// <summary>民事案件案由规定 has four levels of its own, and the type of case stands above them.</summary>
    private const int MostLevels = 6;

    private static readonly (char Type, string Name)[] Types = [('1', "刑事"), ('2', "民事"), ('3', "行政"), ('4', "国家赔偿"), ('5', "执行")];

    private static readonly Lazy<CauseTree> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), CauseRegistry.Default));

    private readonly Dictionary<(char Type, string Name), string> _parents = [];
    private readonly HashSet<(char Type, string Name)> _known = [];

    private CauseTree(List<string[]> rows, CauseRegistry registry)
    {
        foreach (var cause in registry.All) _known.Add((cause.CaseType, cause.Name));
        foreach (var row in rows)
        {
            var (type, name, parent) = (row[0], row[1], row[2]);
            if (type is not ("1" or "2" or "3" or "4" or "5")) throw new InvalidDataException($"{File}：“{name}”的案件类型“{type}”有误。请写1至5。");
            if (name.Length == 0 || parent.Length == 0) throw new InvalidDataException($"{File}：“{string.Join(' ', row)}”缺少案由或者上级案由。");
            if (!_parents.TryAdd((type[0], name), parent)) throw new InvalidDataException($"{File}：“{type} {name}”重复。请只保留一行。");
            _known.Add((type[0], name));
            _known.Add((type[0], parent));
        }

        foreach (var (type, name) in _parents.Keys)
            if (Above(type, name).Count >= MostLevels) throw new InvalidDataException($"{File}：“{name}”的上级案由过多或者循环。请核对其上级。");
    }

    /// <summary>The tree that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static CauseTree Default => Shared.Value;

    /// <summary>Reads cause-tree.tsv from a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="registry">Which causes exist beside those of the tree.</param>
    /// <exception cref="InvalidDataException">The file is missing, a row is malformed or stands twice, or a cause stands above itself.</exception>
    public static CauseTree Load(string folder, CauseRegistry registry) => new(TabSeparated.Read(folder, File, 3), registry);

    /// <summary>
    /// What stands above a cause, the nearest first, the type of case last; of a mediation the type to which the cause belongs.
    /// Empty where the type is not given and does not follow from the cause.
    /// </summary>
    /// <param name="caseType">刑事, 民事, 行政, 国家赔偿, 执行 or 调解; null where it is not known.</param>
    /// <param name="cause">Name of the cause.</param>
    public IReadOnlyList<string> Above(string? caseType, string cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        foreach (var (type, name) in Types)
            if (name == caseType) return [.. Above(type, cause), name];
        var possible = Types.Where(type => _known.Contains((type.Type, cause))).ToList();
        if (possible.Count == 1) return [.. Above(possible[0].Type, cause), possible[0].Name];
        return caseType is null or Mediation ? [] : [caseType];
    }

    /// <summary>
    /// Of some values of the tree, causes and types of case, the one that stands next above another of them; null for a type of case and for
    /// a cause of which nothing is known.
    /// </summary>
    /// <param name="value">One of the values.</param>
    /// <param name="values">The values; where one between is missing, the next above it is given.</param>
    public string? ParentAmong(string value, IReadOnlySet<string> values)
    {
        if (Types.Any(type => type.Name == value)) return null;
        foreach (var (type, name) in Types)
            if (values.Contains(name) && _known.Contains((type, value))) return Above(type, value).Find(values.Contains) ?? name;
        return null;
    }

    private List<string> Above(char type, string cause)
    {
        var above = new List<string>();
        for (var at = cause; above.Count < MostLevels && _parents.TryGetValue((type, at), out var parent); at = parent) above.Add(parent);
        return above;
    }
}
