namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// What became of articles when laws were amended or replaced, version by version. Immutable; safe for any number of threads.
/// Most of it comes from comparing texts by machine: <see cref="ArticleCorrespondence.Checked"/> says what a person has confirmed.
/// </summary>
public sealed class CorrespondenceTable
{
    private static readonly Lazy<CorrespondenceTable> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly Dictionary<ArticleKey, List<CorrespondenceGroup>> _byOld = [];
    private readonly Dictionary<ArticleKey, List<CorrespondenceGroup>> _byNew = [];

    private CorrespondenceTable(List<CorrespondenceGroup> groups)
    {
        foreach (var group in groups)
        {
            Add(_byOld, group.Old, group);
            Add(_byNew, group.New, group);
        }
    }

    /// <summary>The table that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static CorrespondenceTable Default => Shared.Value;

    /// <summary>Reads correspondence.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, a line is malformed, or a later version is not later.</exception>
    public static CorrespondenceTable Load(string folder) => new(CorrespondenceFile.Read(Path.Combine(folder, CorrespondenceFile.Name)));

    /// <summary>
    /// What became of an article in each later version that it was compared with, as the table has it: several where it was split or where
    /// more than one later version is held. Empty where nothing is known, which does not mean that it was removed.
    /// </summary>
    public IReadOnlyList<ArticleCorrespondence> From(ArticleKey old)
    {
        var found = new List<ArticleCorrespondence>();
        foreach (var group in _byOld.GetValueOrDefault(Version(old), [])) group.From(old, found);
        return found;
    }

    /// <summary>The articles of earlier versions that an article comes from, as the table has it. Empty where it is new or nothing is known.</summary>
    public IReadOnlyList<ArticleCorrespondence> To(ArticleKey present)
    {
        var found = new List<ArticleCorrespondence>();
        foreach (var group in _byNew.GetValueOrDefault(Version(present), [])) group.To(present, found);
        return found;
    }

    /// <summary>
    /// The articles of the newest versions held, or of one version, that an article became over all versions between. Over several steps
    /// the kind is Changed where any step changed it, the likeness the product of the steps' (0 where one was not compared), the basis all bases
    /// of the steps, and it counts as checked where each step is. One Removed where it has no successor; empty where nothing is known, or where
    /// the version asked for is not reached.
    /// </summary>
    /// <param name="old">The article to follow.</param>
    /// <param name="version">Where to stop, as <see cref="ArticleKey.Version"/> writes it; null for the newest.</param>
    public IReadOnlyList<ArticleCorrespondence> Follow(ArticleKey old, string? version = null)
    {
        var found = new List<ArticleCorrespondence>();
        ArticleCorrespondence? removed = null;
        foreach (var (path, next) in Walk(old, From, row => row.New, Combined))
        {
            if (path.New is not { } reached) removed ??= path;
            else if (version is null ? next.Count == 0 : reached.Version == version) found.Add(path);
        }

        if (found.Count == 0 && removed is not null) found.Add(removed);
        return found;
    }

    /// <summary>All articles of all earlier versions that an article comes from, the nearest versions first; kinds, likenesses and bases as in <see cref="Follow"/>.</summary>
    public IReadOnlyList<ArticleCorrespondence> Origins(ArticleKey present) =>
        [.. Walk(present, To, row => row.Old, (later, earlier) => Combined(earlier, later)).Select(step => step.Path)];

    /// <summary>Goes step by step, the shortest way to each article first, so that versions compared directly count before those compared over others.</summary>
    private static IEnumerable<(ArticleCorrespondence Path, List<ArticleCorrespondence> Next)> Walk(
        ArticleKey start,
        Func<ArticleKey, IReadOnlyList<ArticleCorrespondence>> steps,
        Func<ArticleCorrespondence, ArticleKey?> end,
        Func<ArticleCorrespondence, ArticleCorrespondence, ArticleCorrespondence> combine)
    {
        var seen = new HashSet<ArticleKey> { start };
        var waiting = new Queue<ArticleCorrespondence>();
        foreach (var row in steps(start)) Enter(row);
        while (waiting.TryDequeue(out var path))
        {
            List<ArticleCorrespondence> next = end(path) is { } reached ? [.. steps(reached)] : [];
            yield return (path, next);
            foreach (var row in next) Enter(combine(path, row));
        }

        void Enter(ArticleCorrespondence path)
        {
            if (end(path) is not { } reached || seen.Add(reached)) waiting.Enqueue(path);
        }
    }

    private static ArticleCorrespondence Combined(ArticleCorrespondence first, ArticleCorrespondence then)
    {
        var kind = then.New is not { } end ? CorrespondenceKind.Removed
            : first.Kind == CorrespondenceKind.Changed || then.Kind == CorrespondenceKind.Changed ? CorrespondenceKind.Changed
            : (first.Old.Article, first.Old.Sub) == (end.Article, end.Sub) ? CorrespondenceKind.Same : CorrespondenceKind.Renumbered;
        return new(first.Old, then.New, kind, first.Likeness * then.Likeness, Bases(first.Basis, then.Basis), first.Checked && then.Checked);
    }

    private static string Bases(string first, string then) =>
        first.Contains(then, StringComparison.Ordinal) ? first : string.Join('、', first.Split('、').Union(then.Split('、')));

    private static ArticleKey Version(ArticleKey key) => key with { Article = 0, Sub = 0 };

    private static void Add(Dictionary<ArticleKey, List<CorrespondenceGroup>> groups, ArticleKey version, CorrespondenceGroup group)
    {
        if (groups.TryGetValue(version, out var known)) known.Add(group);
        else groups.Add(version, [group]);
    }
}
