namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Documents that match at least <paramref name="minimum"/> of the clauses; scores are added. When only the best are asked
/// for, clauses too weak to lift a document over the bar on their own are looked at only for documents that others found
/// (MaxScore, Turtle and Flood 1995, here by window with the blocks' highest scores).
/// </summary>
internal sealed class DisjunctionMatcher(IReadOnlyList<Matcher> clauses, int minimum) : Matcher
{
    private readonly Frame _scratch = new();
    private readonly int[] _counts = new int[Frame.Size];
    private readonly double[] _bounds = new double[clauses.Count];
    private readonly int[] _byBound = [.. Enumerable.Range(0, clauses.Count)];
    private readonly bool _onlyTerms = clauses.All(c => c is TermMatcher);

    public override int Next(int from)
    {
        var next = NoMore;
        foreach (var clause in clauses) next = Math.Min(next, clause.Next(from));
        return next;
    }

    public override double Bound(int from, int to)
    {
        var sum = 0.0;
        for (var i = 0; i < clauses.Count; i++) sum += _bounds[i] = clauses[i].Bound(from, to);
        return sum;
    }

    public override bool Fill(int from, int to, Frame frame)
    {
        var counts = minimum > 1 ? _counts : null;
        if (counts is not null) Array.Clear(counts);
        var any = false;
        foreach (var clause in clauses)
        {
            if (clause is TermMatcher term)
            {
                any |= term.Add(from, to, frame, counts, null);
                continue;
            }

            if (clause.Next(from) >= to) continue;
            if (clause.Fill(from, to, _scratch))
            {
                any = true;
                if (counts is not null) CountMatches(counts);
                frame.Union(_scratch);
            }

            _scratch.Clear();
        }

        return any && (counts is null || KeepCounted(frame, counts));
    }

    public override bool FillAbove(int from, int to, Frame frame, double least)
    {
        // The caller has just asked for Bound of the same window, so _bounds are those of this window.
        if (!_onlyTerms || minimum > 1) return Fill(from, to, frame);
        Array.Sort(_byBound, (a, b) => _bounds[a].CompareTo(_bounds[b]) is not 0 and var order ? order : a.CompareTo(b));
        var (weak, sum) = (0, 0.0);
        while (weak < clauses.Count && sum + _bounds[_byBound[weak]] < least) sum += _bounds[_byBound[weak++]];
        var any = false;
        for (var i = clauses.Count - 1; i >= weak; i--) any |= ((TermMatcher)clauses[_byBound[i]]).Add(from, to, frame, null, null);
        for (var i = weak - 1; any && i >= 0; i--)
        {
            any = KeepAbove(frame, least - sum);
            sum -= _bounds[_byBound[i]];
            if (any) ((TermMatcher)clauses[_byBound[i]]).Add(from, to, frame, null, frame.Bits);
        }

        return any;
    }

    private void CountMatches(int[] counts)
    {
        for (var word = 0; word < _scratch.Bits.Length; word++)
            for (var bits = _scratch.Bits[word]; bits != 0; bits &= bits - 1) counts[(word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
    }

    private bool KeepCounted(Frame frame, int[] counts)
    {
        ulong any = 0;
        for (var word = 0; word < frame.Bits.Length; word++)
        {
            for (var bits = frame.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (counts[place] < minimum) frame.Bits[word] &= ~(1UL << place);
            }

            any |= frame.Bits[word];
        }

        return any != 0;
    }

    /// <summary>Drops documents that cannot reach the bar any more.</summary>
    private static bool KeepAbove(Frame frame, double least)
    {
        // Bounds were added in another order than scores will be; a hair of slack covers the rounding.
        least -= Math.Abs(least) * 1e-9;
        ulong any = 0;
        for (var word = 0; word < frame.Bits.Length; word++)
        {
            for (var bits = frame.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (frame.Scores[place] < least) frame.Bits[word] &= ~(1UL << place);
            }

            any |= frame.Bits[word];
        }

        return any != 0;
    }
}
