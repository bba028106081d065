using System.Numerics;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Documents that match all of <paramref name="must"/> and <paramref name="filter"/> (at least one of them is not empty)
/// and none of <paramref name="not"/>; <paramref name="should"/> adds to the score where it matches.
/// </summary>
internal sealed class ConjunctionMatcher(IReadOnlyList<Matcher> must, IReadOnlyList<Matcher> filter, Matcher? should, IReadOnlyList<Matcher> not) : Matcher
{
    /// <summary>Matches in a window that are looked at one by one.</summary>
    private const int Few = 4;

    public override int Next(int from)
    {
        var next = from;
        foreach (var clause in must) next = Math.Max(next, clause.Next(next));
        foreach (var clause in filter)
            if (next != NoMore) next = Math.Max(next, clause.Next(next));
        return next;
    }

    public override double Bound(int from, int to)
    {
        var sum = should?.Bound(from, to) ?? 0;
        foreach (var clause in must) sum += clause.Bound(from, to);
        return sum;
    }

    public override bool Fill(int from, int to, Frame frame)
    {
        if (Next(from) >= to) return false;
        var any = must.Count > 0 ? must[0].Fill(from, to, frame) : filter[0].Fill(from, to, frame);
        if (any && must.Count == 0) Array.Clear(frame.Scores);
        for (var i = must.Count > 0 ? 0 : 1; any && i < filter.Count; i++) any = Narrow(filter[i], from, to, frame, addScores: false);
        for (var i = 1; any && i < must.Count; i++) any = Narrow(must[i], from, to, frame, addScores: true);
        foreach (var clause in not)
        {
            if (!any || clause.Next(from) >= to) continue;
            var apart = Frame.Rent();
            if (clause.Fill(from, to, apart)) any = frame.Except(apart);
            apart.Return();
        }

        if (any && should is not null && should.Next(from) < to)
        {
            var apart = Frame.Rent();
            if (frame.Count <= Few) AddFew(should, from, frame, apart);
            else if (should.Fill(from, to, apart)) frame.AddScores(apart);
            apart.Return();
        }

        return any;
    }

    /// <summary>Looks at the few documents of the frame one by one, rather than at all that the clause matches around them.</summary>
    private static void AddFew(Matcher clause, int from, Frame frame, Frame apart)
    {
        for (var word = 0; word < frame.Bits.Length; word++)
        {
            for (var bits = frame.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (clause.Fill(from + place, from + place + 1, apart)) frame.Scores[place] += apart.Scores[0];
                apart.Clear();
            }
        }
    }

    private static bool Narrow(Matcher clause, int from, int to, Frame frame, bool addScores)
    {
        var apart = Frame.Rent();
        var any = clause.Fill(from, to, apart) && frame.Intersect(apart, addScores);
        apart.Return();
        return any;
    }
}
