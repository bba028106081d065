using System.Numerics;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Documents that match at least <paramref name="minimum"/> of the clauses; scores are added. When only the best are asked
/// for, clauses too weak to lift a document over the bar on their own are looked at only for documents that others found
/// (MaxScore, Turtle and Flood 1995, here by window with the blocks' highest scores). That is done where all clauses are
/// terms and one of them suffices; other disjunctions are filled whole.
/// </summary>
internal sealed class DisjunctionMatcher(IReadOnlyList<Matcher> clauses, int minimum) : Matcher
{
    private readonly double[] _bounds = new double[clauses.Count];
    private readonly int[] _byBound = [.. Enumerable.Range(0, clauses.Count)];
    private readonly bool _onlyTerms = clauses.All(c => c is TermMatcher);
    private readonly bool _onlyAdding = clauses.All(c => c is AddingMatcher);
    private readonly MatchCounts? _counts = minimum > 1 ? new MatchCounts(clauses.Count, minimum) : null;
    private readonly ulong[] _bits = new ulong[Frame.Size / 64];

    public override bool MatchesAll => minimum <= 1 && clauses.Any(clause => clause.MatchesAll);

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
        _counts?.Clear();
        var any = false;
        foreach (var clause in clauses)
        {
            // Terms, alone or several for one word, add to the frame directly; only their bits are kept apart, to be counted once.
            var bits = _counts is null ? frame.Bits : _bits;
            var found = clause is AddingMatcher term ? term.Add(from, to, frame.Scores, bits)
                : clause is DisjunctionMatcher { IsAnyTerm: true } word ? word.AddTerms(from, to, frame.Scores, bits)
                : clause.Next(from) < to && AddApart(clause, from, to, frame, bits);
            if (found) _counts?.Take(_bits);
            any |= found;
        }

        return any && (_counts is null || _counts.Enough(frame.Bits));
    }

    public override bool FillAbove(int from, int to, Frame frame, double least)
    {
        // The caller has just asked for Bound of the same window, so _bounds are those of this window.
        if (!_onlyTerms || minimum > 1) return Fill(from, to, frame);
        Array.Sort(_byBound, (a, b) => _bounds[a].CompareTo(_bounds[b]) is not 0 and var order ? order : a.CompareTo(b));
        var (weak, sum) = (0, 0.0);
        while (weak < clauses.Count && sum + _bounds[_byBound[weak]] < least) sum += _bounds[_byBound[weak++]];
        var any = false;
        for (var i = clauses.Count - 1; i >= weak; i--) any |= ((TermMatcher)clauses[_byBound[i]]).Add(from, to, frame.Scores, frame.Bits);
        for (var i = weak - 1; any && i >= 0; i--)
        {
            any = KeepAbove(frame, least - sum);
            sum -= _bounds[_byBound[i]];
            if (any) ((TermMatcher)clauses[_byBound[i]]).AddWhere(from, to, frame.Scores, frame.Bits);
        }

        return any;
    }

    private bool IsAnyTerm => _onlyAdding && minimum <= 1;

    private bool AddTerms(int from, int to, double[] scores, ulong[] bits)
    {
        var any = false;
        foreach (var clause in clauses) any |= ((AddingMatcher)clause).Add(from, to, scores, bits);
        return any;
    }

    /// <summary>Adds the scores and matches of a clause that needs a frame of its own.</summary>
    private static bool AddApart(Matcher clause, int from, int to, Frame frame, ulong[] bits)
    {
        var apart = Frame.Rent();
        var any = clause.Fill(from, to, apart);
        if (any) frame.Take(apart, bits);
        apart.Return();
        return any;
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
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (frame.Scores[place] < least) frame.Bits[word] &= ~(1UL << place);
            }

            any |= frame.Bits[word];
        }

        return any != 0;
    }
}
