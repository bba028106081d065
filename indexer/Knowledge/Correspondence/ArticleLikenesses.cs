using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>
/// How like each article of one text is to each of another: pairs of characters, weighted by how rare they are in both texts together.
/// </summary>
internal sealed class ArticleLikenesses
{
    private readonly Pair[,] _pairs;

    /// <param name="before">Comparable words of the old articles.</param>
    /// <param name="after">Comparable words of the new ones.</param>
    public ArticleLikenesses(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        List<Dictionary<int, int>> counts = [.. before.Concat(after).Select(Bigrams)];
        var spread = new Dictionary<int, int>();
        foreach (var pair in counts.SelectMany(article => article.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(spread, pair, out _)++;
        List<Dictionary<int, double>> weights = [.. counts.Select(article =>
            article.ToDictionary(term => term.Key, term => (1 + Math.Log(term.Value)) * Math.Log(1 + ((double)counts.Count / spread[term.Key]))))];
        double[] lengths = [.. weights.Select(article => Math.Sqrt(article.Values.Sum(weight => weight * weight)))];
        double[] sums = [.. weights.Select(article => article.Values.Sum())];

        var holders = new Dictionary<int, List<(int Article, double Weight)>>();
        for (var j = 0; j < after.Count; j++)
            foreach (var (pair, weight) in weights[before.Count + j])
                (CollectionsMarshal.GetValueRefOrAddDefault(holders, pair, out _) ??= []).Add((j, weight));

        _pairs = new Pair[before.Count, after.Count];
        var products = new double[after.Count];
        var overlaps = new double[after.Count];
        for (var i = 0; i < before.Count; i++)
        {
            Array.Clear(products);
            Array.Clear(overlaps);
            foreach (var (pair, weight) in weights[i])
            {
                foreach (var (j, other) in holders.GetValueOrDefault(pair, []))
                {
                    products[j] += weight * other;
                    overlaps[j] += Math.Min(weight, other);
                }
            }

            for (var j = 0; j < after.Count; j++)
            {
                var (length, sum) = (lengths[before.Count + j], sums[before.Count + j]);
                // Added up in the order of a dictionary, the last digits could differ between runs.
                if (products[j] > 0)
                    _pairs[i, j] = new((float)Math.Round(products[j] / (lengths[i] * length), 5), (float)Math.Round(overlaps[j] / sums[i], 5), (float)Math.Round(overlaps[j] / sum, 5));
            }
        }
    }

    /// <summary>Likeness of an old and a new article, by their places in the lists.</summary>
    public Pair this[int before, int after] => _pairs[before, after];

    private static Dictionary<int, int> Bigrams(string words)
    {
        var counts = new Dictionary<int, int>();
        for (var i = 0; i + 1 < words.Length; i++) CollectionsMarshal.GetValueRefOrAddDefault(counts, (words[i] << 16) | words[i + 1], out _)++;
        return counts;
    }

    /// <summary>Likeness of two articles, 0 to 1 each.</summary>
    /// <param name="Cosine">Of both as a whole.</param>
    /// <param name="OldInNew">Share of the old one that the new one holds: high where old articles were merged.</param>
    /// <param name="NewInOld">Share of the new one that the old one holds: high where an old article was split.</param>
    public readonly record struct Pair(float Cosine, float OldInNew, float NewInOld);
}
