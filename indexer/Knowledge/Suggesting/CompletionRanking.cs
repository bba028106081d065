namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>Orders what matches: the beginning before the inside, causes and laws before words before titles, the frequent before the rare, the short before the long.</summary>
/// <param name="limit">How many are wanted.</param>
/// <param name="isWhole">Whether the whole query is completed; else titles and numbers, which are queries of their own, are left out, and so is what only holds the word inside.</param>
internal sealed class CompletionRanking(int limit, bool isWhole)
{
    private const double AtStart = 3, Begun = 0.4, Length = 0.03;

    private readonly Dictionary<string, Ranked> _best = new(StringComparer.Ordinal);

    /// <summary>Adds a match; of several in one item, and of several names of one law, the best is kept.</summary>
    /// <param name="item">The item.</param>
    /// <param name="start">Where the match begins in its key.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="begun">Syllables that were only begun.</param>
    public void Add(CompletionItem item, int start, int end, int begun)
    {
        if (!isWhole && (start > 0 || item.Kind is CompletionKind.Title or CompletionKind.EntryNumber)) return;
        var score = WeightOf(item.Kind) + Math.Log10(1 + item.Count) + (start == 0 ? AtStart : 0) - Begun * begun - Length * item.Key.Length;
        var what = item.Kind == CompletionKind.Statute ? item.Detail ?? item.Text : item.Text;
        if (!_best.TryGetValue(what, out var known) || known.Score < score) _best[what] = new Ranked(item, start, end, score);
    }

    /// <summary>The best, in order; titles take three eighths at most where there is anything else.</summary>
    public IEnumerable<Ranked> Best()
    {
        var ordered = _best.Values.OrderByDescending(match => match.Score).ThenBy(match => match.Item.Text, StringComparer.Ordinal).ToList();
        var titles = ordered.Where(match => match.Item.Kind == CompletionKind.Title).ToList();
        var others = ordered.Count - titles.Count;
        var shown = titles.Take(Math.Max(limit * 3 / 8, limit - others)).ToHashSet();
        return ordered.Where(match => match.Item.Kind != CompletionKind.Title || shown.Contains(match));
    }

    private static double WeightOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Cause => 2,
        CompletionKind.Statute => 2,
        CompletionKind.Word => 0,
        CompletionKind.Title => -1,
        CompletionKind.EntryNumber => 0,
    };

    /// <summary>A match with its score.</summary>
    internal readonly record struct Ranked(CompletionItem Item, int Start, int End, double Score);
}
