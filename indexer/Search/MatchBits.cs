using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>Which documents match a query, as a bit a document: for work that asks it of many documents.</summary>
internal static class MatchBits
{
    /// <summary>By segment: the live documents that match.</summary>
    /// <exception cref="ArgumentException">A field of the query is unknown or of the wrong kind, or it is nested too deeply.</exception>
    public static ulong[][] Of(IndexSnapshot snapshot, Query query)
    {
        if (snapshot.Segments.Count == 0) QueryTerms.Demand(query, snapshot.Fields);
        var compiler = new QueryCompiler(snapshot, new TermStatistics(snapshot));
        var matches = new ulong[snapshot.Segments.Count][];
        for (var segment = 0; segment < matches.Length; segment++)
        {
            matches[segment] = Of(compiler.Compile(query, segment), snapshot.Segments[segment]);
            compiler.Release();
        }

        return matches;
    }

    private static ulong[] Of(Matcher matcher, LiveSegment segment)
    {
        var documents = segment.Segment.Documents;
        // Whole frames are copied, the last one may reach over the end.
        var bits = new ulong[(documents + Frame.Size) / Frame.Size * (Frame.Size / 64)];
        var frame = Frame.Rent();
        for (var next = matcher.Next(0); next < documents; next = matcher.Next(next))
        {
            var from = next - next % Frame.Size;
            next = Math.Min(from + Frame.Size, documents);
            if (matcher.Fill(from, next, frame)) frame.Bits.CopyTo(bits.AsSpan(from / 64));
            frame.Clear();
        }

        frame.Return();
        var deleted = segment.Live.Deleted == 0 ? default : segment.Live.Bits;
        for (var word = 0; word < deleted.Length && word < bits.Length; word++) bits[word] &= ~deleted[word];
        return bits;
    }
}
