using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>A candidate for the hits: where it is and what it is ordered by.</summary>
internal readonly record struct Candidate(long SortKey, float Score, int Segment, int Document);

/// <summary>
/// The best <paramref name="capacity"/> candidates: by sort key, then score, then id. A heap with the worst on top, so that
/// most candidates are turned away by one comparison.
/// </summary>
internal sealed class TopHits(IndexSnapshot snapshot, int capacity)
{
    private readonly List<Candidate> _heap = [];

    /// <summary>Whether a further candidate must beat one that is here.</summary>
    public bool IsFull => _heap.Count >= capacity;

    /// <summary>Score that a candidate must reach to have a chance; only where everything is ordered by score.</summary>
    public float LeastScore => capacity == 0 ? float.PositiveInfinity : IsFull ? _heap[0].Score : float.NegativeInfinity;

    /// <summary>Offers a candidate.</summary>
    public void Offer(Candidate candidate)
    {
        if (_heap.Count < capacity)
        {
            _heap.Add(candidate);
            Rise(_heap.Count - 1);
        }
        else if (capacity > 0 && IsBetter(candidate, _heap[0]))
        {
            _heap[0] = candidate;
            Sink();
        }
    }

    /// <summary>The candidates, best first.</summary>
    public List<Candidate> InOrder()
    {
        var ordered = new List<Candidate>(_heap);
        ordered.Sort((a, b) => IsBetter(a, b) ? -1 : IsBetter(b, a) ? 1 : 0);
        return ordered;
    }

    private bool IsBetter(in Candidate a, in Candidate b)
    {
        if (a.SortKey != b.SortKey) return a.SortKey > b.SortKey;
        if (a.Score != b.Score) return a.Score > b.Score;
        if (a.Segment == b.Segment) return IdRank(a) < IdRank(b);
        return System.Text.Encoding.UTF8.GetBytes(IdOf(a)).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(IdOf(b))) < 0;
    }

    private int IdRank(in Candidate c) => snapshot.Segments[c.Segment].Segment.IdRank(c.Document);

    private string IdOf(in Candidate c) => snapshot.Segments[c.Segment].Segment.IdOf(c.Document);

    private void Rise(int at)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!IsBetter(_heap[parent], _heap[at])) return;
            (_heap[parent], _heap[at]) = (_heap[at], _heap[parent]);
            at = parent;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < _heap.Count; child++)
                if (IsBetter(_heap[worst], _heap[child])) worst = child;
            if (worst == at) return;
            (_heap[worst], _heap[at]) = (_heap[at], _heap[worst]);
            at = worst;
        }
    }
}
