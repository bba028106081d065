namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Documents that match all of <paramref name="must"/> and <paramref name="filter"/> (at least one of them is not empty)
/// and none of <paramref name="not"/>; <paramref name="should"/> adds to the score where it matches.
/// </summary>
internal sealed class ConjunctionMatcher(IReadOnlyList<Matcher> must, IReadOnlyList<Matcher> filter, Matcher? should, IReadOnlyList<Matcher> not) : Matcher
{
    private readonly Frame _scratch = new();

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
            if (clause.Fill(from, to, _scratch)) any = frame.Except(_scratch);
            _scratch.Clear();
        }

        if (any && should is not null && should.Next(from) < to)
        {
            if (should.Fill(from, to, _scratch)) frame.AddScores(_scratch);
            _scratch.Clear();
        }

        return any;
    }

    private bool Narrow(Matcher clause, int from, int to, Frame frame, bool addScores)
    {
        var any = clause.Fill(from, to, _scratch) && frame.Intersect(_scratch, addScores);
        _scratch.Clear();
        return any;
    }
}
