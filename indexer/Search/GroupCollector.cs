using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Keeps the best hits of each value of a keyword field.</summary>
internal sealed class GroupCollector(IndexSnapshot snapshot, GroupBy group)
{
    private readonly int _field = snapshot.Fields.OfKeyword(group.KeywordField);
    private readonly Dictionary<int, (TopHits Hits, long[] Total)> _groups = [];

    /// <summary>Takes a match into account; one without a value belongs to no group.</summary>
    public void Offer(Candidate candidate)
    {
        var ordinal = snapshot.Segments[candidate.Segment].Segment.ColumnOf(_field).FirstOf(candidate.Document);
        if (ordinal == 0) return;
        var value = snapshot.ValuesOf(_field).Map[candidate.Segment][ordinal - 1];
        if (!_groups.TryGetValue(value, out var found)) _groups[value] = found = (new TopHits(snapshot, group.Limit), new long[1]);
        found.Total[0]++;
        if (candidate.Score >= found.Hits.LeastScore) found.Hits.Offer(candidate);
    }

    /// <summary>By value: the best candidates in order, and how many there were.</summary>
    public IEnumerable<(string Value, long Total, List<Candidate> Best)> Result() =>
        _groups.Select(g => (snapshot.ValuesOf(_field).Value(g.Key), g.Value.Total[0], g.Value.Hits.InOrder()));
}
