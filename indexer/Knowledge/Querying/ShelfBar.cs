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
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly double _least;

    /// <summary>The bar of a search.</summary>
    /// <param name="engine">Knows how rare words are; words that no entry holds do not count.</param>
    /// <param name="understood">What was asked. Beside an entry found by its own number everything else is far behind, and still wanted: then there is no bar.</param>
    /// <param name="best">Best score over all shelves.</param>
    public ShelfBar(ISearchEngine engine, UnderstoodQuery understood, float best)
    {
        if (understood.References.Count > 0) return;
        _score = LeastScore * best;
        if (understood.Words.Count > TellingTerms.LongText) return;
        List<string> words = [.. understood.Words.Where(word => word.Length > 1)];
        var (documents, held) = (engine.DocumentCount, engine.DocumentFrequencies(EntryFields.Body, words));
        for (var i = 0; i < words.Count; i++)
            if (held[i] > 0) _rarity[words[i]] = Bm25.Idf(documents, held[i]);
        _least = LeastCoverage * _rarity.Values.Sum();
    }

    /// <summary>Whether a hit stands on its shelf.</summary>
    /// <param name="hit">The hit, with its matches.</param>
    /// <param name="isCited">Whether cases and answers that are about just what was asked cite it: then its own words need not be those of the query.</param>
    public bool Shows(ScoredHit hit, bool isCited = false) =>
        hit.Score >= _score && (isCited || _least == 0 || hit.Matches.Select(match => match.Term).Distinct().Sum(term => _rarity.GetValueOrDefault(term)) >= _least);
}
