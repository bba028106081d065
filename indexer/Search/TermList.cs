using System.Text;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Index.Postings;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Walks through the terms of a field over all segments of a snapshot.</summary>
internal static class TermList
{
    /// <summary>Terms of a field that at least <paramref name="least"/> live documents hold, ascending by UTF-8 bytes, which is by code points.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="field">Number of the field.</param>
    /// <param name="least">At least so many documents; 1 or more.</param>
    /// <param name="among">Only documents that match it count; null for all.</param>
    public static IReadOnlyList<TermCount> Of(IndexSnapshot snapshot, int field, int least, Query? among)
    {
        var matches = among is null ? null : MatchBits.Of(snapshot, among);
        if (snapshot.Segments is [var only]) return [.. Counted(only, field, matches?[0]).Where(term => term.Documents >= least).Select(Decode)];
        var counts = new List<(byte[] Term, int Documents)>();
        for (var i = 0; i < snapshot.Segments.Count; i++) counts.AddRange(Counted(snapshot.Segments[i], field, matches?[i]));
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

    private static IEnumerable<(byte[] Term, int Documents)> Counted(LiveSegment segment, int field, ulong[]? matches) =>
        segment.Segment.Dictionary.StartingWith(field, []).Select(term => (term.Term, matches is null
            ? term.Info.Documents - segment.Live.DeletedWith(term.Ordinal)
            : CountAmong(segment.Segment.Postings(field, term.Info), matches)));

    private static int CountAmong(PostingsCursor cursor, ulong[] matches)
    {
        var count = 0;
        while (cursor.NextBlock())
            foreach (var document in cursor.Documents.AsSpan(0, cursor.Count)) count += (int)(matches[document >> 6] >> document & 1);
        cursor.Release();
        return count;
    }

    private static TermCount Decode((byte[] Term, int Documents) term) => new(Encoding.UTF8.GetString(term.Term), term.Documents);
}
