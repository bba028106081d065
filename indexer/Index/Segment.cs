using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>One immutable, memory-mapped segment. Valid as long as its <see cref="File"/> is held.</summary>
internal sealed class Segment
{
    /// <summary>What a number column holds for a document without a value.</summary>
    public const long NoNumber = long.MinValue;

    /// <summary>Text of documents read lately that is kept, in UTF-16 units: about 32 MB.</summary>
    private const long CachedUnits = 16 << 20;

    private readonly FieldNumbers _fields;
    private readonly MappedSection _postings, _positions;
    private readonly MappedSection[] _lengths, _numbers;
    private readonly KeywordColumn[] _columns;
    private readonly DocumentCodec _codec;
    private readonly DocumentCache _read = new(CachedUnits);
    private readonly NumberRanges _ranges = new();

    /// <summary>
    /// Opens a segment. Checks every section's extent, and the checksums of all that is later read without further checks: the
    /// dictionary, columns and indexes. Postings, positions and stored documents, the bulk of the file, are checked as they are decoded.
    /// </summary>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    public Segment(string path, FieldNumbers fields)
    {
        File = new SegmentFile(path);
        try
        {
            _fields = fields;
            foreach (var id in File.Sections.Where(id => id is not (SectionIds.Postings or SectionIds.Positions or SectionIds.StoredBlocks))) File.Demand(id);
            Summary = SegmentSummary.Read(File.Section(SectionIds.Summary), fields.Count);
            Dictionary = new TermDictionary(File.Section(SectionIds.Terms), File.Section(SectionIds.TermIndex), fields.Count);
            (_postings, _positions) = (File.Section(SectionIds.Postings), File.Section(SectionIds.Positions));
            _lengths = [.. Enumerable.Range(fields.FirstText, fields.Count - fields.FirstText).Select(field => Sized(SectionIds.Lengths + field, Documents))];
            _columns = [.. Enumerable.Range(0, fields.FirstText).Select(field => new KeywordColumn(File.Section(SectionIds.Keywords + field), Documents))];
            _numbers = [.. Enumerable.Range(0, fields.Schema.NumberFields.Count).Select(field => Sized(SectionIds.Numbers + field, Documents * 8L))];
            Stored = new StoredDocuments(File.Section(SectionIds.StoredBlocks), File.Section(SectionIds.StoredIndex), Documents);
            _codec = new DocumentCodec(fields, File.Name);
        }
        catch
        {
            File.Release();
            throw;
        }
    }

    public SegmentFile File { get; }

    public SegmentSummary Summary { get; }

    /// <summary>Documents, deleted ones included.</summary>
    public int Documents => Summary.Documents;

    public TermDictionary Dictionary { get; }

    public StoredDocuments Stored { get; }

    /// <summary>Length codes of a text field, one byte a document.</summary>
    public ReadOnlySpan<byte> LengthsOf(int field) => _lengths[field - _fields.FirstText].Bytes;

    /// <summary>Values of a keyword field.</summary>
    public KeywordColumn ColumnOf(int field) => _columns[field];

    /// <summary>Values of a number field; <see cref="NoNumber"/> where there is none.</summary>
    public ReadOnlySpan<long> NumbersOf(int field) => MemoryMarshal.Cast<byte, long>(_numbers[field].Bytes);

    /// <summary>Documents whose number lies in a closed range, a bit each; those without a number do not.</summary>
    public ulong[] InRange(int field, long minimum, long maximum) => _ranges.Of(field, minimum, maximum, NumbersOf(field));

    /// <summary>Walks through a term's postings.</summary>
    public PostingsCursor Postings(int field, TermInfo term) => new(_postings, _positions, term, _fields.IsText(field), Documents);

    /// <summary>The document with this id (UTF-8), or −1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        if (Dictionary.Find(FieldNumbers.Id, id, out var term) < 0) return -1;
        var cursor = Postings(FieldNumbers.Id, term);
        return cursor.NextBlock() ? cursor.Documents[0] : -1;
    }

    /// <summary>Place of a document's id in the order of ids: compares two documents of this segment by id.</summary>
    public int IdRank(int document) => ColumnOf(FieldNumbers.Id).FirstOf(document);

    /// <summary>A document's id.</summary>
    public string IdOf(int document) => Dictionary.TermAt(FieldNumbers.Id, IdRank(document) - 1);

    /// <summary>A document as it was added.</summary>
    public IndexDocument Read(int document)
    {
        if (_read.Find(document) is { } known) return known;
        var read = _codec.Read(Stored.Read(document));
        _read.Add(document, read);
        return read;
    }

    /// <summary>A document from its stored bytes.</summary>
    public IndexDocument Decode(ReadOnlyMemory<byte> stored) => _codec.Read(stored);

    private MappedSection Sized(int id, long length)
    {
        var section = File.Section(id);
        return section.Length == length ? section : throw new CorruptIndexException(File.Name, $"section '{SectionIds.NameOf(id, _fields)}' has {section.Length} bytes, {length} expected");
    }
}
