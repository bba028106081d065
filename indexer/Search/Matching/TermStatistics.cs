using System.Text;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Index.Postings;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Rarity and places of the terms of one search, each looked up once. For one search on one snapshot.</summary>
internal sealed class TermStatistics(IndexSnapshot snapshot)
{
    private readonly Dictionary<(int Field, string Term), Entry> _entries = [];

    /// <summary>A term over all segments.</summary>
    /// <param name="LiveDocuments">Live documents with the term.</param>
    /// <param name="Idf">0 where no document has it.</param>
    /// <param name="Places">By segment; zero documents where the segment lacks it.</param>
    public sealed record Entry(long LiveDocuments, double Idf, TermInfo[] Places);

    /// <summary>Statistics of a term.</summary>
    public Entry Of(int field, string term)
    {
        if (_entries.TryGetValue((field, term), out var known)) return known;
        var bytes = Encoding.UTF8.GetBytes(term);
        var places = new TermInfo[snapshot.Segments.Count];
        long live = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var segment = snapshot.Segments[i];
            var ordinal = segment.Segment.Dictionary.Find(field, bytes, out places[i]);
            if (ordinal >= 0) live += places[i].Documents - segment.Live.DeletedWith(ordinal);
        }

        return _entries[(field, term)] = new Entry(live, live == 0 ? 0 : Bm25.Idf(snapshot.DocumentsWith(field), live), places);
    }
}
