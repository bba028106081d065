namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>What the words before a name make of the person.</summary>
internal enum PartyRole
{
    Party,
    Accused,
    Victim,
    Plaintiff,
    Witness,
    Expert,
    Guardian,
    Head,
    Agent,
    Lawyer,
    Minor,
    Other,
}

/// <summary>Surnames, words that are no names, roles and causes: the tables behind finding names. Immutable.</summary>
internal sealed class MaskingLexicon
{
    private const int LongestRole = 10;

    private readonly Dictionary<string, bool> surnames;
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> surnameLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> notNames;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> causeStarts;
    private readonly Dictionary<string, PartyRole>.AlternateLookup<ReadOnlySpan<char>> roles;
    private readonly bool[] roleStarts = new bool[char.MaxValue + 1];

    private MaskingLexicon(string folder)
    {
        surnames = TabSeparated.Read(folder, "surnames.tsv", 2).ToDictionary(row => row[0], row => row[1] == "usual", StringComparer.Ordinal);
        surnameLookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        notNames = Set(TabSeparated.Read(folder, "not-names.txt", 1).Select(row => row[0]));
        causeStarts = Set(CauseRegistry.Load(folder).All.Where(cause => cause.Name.Length > 2).Select(cause => cause.Name[..2]));
        var roleTable = TabSeparated.Read(folder, "party-roles.tsv", 2)
            .ToDictionary(row => row[0], row => Enum.Parse<PartyRole>(row[1], ignoreCase: true), StringComparer.Ordinal);
        roles = roleTable.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var role in roleTable.Keys) roleStarts[role[0]] = true;
    }

    /// <summary>Reads surnames.tsv, not-names.txt, party-roles.tsv and causes.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public static MaskingLexicon Load(string folder) => new(folder);

    /// <summary>Length of the surname that a text begins with; 0 for none.</summary>
    public int Surname(ReadOnlySpan<char> text, out bool usual)
    {
        for (var length = Math.Min(2, text.Length); length > 0; length--)
            if (surnameLookup.TryGetValue(text[..length], out usual)) return length;
        usual = false;
        return 0;
    }

    /// <summary>Whether a text begins with an everyday word rather than with a name.</summary>
    public bool StartsWithWord(ReadOnlySpan<char> text) =>
        (text.Length >= 2 && notNames.Contains(text[..2])) || (text.Length >= 3 && notNames.Contains(text[..3]));

    /// <summary>Whether a text begins as a cause of action or a charge does (民间借贷, 故意伤害).</summary>
    public bool StartsWithCause(ReadOnlySpan<char> text) => text.Length >= 2 && causeStarts.Contains(text[..2]);

    /// <summary>Length of the longest role that a text begins with; 0 for none.</summary>
    public int Role(ReadOnlySpan<char> text, out PartyRole role)
    {
        role = default;
        if (text.IsEmpty || !roleStarts[text[0]]) return 0;
        for (var length = Math.Min(LongestRole, text.Length); length > 1; length--)
            if (roles.TryGetValue(text[..length], out role)) return length;
        return 0;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
