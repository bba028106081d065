using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// The values of a keyword field by document, as ordinals within the field plus one (0: none). One value a document is
/// kept in 1, 2 or 4 bytes; several in runs with a table of starts. See FORMAT.md "Columns".
/// </summary>
internal sealed class KeywordColumn
{
    private readonly MappedSection _section;
    private readonly int _width, _valuesAt, _documents;
    private readonly Lazy<ColumnStretch[]> _stretches;

    /// <summary>Opens a column and checks its extent.</summary>
    public KeywordColumn(MappedSection section, int documents)
    {
        var reader = new ByteReader(section.Bytes, section.File);
        (_section, _documents) = (section, documents);
        IsSingle = reader.Byte() == 0;
        _width = reader.Byte();
        _valuesAt = 16 + (IsSingle ? 0 : (documents + 1) * 4);
        var values = IsSingle ? documents : section.Length < _valuesAt ? -1 : (long)Starts[documents];
        if (_width is not (1 or 2 or 4) || values < 0 || section.Length != _valuesAt + values * _width)
            throw new CorruptIndexException(section.File, "a keyword column has the wrong size");
        _stretches = new(Stretches);
    }

    /// <summary>Whether no document has more than one value.</summary>
    public bool IsSingle { get; }

    private ReadOnlySpan<uint> Starts => MemoryMarshal.Cast<byte, uint>(_section.Slice(16, (_documents + 1) * 4));

    /// <summary>Ordinal plus one of a document's first value; 0 without a value.</summary>
    public int FirstOf(int document)
    {
        if (IsSingle) return ValueAt(document);
        var starts = Starts;
        return starts[document] == starts[document + 1] ? 0 : ValueAt(starts[document]);
    }

    /// <summary>Appends the ordinals plus one of all of a document's values, ascending.</summary>
    public void ValuesOf(int document, List<int> target)
    {
        if (IsSingle)
        {
            if (ValueAt(document) is > 0 and var value) target.Add(value);
            return;
        }

        var starts = Starts;
        for (var i = starts[document]; i < starts[document + 1]; i++) target.Add(ValueAt(i));
    }

    /// <summary>How many values a document has.</summary>
    public int ValueCountOf(int document)
    {
        if (IsSingle) return ValueAt(document) > 0 ? 1 : 0;
        var starts = Starts;
        return (int)(starts[document + 1] - starts[document]);
    }

    /// <summary>The one value that all documents of the stretch around this document have, as ordinal plus one (0: none of them has one); negative where they differ.</summary>
    public int CommonValueAround(int document) => _stretches.Value[document / ColumnStretch.Size].Common;

    /// <summary>Adds one to <paramref name="counts"/> at the ordinal plus one of each value of each document; documents without one count at 0.</summary>
    /// <param name="documents">Documents of one stretch, ascending.</param>
    /// <param name="bits">The same documents by their places in the stretch.</param>
    /// <param name="counts">By ordinal plus one.</param>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<ulong> bits, int[] counts)
    {
        if (documents.IsEmpty) return;
        var stretch = _stretches.Value[documents[0] / ColumnStretch.Size];
        if (stretch.Common >= 0) counts[stretch.Common] += documents.Length;
        else if (!stretch.IsOneEach) CountRuns(documents, counts);
        else if (!stretch.TryCount(bits, documents.Length, counts)) CountOneEach(documents, counts);
    }

    /// <summary>Writes a column; <paramref name="values"/> holds each document's ordinals plus one, ascending and distinct, runs delimited by <paramref name="starts"/>.</summary>
    public static void Write(ByteWriter target, ReadOnlySpan<int> starts, ReadOnlySpan<int> values)
    {
        var documents = starts.Length - 1;
        var single = true;
        for (var i = 0; i < documents && single; i++) single = starts[i + 1] - starts[i] <= 1;
        var maximum = 0;
        foreach (var value in values) maximum = Math.Max(maximum, value);
        var width = maximum <= byte.MaxValue ? 1 : maximum <= ushort.MaxValue ? 2 : 4;
        target.Byte(single ? (byte)0 : (byte)1);
        target.Byte((byte)width);
        target.Reserve(14).Clear();
        if (!single)
            foreach (var start in starts) target.UInt32((uint)start);
        if (single)
            for (var i = 0; i < documents; i++) Value(target, width, starts[i] == starts[i + 1] ? 0 : values[starts[i]]);
        else
            foreach (var value in values) Value(target, width, value);
    }

    private static void Value(ByteWriter target, int width, int value)
    {
        if (width == 1) target.Byte((byte)value);
        else if (width == 2) target.UInt16((ushort)value);
        else target.UInt32((uint)value);
    }

    private void CountOneEach(ReadOnlySpan<int> documents, int[] counts)
    {
        // Where each document of a stretch has one value, the stretch is read like a column of single values that begins elsewhere.
        var first = documents[0] - documents[0] % ColumnStretch.Size;
        var shift = IsSingle ? 0 : (int)Starts[first] - first;
        if (_width == 1) CountSingle(documents, _section.From(_valuesAt), shift, counts);
        else if (_width == 2) CountSingle(documents, MemoryMarshal.Cast<byte, ushort>(_section.From(_valuesAt)), shift, counts);
        else CountSingle(documents, MemoryMarshal.Cast<byte, int>(_section.From(_valuesAt)), shift, counts);
    }

    private static void CountSingle(ReadOnlySpan<int> documents, ReadOnlySpan<byte> values, int shift, int[] counts)
    {
        foreach (var document in documents) counts[values[document + shift]]++;
    }

    private static void CountSingle(ReadOnlySpan<int> documents, ReadOnlySpan<ushort> values, int shift, int[] counts)
    {
        foreach (var document in documents) counts[values[document + shift]]++;
    }

    private static void CountSingle(ReadOnlySpan<int> documents, ReadOnlySpan<int> values, int shift, int[] counts)
    {
        foreach (var document in documents) counts[values[document + shift]]++;
    }

    private void CountRuns(ReadOnlySpan<int> documents, int[] counts)
    {
        var starts = Starts;
        foreach (var document in documents)
        {
            var (from, to) = (starts[document], starts[document + 1]);
            if (from == to) counts[0]++;
            for (; from < to; from++) counts[ValueAt(from)]++;
        }
    }

    private ColumnStretch[] Stretches()
    {
        var stretches = new ColumnStretch[(_documents + ColumnStretch.Size - 1) / ColumnStretch.Size];
        for (var i = 0; i < stretches.Length; i++) stretches[i] = ColumnStretch.Of(this, i * ColumnStretch.Size, Math.Min((i + 1) * ColumnStretch.Size, _documents));
        return stretches;
    }

    private int ValueAt(long index)
    {
        var bytes = _section.Slice(_valuesAt + index * _width, _width);
        return _width switch { 1 => bytes[0], 2 => BitConverter.ToUInt16(bytes), _ => BitConverter.ToInt32(bytes) };
    }
}
