namespace KnowledgeBase.Indexer.Legal;

/// <summary>Names written from their end to their beginning, to find the longest one that ends at a place of a text.</summary>
internal sealed class LawNameTrie
{
    private readonly Dictionary<long, int> edges = [];
    /// <summary>By node: a law, <see cref="Blocked"/>, or null where no name begins.</summary>
    private readonly List<string?> laws = [null];

    /// <summary>Marks a name that could mean two laws: neither it nor a shorter name at its end is a mention.</summary>
    private const string Blocked = "";

    /// <summary>Adds a folded name for a law; null for a name that could mean two.</summary>
    public void Add(ReadOnlySpan<char> folded, string? law)
    {
        var node = 0;
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            var edge = Edge(node, folded[i]);
            if (!edges.TryGetValue(edge, out var next))
            {
                next = laws.Count;
                laws.Add(null);
                edges.Add(edge, next);
            }

            node = next;
        }

        laws[node] = law ?? Blocked;
    }

    /// <summary>The law whose name ends before <paramref name="end"/> and begins earliest, not before <paramref name="floor"/>; or null.</summary>
    public string? Longest(ReadOnlySpan<char> text, int end, int floor, out int start)
    {
        if (TryLongest(text, end, floor, out start, out var law) && law is not null) return law;
        start = end;
        return null;
    }

    /// <summary>The longest name that ends before <paramref name="end"/>, one that could mean two laws included: <paramref name="law"/> is null then.</summary>
    public bool TryLongest(ReadOnlySpan<char> text, int end, int floor, out int start, out string? law)
    {
        start = end;
        string? longest = null;
        var node = 0;
        for (var at = end - 1; at >= floor; at--)
        {
            var c = text[at];
            if (!edges.TryGetValue(Edge(node, c), out var next))
            {
                if (!LawNameFolding.IsLeftOut(c)) break;
                continue;
            }

            node = next;
            if (laws[node] is not { } named) continue;
            (longest, start) = (named, at);
        }

        law = longest is { Length: > 0 } ? longest : null;
        return longest is not null;
    }

    private static long Edge(int node, char c) => ((long)node << 16) | c;
}
