using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>
/// Proposes which articles of a later text correspond to those of an earlier one: by their words, and, where words leave it open, by
/// their order, for most articles keep their neighbours. An old article may lead to several new ones (split) and several to one (merged).
/// </summary>
internal static class CorrespondenceDerivation
{
    // Each other's best and this alike: such pairs say where the articles between them are to be looked for.
    private const double Anchor = 0.5;

    // What standing at the place where the neighbours lead one to expect it is worth.
    private const double WorthOfPlace = 0.15;
    private const double PlacesToHalf = 3;

    // Thresholds were chosen on pairs that published cases and amending decisions state, and by reading pairs near them:
    // from 0.42 on nearly all are right, below 0.36 every second one is not.
    private const double Alike = 0.42;
    private const double Unlike = 0.18;
    private const double HeldInMerged = 0.5;
    private const double HeldInSplit = 0.5;
    private const double Unbroken = 0.85;

    /// <summary>
    /// Rows in the order of the old articles; 已删除 where nothing is like one. No row where something is a little like it, for then neither a
    /// successor nor its absence can be told from the words.
    /// </summary>
    /// <param name="old">The articles of the earlier text, in order.</param>
    /// <param name="present">Those of the later text, in order.</param>
    /// <param name="sameLaw">True for versions of one law, where an article whose neighbours have become neighbours of each other is gone.</param>
    public static IReadOnlyList<CorrespondenceRow> Derive(IReadOnlyList<ComparedArticle> old, IReadOnlyList<ComparedArticle> present, bool sameLaw)
    {
        string[] before = [.. old.Select(article => ComparableText.Of(article.Text))];
        string[] after = [.. present.Select(article => ComparableText.Of(article.Text))];
        var alike = new ArticleLikenesses(before, after);
        var expected = ExpectedPlaces(alike, before, after);
        var pairs = new SortedSet<(int Old, int New)>();
        var taken = new bool[after.Length];
        // An article that lives on nearly word for word was not split: what else is like it was written after its model.
        var whole = new bool[before.Length];
        for (var i = 0; i < before.Length; i++)
        {
            var best = Best(after.Length, j => Score(alike[i, j], expected[i].Place, j));
            if (best < 0 || !IsSuccessor(alike[i, best], Score(alike[i, best], expected[i].Place, best))) continue;
            pairs.Add((i, best));
            taken[best] = true;
            whole[i] = alike[i, best].Cosine >= Unbroken;
        }

        for (var j = 0; j < after.Length; j++)
        {
            if (taken[j]) continue;
            var best = Best(before.Length, i => alike[i, j].NewInOld + (WorthOfPlace * Nearness(expected[i].Place, j)));
            if (best >= 0 && !whole[best] && alike[best, j].NewInOld >= HeldInSplit) pairs.Add((best, j));
        }

        foreach (var (i, j) in ParagraphMoves.Find(old, after).Concat(ParagraphMoves.Find(present, before).Select(move => (move.Other, move.Whole))))
            if (!whole[i]) pairs.Add((i, j));
        return [.. Enumerable.Range(0, before.Length).SelectMany(Rows)];

        IEnumerable<CorrespondenceRow> Rows(int i)
        {
            var found = pairs.GetViewBetween((i, 0), (i, int.MaxValue));
            if (found.Count == 0)
                return IsOpen(i) ? [] : [new CorrespondenceRow(old[i].Place, null, 1, CorrespondenceKind.Removed, 0, CorrespondenceFile.ByText, Checked: false)];
            return found.Select(pair => Row(old[i].Place, before[i], present[pair.New].Place, after[pair.New], CorrespondenceFile.ByText));
        }

        bool IsOpen(int i) =>
            !(sameLaw && expected[i].Gap is { } gap && Enumerable.Range(gap.Start, gap.Length).All(j => taken[j]))
            && Enumerable.Range(0, after.Length).Any(j => Words(alike[i, j]) >= Unlike);
    }

    /// <summary>The row of two articles whose correspondence is known; kind and likeness by their words.</summary>
    public static CorrespondenceRow Compared(ComparedArticle old, ComparedArticle present, string basis) =>
        Row(old.Place, ComparableText.Of(old.Text), present.Place, ComparableText.Of(present.Text), basis);

    private static CorrespondenceRow Row(ArticlePlace old, string before, ArticlePlace present, string after, string basis)
    {
        var kind = before != after ? CorrespondenceKind.Changed : old == present ? CorrespondenceKind.Same : CorrespondenceKind.Renumbered;
        // Rounded as the file keeps it; what has changed is never shown as wholly alike, nor as not compared.
        var likeness = kind == CorrespondenceKind.Changed ? Math.Clamp(Math.Round(TextDifference.LikenessOfComparable(before, after), 2), 0.01, 0.99) : 1;
        return new CorrespondenceRow(old, present, 1, kind, (float)likeness, basis, Checked: false);
    }

    private static bool IsSuccessor(ArticleLikenesses.Pair pair, double score) =>
        score >= Alike || (pair.OldInNew >= HeldInMerged && pair.Cosine > 0.2);

    private static double Score(ArticleLikenesses.Pair pair, double? expected, int place) =>
        pair.Cosine == 0 ? 0 : Words(pair) + (WorthOfPlace * Nearness(expected, place));

    private static double Words(ArticleLikenesses.Pair pair) => (0.6 * pair.Cosine) + (0.4 * pair.OldInNew);

    private static double Nearness(double? expected, int place) => expected is { } at ? 1 / (1 + (Math.Abs(place - at) / PlacesToHalf)) : 0;

    /// <summary>Where in the new text each old article would stand if it had kept its neighbours.</summary>
    private static Expectation[] ExpectedPlaces(ArticleLikenesses alike, string[] before, string[] after)
    {
        int[] bestNew = [.. Enumerable.Range(0, before.Length).Select(i => Best(after.Length, j => alike[i, j].Cosine))];
        int[] bestOld = [.. Enumerable.Range(0, after.Length).Select(j => Best(before.Length, i => alike[i, j].Cosine))];
        int[] anchors = [.. Enumerable.Range(0, before.Length)
            .Where(i => bestNew[i] is var j && j >= 0 && bestOld[j] == i && alike[i, j].Cosine >= Anchor)];
        var expected = new Expectation[before.Length];
        for (var i = 0; i < before.Length; i++)
        {
            var at = Array.BinarySearch(anchors, i);
            var (low, high) = at >= 0 ? (at - 1, at + 1) : (~at - 1, ~at);
            int? below = low >= 0 ? anchors[low] : null;
            int? above = high < anchors.Length ? anchors[high] : null;
            expected[i] = (below, above) switch
            {
                ({ } b, { } a) when bestNew[b] < bestNew[a] => new(
                    bestNew[b] + ((double)(bestNew[a] - bestNew[b]) * (i - b) / (a - b)), new TextSpan(bestNew[b] + 1, bestNew[a])),
                // Between neighbours that have parted, the nearer one leads.
                ({ } b, { } a) => new(i - b <= a - i ? bestNew[b] + (i - b) : bestNew[a] - (a - i), null),
                ({ } b, null) => new(bestNew[b] + (i - b), null),
                (null, { } a) => new(bestNew[a] - (a - i), null),
                _ => default,
            };
        }

        return expected;
    }

    /// <summary>What the neighbours of an old article say of it.</summary>
    /// <param name="Place">Its place among the new articles; null where no neighbour is known.</param>
    /// <param name="Gap">The new articles between those that its neighbours became; null where these have parted.</param>
    private readonly record struct Expectation(double? Place, TextSpan? Gap);

    /// <summary>The first place with the highest score above 0; -1 where none is.</summary>
    private static int Best(int count, Func<int, double> score)
    {
        var (best, most) = (-1, 0.0);
        for (var place = 0; place < count; place++)
            if (score(place) is var found && found > most) (best, most) = (place, found);
        return best;
    }
}
