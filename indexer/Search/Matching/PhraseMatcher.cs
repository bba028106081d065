using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Documents that hold terms at given distances, see <see cref="PhraseQuery"/>.</summary>
internal sealed class PhraseMatcher(IReadOnlyList<TermMatcher> terms, IReadOnlyList<int> distances, int slop, Segment segment, int field, float weight, float[] inverseNorms) : Matcher
{
    private readonly List<int>[] _positions = [.. terms.Select(_ => new List<int>())];

    public override int Next(int from)
    {
        // Round about until all terms stand at the same document.
        for (var next = from; ;)
        {
            var before = next;
            foreach (var term in terms)
                if (next != NoMore) next = Math.Max(next, term.Next(next));
            if (next == NoMore || next == before) return next;
        }
    }

    public override double Bound(int from, int to) => weight;

    public override bool Fill(int from, int to, Frame frame)
    {
        var any = false;
        for (var document = Next(from); document < to; document = Next(document + 1))
        {
            var frequency = Frequency(document);
            if (frequency == 0) continue;
            any = true;
            frame.Scores[document - from] = Bm25.Score(weight, frequency, inverseNorms[segment.LengthsOf(field)[document]]);
            frame.Bits[(document - from) >> 6] |= 1UL << (document - from);
        }

        return any;
    }

    /// <summary>Occurrences of the first term that are part of a match, in a document that holds all terms.</summary>
    public int Frequency(int document)
    {
        if (slop == 0) return ExactFrequency(document);
        for (var i = 0; i < terms.Count; i++) PositionsOf(i, document);
        var frequency = 0;
        foreach (var first in _positions[0])
            if (MatchesFrom(first)) frequency++;
        return frequency;
    }

    /// <summary>
    /// Without slop every term must stand exactly at its distance: starts are struck out term by term, and most documents
    /// are done with after two terms.
    /// </summary>
    private int ExactFrequency(int document)
    {
        var starts = PositionsOf(0, document);
        for (var i = 1; i < terms.Count && starts.Count > 0; i++)
        {
            var others = PositionsOf(i, document);
            var (kept, other) = (0, 0);
            for (var at = 0; at < starts.Count; at++)
            {
                while (other < others.Count && others[other] < starts[at]) other++;
                if (other < others.Count && others[other] == starts[at]) starts[kept++] = starts[at];
            }

            starts.RemoveRange(kept, starts.Count - kept);
        }

        return starts.Count;
    }

    /// <summary>Where the phrase would begin by each occurrence of a term.</summary>
    private List<int> PositionsOf(int term, int document)
    {
        var positions = _positions[term];
        positions.Clear();
        terms[term].Positions(document, positions);
        for (var i = 0; i < positions.Count; i++) positions[i] -= distances[term];
        return positions;
    }

    /// <summary>Whether some window of width slop that holds <paramref name="first"/> holds a position of every term.</summary>
    private bool MatchesFrom(int first)
    {
        // The lowest position of a match is a position of one of the terms, so only these are tried.
        foreach (var list in _positions)
        {
            var at = list.BinarySearch((int)Math.Max(int.MinValue, (long)first - slop));
            if (at < 0) at = ~at;
            for (; at < list.Count && list[at] <= first; at++)
                if (AllWithin(list[at])) return true;
        }

        return false;
    }

    private bool AllWithin(int low)
    {
        for (var i = 1; i < _positions.Length; i++)
            if (!AnyWithin(_positions[i], low, low + (long)slop)) return false;
        return true;
    }

    private static bool AnyWithin(List<int> positions, int low, long high)
    {
        var at = positions.BinarySearch(low);
        if (at < 0) at = ~at;
        return at < positions.Count && positions[at] <= high;
    }
}
