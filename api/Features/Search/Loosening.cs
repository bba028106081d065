using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A wider search that finds something where the one asked for found nothing.</summary>
/// <param name="Group">What is given up.</param>
/// <param name="Text">What exactly, or what remains.</param>
/// <param name="To">The wider search.</param>
/// <param name="Total">How much it finds; at least 1.</param>
internal sealed record Loosening(string Group, string Text, SearchInput To, long Total)
{
    private const int MostWords = 8;
    private const int MostTried = 30;

    /// <summary>All that find something, the least given up first.</summary>
    /// <param name="search">Where to look.</param>
    /// <param name="understood">What was understood of the search.</param>
    /// <param name="input">The search that found nothing.</param>
    /// <param name="pasted">Whether its text was pasted and cannot be changed here.</param>
    /// <param name="today">Day by which validity is judged.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<Loosening> Of(SearchService search, UnderstoodQuery understood, SearchInput input, bool pasted, DateOnly today, CancellationToken cancellation) =>
    [
        .. Candidates(understood, input, pasted).DistinctBy(wider => SearchAddress.Of(wider.To)).Take(MostTried)
            .Select(wider => wider with { Total = search.Count(wider.To.ToQuery(today), cancellation) })
            .Where(wider => wider.Total > 0),
    ];

    private static IEnumerable<Loosening> Candidates(UnderstoodQuery understood, SearchInput input, bool pasted)
    {
        Loosening Wider(string group, string text, SearchInput to) => new(group, text, to with { Page = 1 }, 0);

        if (!input.Synonyms || input.Literal.Count > 0) yield return Wider("也查近义词和法律用语", "", input with { Synonyms = true, Literal = [] });
        var narrowing = Chips.OfNarrowing(input).Where(chip => chip.Without is not null).ToList();
        if (narrowing.Count > 0) yield return Wider("去掉全部筛选条件", "", input with { Filters = [], Within = [], Cites = [], Day = null });
        if (narrowing.Count > 1)
            foreach (var chip in narrowing) yield return Wider("只去掉", chip.Text, chip.Without!);
        if (pasted) yield break;
        foreach (var chip in Chips.OfText(understood, input, pasted: false))
            if (chip.Without is { } without) yield return Wider("去掉其中一项", chip.Text, without);
        // The longest words say most.
        var words = understood.Words.Take(MostWords).ToList();
        if (words.Count > 2)
        {
            var fewer = string.Join(' ', understood.Words.OrderByDescending(word => word.Length).Take(2));
            yield return Wider("只用较少的词", fewer, new SearchInput { Text = fewer });
        }

        if (words.Count > 1 || narrowing.Count > 0)
            foreach (var word in words) yield return Wider("只用一个词", word, new SearchInput { Text = word });
    }
}
