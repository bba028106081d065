using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>
/// What a hit must hold to stand on a shelf; the others are behind "more". A hit needs a share of the best score over all shelves, and of a text that is
/// not long its words must make up a quarter of what the query's words are worth by their rarity, so that a shelf stays empty where nothing is similar.
/// </summary>
/// <remarks>
/// Of the first three hits, precision and the share of the relevant ones kept, without a bar and with a quarter: facts with a question .31 → .38, all kept;
/// keywords .31 → .31, all kept; statute questions .16 → .19, .94 kept. With four tenths the last keep only .82. In facts of several hundred words
/// relevant hits hold less than a tenth, so long texts have no such bar. The share of the best score alone, 0.3 to 0.7, changes no precision by more than .03.
/// </remarks>
internal sealed class ShelfBar
{
    private const float LeastScore = 0.3f;
    private const double LeastCoverage = 0.25;

    private readonly float _score;
    private readonly List<(string[] Names, double Rarity)> _concepts = [];
    private readonly double _least;

    /// <summary>The bar of a search.</summary>
    /// <param name="engine">Knows how rare words are; a word that no entry holds, nor another word for it, does not count.</param>
    /// <param name="understood">What was asked. Beside an entry found by its own number or title everything else is far behind, and still wanted: then there is no bar.</param>
    /// <param name="groups">The best hits of each shelf.</param>
    public ShelfBar(ISearchable engine, UnderstoodQuery understood, IReadOnlyDictionary<string, HitGroup> groups)
    {
        // The article of a charge counts more than any words.
        var best = groups.Where(group => understood.Charges.Count == 0 || group.Key != Tiers.Name(Tier.Statute)).Select(group => group.Value.Hits[0].Score).DefaultIfEmpty().Max();
        if (understood.References.Count > 0 || understood.Kind == InputKind.Title) return;
        _score = LeastScore * best;
        if (understood.Words.Count > TellingTerms.LongText) return;
        var concepts = understood.Words.Where(word => word.Length > 1).Select(word => (string[])[word, .. understood.SynonymsOf(word)]).ToList();
        var (documents, held) = (engine.DocumentCount, engine.DocumentFrequencies(EntryFields.Body, [.. concepts.SelectMany(names => names)]));
        var next = 0;
        foreach (var names in concepts)
        {
            var most = 0L;
            foreach (var _ in names) most = Math.Max(most, held[next++]);
            if (most > 0) _concepts.Add((names, Bm25.Idf(documents, most)));
        }

        _least = LeastCoverage * _concepts.Sum(concept => concept.Rarity);
    }

    /// <summary>Whether a hit stands on its shelf.</summary>
    /// <param name="hit">The hit, with its matches.</param>
    /// <param name="isCited">Whether cases and answers that are about just what was asked cite it: then its own words need not be those of the query.</param>
    public bool Shows(ScoredHit hit, bool isCited = false) =>
        hit.Score >= _score && (isCited || _least == 0 || Coverage(hit.Matches.Select(match => match.Term).ToHashSet(StringComparer.Ordinal)) >= _least);

    private double Coverage(HashSet<string> found) => _concepts.Sum(concept => concept.Rarity * concept.Names.Max(name => Share(name, found)));

    /// <summary>How much of a word was found: all of it, or its longest part.</summary>
    private static double Share(string name, HashSet<string> found) =>
        found.Contains(name) ? 1 : found.Where(term => term.Length > 1 && name.Contains(term, StringComparison.Ordinal)).Select(term => (double)term.Length / name.Length).DefaultIfEmpty().Max();
}
