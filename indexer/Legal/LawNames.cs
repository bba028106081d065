namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The laws that the product knows by name, and the everyday names that judges give them. Immutable; safe for any number of threads.
/// </summary>
public sealed class LawNames
{
    private const string Issue = "关于";
    private const string Trial = "试行";

    private static readonly Lazy<LawNames> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly HashSet<string> fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> byFolded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> foldedLookup;
    /// <summary>The laws that an ambiguous name can mean.</summary>
    private readonly Dictionary<string, List<string>> several = new(StringComparer.Ordinal);
    private readonly HashSet<string> documentPrefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixLookup;
    private readonly LawNameTrie trie = new();
    private readonly Dictionary<string, List<string>> aliases = new(StringComparer.Ordinal);

    private LawNames()
    {
        foldedLookup = byFolded.GetAlternateLookup<ReadOnlySpan<char>>();
        prefixLookup = documentPrefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that travel beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The files are damaged or missing.</exception>
    public static LawNames Default => Shared.Value;

    /// <summary>All full names, in no particular order.</summary>
    public IReadOnlyCollection<string> FullNames => fullNames;

    /// <summary>The everyday names of a law, as aliases.tsv lists them; empty where it lists none.</summary>
    /// <param name="law">Full name.</param>
    public IReadOnlyList<string> AliasesOf(string law) => aliases.GetValueOrDefault(law) ?? [];

    /// <summary>Reads laws.tsv, aliases.tsv, ambiguous-names.tsv and document-prefixes.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or an alias points to a law that laws.tsv lacks.</exception>
    public static LawNames Load(string folder)
    {
        var names = new LawNames();
        var laws = TabSeparated.Read(folder, "laws.tsv", 2);
        foreach (var row in laws) names.fullNames.Add(row[0]);
        foreach (var law in names.fullNames) names.AddFullName(law);
        // Shorter forms never displace a full name, so all full names come first.
        foreach (var law in names.fullNames) names.AddShortForms(law);
        foreach (var row in TabSeparated.Read(folder, "aliases.tsv", 3)) names.AddAlias(row[0], row[1]);
        foreach (var row in TabSeparated.Read(folder, "ambiguous-names.tsv", 2)) names.AddAmbiguous(row[0], row[1]);
        foreach (var row in TabSeparated.Read(folder, "document-prefixes.tsv", 2)) names.documentPrefixes.Add(row[0]);
        foreach (var (folded, law) in names.byFolded) names.trie.Add(folded, law);
        foreach (var law in names.fullNames) names.AddStateInside(law);
        return names;
    }

    /// <summary>
    /// The full name of a law given by its full name, without 中华人民共和国, without its issuer (关于审理…的规定), or by an everyday name;
    /// title marks, brackets and a version note do not matter. Null where the name is unknown or could mean two laws.
    /// </summary>
    public string? FullName(ReadOnlySpan<char> name)
    {
        _ = TryFind(name, out var law);
        return law;
    }

    /// <summary>Full names of all laws that a name can mean: none, one, or several; never a guess. An ambiguous name without listed laws gives none.</summary>
    public IReadOnlyList<string> Candidates(ReadOnlySpan<char> name)
    {
        if (!TryFind(name, out var law)) return [];
        if (law is not null) return [law];
        return several.TryGetValue(Folded(name), out var laws) && laws.Count > 1 ? laws : [];
    }

    /// <summary>
    /// The law whose full name this is, brackets, blanks and a version note aside; null for a short form: 某规定 is not 某规定（试行） when a text bears it as its title.
    /// </summary>
    internal string? ExactName(string title) =>
        title.Length <= LawNameFolding.Longest && FullName(title) is { } law && Folded(law) == Folded(title) ? law : null;

    /// <summary>True for a name that is known to mean one of several laws.</summary>
    internal bool IsAmbiguous(ReadOnlySpan<char> name) => TryFind(name, out var law) && law is null;

    /// <summary>
    /// The law with the longest name that ends before <paramref name="end"/> and begins at or after <paramref name="floor"/>;
    /// <paramref name="start"/> is where it begins. Null where none ends there.
    /// </summary>
    public string? LongestNameBefore(ReadOnlySpan<char> text, int end, int floor, out int start)
    {
        var law = trie.Longest(text, end, floor, out start);
        if (law is not null) start = WithState(text, start, floor);
        return law;
    }

    /// <summary>As <see cref="LongestNameBefore"/>, but a name that could mean several laws is found too; <paramref name="laws"/> then has them all.</summary>
    internal bool TryNameBefore(ReadOnlySpan<char> text, int end, int floor, out int start, out IReadOnlyList<string> laws)
    {
        laws = [];
        if (!trie.TryLongest(text, end, floor, out start, out var law)) return false;
        laws = law is null ? Candidates(text[start..end]) : [law];
        start = WithState(text, start, floor);
        return true;
    }

    private static int WithState(ReadOnlySpan<char> text, int start, int floor) =>
        start - LawNameFolding.State.Length >= floor && text[..start].EndsWith(LawNameFolding.State) ? start - LawNameFolding.State.Length : start;

    /// <summary>How many characters of the longest known prefix of document numbers (法释) stand at the end of a run; 0 for none.</summary>
    internal int LongestDocumentPrefix(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(run.Length, 8); length > 0; length--)
            if (prefixLookup.Contains(run[^length..])) return length;
        return 0;
    }

    private bool TryFind(ReadOnlySpan<char> name, out string? law)
    {
        law = null;
        if (name.IsEmpty || name.Length > LawNameFolding.Longest) return false;
        Span<char> folded = stackalloc char[name.Length];
        var length = LawNameFolding.Fold(name, folded);
        return foldedLookup.TryGetValue(folded[..length], out law);
    }

    private static string Folded(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[name.Length];
        return new string(folded[..LawNameFolding.Fold(name, folded)]);
    }

    private void AddFullName(string law)
    {
        var folded = Folded(law);
        if (!byFolded.TryAdd(folded, law)) MarkAmbiguous(folded, law);
    }

    private void AddShortForms(string law)
    {
        var folded = Folded(law);
        var issue = folded.StartsWith("最高人民", StringComparison.Ordinal) ? folded.IndexOf(Issue, StringComparison.Ordinal) : -1;
        if (issue > 0) AddShortForm(folded[issue..], law);
        if (!folded.EndsWith(Trial, StringComparison.Ordinal)) return;
        AddShortForm(folded[..^Trial.Length], law);
        if (issue > 0) AddShortForm(folded[issue..^Trial.Length], law);
    }

    private void AddShortForm(string folded, string law)
    {
        if (byFolded.TryAdd(folded, law) || byFolded[folded] == law) return;
        // A full name keeps its meaning; two short forms that clash lose theirs.
        if (byFolded[folded] is not { } other || Folded(other) != folded) MarkAmbiguous(folded, law);
    }

    private void MarkAmbiguous(string folded, string law)
    {
        if (!several.TryGetValue(folded, out var laws)) several.Add(folded, laws = []);
        if (byFolded[folded] is { } first) laws.Add(first);
        laws.Add(law);
        byFolded[folded] = null;
    }

    private void AddAlias(string alias, string law)
    {
        if (!fullNames.Contains(law))
            throw new InvalidDataException($"aliases.tsv：简称“{alias}”指向的“{law}”不在 laws.tsv 中。请更正全称，或先把该规范补入 laws.tsv。");
        var folded = Folded(alias);
        if (!byFolded.TryAdd(folded, law) && byFolded[folded] != law)
            throw new InvalidDataException($"aliases.tsv：简称“{alias}”可指两部规范（{byFolded[folded] ?? "重名"}、{law}）。请删去有歧义的简称。");
        if (aliases.TryGetValue(law, out var known)) known.Add(alias);
        else aliases.Add(law, [alias]);
    }

    private void AddAmbiguous(string name, string meant)
    {
        var folded = Folded(name);
        if (!byFolded.TryAdd(folded, null))
            throw new InvalidDataException($"ambiguous-names.tsv：“{name}”已是全称或简称。请从其中一张表中删去。");
        var laws = new List<string>();
        foreach (var candidate in meant.Split('；'))
            if (FullName(candidate) is { } law && !laws.Contains(law)) laws.Add(law);
        several.Add(folded, laws);
    }

    /// <summary>Without brackets a nested name is found in running text with its 中华人民共和国 too.</summary>
    private void AddStateInside(string law)
    {
        var inside = law.IndexOf(LawNameFolding.State, 1, StringComparison.Ordinal);
        if (inside < 0 || byFolded[Folded(law)] is null) return;
        Span<char> kept = stackalloc char[law.Length];
        var length = 0;
        foreach (var c in law)
            if (!LawNameFolding.IsLeftOut(c)) kept[length++] = c;
        trie.Add(kept[..length], law);
        var issue = kept[..length].IndexOf(Issue);
        if (issue > 0 && law.StartsWith("最高人民", StringComparison.Ordinal)) trie.Add(kept[issue..length], law);
    }
}
