using System.Text;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>A segment with its deletions at one moment.</summary>
internal sealed record LiveSegment(Segment Segment, Liveness Live)
{
    /// <summary>Documents that are not deleted.</summary>
    public int Documents => Segment.Documents - Live.Deleted;
}

/// <summary>
/// The index at one moment: what a search works on. Immutable; keeps its segments mapped until it is released as often as
/// it was held. Statistics are those of all live documents, so no segment border and no merge changes a score.
/// </summary>
internal sealed class IndexSnapshot
{
    private readonly Lazy<FieldValues>[] _values;
    private readonly Lazy<float[]>[] _inverseNorms;
    private readonly HoldCount _holders = new();

    /// <summary>Takes hold of the segments' files.</summary>
    public IndexSnapshot(FieldNumbers fields, Analyzer analyzer, IReadOnlyList<LiveSegment> segments)
    {
        (Fields, Analyzer, Segments) = (fields, analyzer, segments);
        foreach (var segment in segments)
            ObjectDisposedException.ThrowIf(!segment.Segment.File.TryHold(), segment.Segment);
        CombinedNorms = new CombinedNorms(this);
        _inverseNorms = [.. Enumerable.Range(0, fields.Count).Select(field => new Lazy<float[]>(() => Bm25.InverseNorms(DocumentsWith(field), LengthOf(field))))];
        _values = [.. Enumerable.Range(0, fields.FirstText).Select(field => new Lazy<FieldValues>(() => new FieldValues(this, field)))];
    }

    public FieldNumbers Fields { get; }

    public Analyzer Analyzer { get; }

    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>Live documents.</summary>
    public long Documents => Segments.Sum(s => (long)s.Documents);

    /// <summary>Live documents with a value in the field.</summary>
    public long DocumentsWith(int field) => Segments.Sum(s => s.Segment.Summary.DocumentsWith[field] - s.Live.DocumentsWith[field]);

    /// <summary>Positions in the field over all live documents.</summary>
    public long LengthOf(int field) => Segments.Sum(s => s.Segment.Summary.Lengths[field] - s.Live.Lengths[field]);

    /// <summary>By length code of a text field: <see cref="Bm25.InverseNorms"/> with the present statistics.</summary>
    public float[] InverseNormsOf(int field) => _inverseNorms[field].Value;

    /// <summary>Norms of several text fields taken as one.</summary>
    public CombinedNorms CombinedNorms { get; }

    /// <summary>Values of a keyword field over all segments, worked out when first asked for.</summary>
    public FieldValues ValuesOf(int keywordField) => _values[keywordField].Value;

    /// <summary>The live document with this id.</summary>
    public (LiveSegment Segment, int Document)? Find(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        foreach (var segment in Segments)
        {
            var document = segment.Segment.Find(bytes);
            if (document >= 0 && !segment.Live.IsDeleted(document)) return (segment, document);
        }

        return null;
    }

    /// <summary>Keeps the snapshot; false when its last holder has let go.</summary>
    public bool TryHold() => _holders.TryHold();

    /// <summary>Lets go once.</summary>
    public void Release()
    {
        if (!_holders.Release()) return;
        foreach (var segment in Segments) segment.Segment.File.Release();
    }
}

/// <summary>The distinct values of a keyword field over all segments, numbered in the order of code points, with each segment's ordinals mapped to these numbers.</summary>
internal sealed class FieldValues
{
    private readonly string?[] _names;
    private readonly Func<int, string>? _read;

    public FieldValues(IndexSnapshot snapshot, int field)
    {
        if (snapshot.Segments is [var only])
        {
            // One segment: its own numbering is the numbering.
            Count = only.Segment.Dictionary.CountOf(field);
            _names = new string?[Count];
            _read = ordinal => only.Segment.Dictionary.TermAt(field, ordinal);
            Map = [[.. Enumerable.Range(0, Count)]];
            return;
        }

        // Each dictionary is in the order of UTF-8 bytes; numbers are given in that order over all of them.
        var terms = snapshot.Segments.Select(s => s.Segment.Dictionary.StartingWith(field, []).Select(t => t.Term).ToArray()).ToArray();
        var all = terms.SelectMany(t => t).ToArray();
        Array.Sort(all, static (a, b) => a.AsSpan().SequenceCompareTo(b));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in all) numbers.TryAdd(Encoding.UTF8.GetString(term), numbers.Count);
        Map = [.. terms.Select(t => t.Select(term => numbers[Encoding.UTF8.GetString(term)]).ToArray())];
        _names = [.. numbers.Keys];
        Count = _names.Length;
    }

    /// <summary>Distinct values.</summary>
    public int Count { get; }

    /// <summary>By segment and ordinal within the field: the common number.</summary>
    public int[][] Map { get; }

    /// <summary>The value with a common number; read from the dictionary once.</summary>
    public string Value(int number) => _names[number] ??= _read!(number);
}
