using System.Text;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Walks through the terms of a field over all segments of a snapshot.</summary>
internal static class TermList
{
    /// <summary>Terms of a field that at least <paramref name="least"/> live documents hold, ascending by UTF-8 bytes, which is by code points.</summary>
    public static IReadOnlyList<TermCount> Of(IndexSnapshot snapshot, int field, int least)
    {
        if (snapshot.Segments is [var only]) return [.. Counted(only, field).Where(term => term.Documents >= least).Select(Decode)];
        var counts = new List<(byte[] Term, int Documents)>();
        foreach (var segment in snapshot.Segments) counts.AddRange(Counted(segment, field));
        counts.Sort(static (a, b) => a.Term.AsSpan().SequenceCompareTo(b.Term));
        var found = new List<TermCount>();
        for (var at = 0; at < counts.Count;)
        {
            var (term, documents) = counts[at++];
            // The same term of another segment stands beside it.
            for (; at < counts.Count && counts[at].Term.AsSpan().SequenceEqual(term); at++) documents += counts[at].Documents;
            if (documents >= least) found.Add(Decode((term, documents)));
        }

        return found;
    }

    private static IEnumerable<(byte[] Term, int Documents)> Counted(LiveSegment segment, int field) =>
        segment.Segment.Dictionary.StartingWith(field, []).Select(term => (term.Term, term.Info.Documents - segment.Live.DeletedWith(term.Ordinal)));

    private static TermCount Decode((byte[] Term, int Documents) term) => new(Encoding.UTF8.GetString(term.Term), term.Documents);
}
