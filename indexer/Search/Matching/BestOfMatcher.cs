namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Documents that match any clause, with the highest of its scores.</summary>
internal sealed class BestOfMatcher(IReadOnlyList<Matcher> clauses) : Matcher
{
    public override int Next(int from)
    {
        var next = NoMore;
        foreach (var clause in clauses) next = Math.Min(next, clause.Next(from));
        return next;
    }

    public override double Bound(int from, int to)
    {
        var highest = 0.0;
        foreach (var clause in clauses) highest = Math.Max(highest, clause.Bound(from, to));
        return highest;
    }

    public override bool Fill(int from, int to, Frame frame)
    {
        var any = false;
        foreach (var clause in clauses)
        {
            if (clause.Next(from) >= to) continue;
            var apart = Frame.Rent();
            if (clause.Fill(from, to, apart))
            {
                any = true;
                frame.UnionHigher(apart);
            }

            apart.Return();
        }

        return any;
    }
}
