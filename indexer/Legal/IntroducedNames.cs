namespace KnowledgeBase.Indexer.Legal;

/// <summary>The names that a text introduces itself: （以下简称《民法典》）, （下称专利法）. A later introduction of the same name replaces the earlier one.</summary>
internal sealed class IntroducedNames
{
    private readonly Dictionary<string, CitedLaw?> byFolded = new(StringComparer.Ordinal);
    private readonly LawNameTrie trie = new();

    /// <summary>From here on <paramref name="name"/> means a law; null for a paper that is none (an agreement, a decision).</summary>
    public void Add(string name, CitedLaw? law)
    {
        var folded = Fold(name);
        if (folded.Length < 2) return;
        byFolded[folded] = law;
        // The trie gives the name back, so that its meaning can change.
        trie.Add(folded, folded);
    }

    /// <summary>Whether a whole title is an introduced name.</summary>
    public bool TryFind(ReadOnlySpan<char> title, out CitedLaw? law)
    {
        law = null;
        return byFolded.Count > 0 && title.Length <= LawNameFolding.Longest && byFolded.TryGetValue(Fold(title), out law);
    }

    /// <summary>The longest introduced name that ends before a place; <paramref name="start"/> is where it begins.</summary>
    public bool TryBefore(ReadOnlySpan<char> text, int end, int floor, out int start, out CitedLaw? law)
    {
        law = null;
        start = end;
        return byFolded.Count > 0 && trie.Longest(text, end, floor, out start) is { } folded && byFolded.TryGetValue(folded, out law);
    }

    private static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[name.Length];
        return new string(folded[..LawNameFolding.Fold(name, folded)]);
    }
}
