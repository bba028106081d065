using System.IO.MemoryMappedFiles;

namespace KnowledgeBase.Indexer.Storage;

/// <summary>A section of a mapped file: a checked window on memory that is valid as long as the file is held.</summary>
internal readonly unsafe struct MappedSection
{
    private readonly byte* _start;

    internal MappedSection(byte* start, int length, string file)
    {
        _start = start;
        Length = length;
        File = file;
    }

    /// <summary>Bytes.</summary>
    public int Length { get; }

    /// <summary>Name of the file, for messages.</summary>
    public string File { get; }

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => new(_start, Length);

    /// <summary>A part; outside of the section means that the file is damaged.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int count)
    {
        if ((ulong)offset > (ulong)Length || (uint)count > (ulong)(Length - offset))
            throw new CorruptIndexException(File, $"bytes {offset} to {offset + count} of a section of {Length} asked for");
        return new ReadOnlySpan<byte>(_start + offset, count);
    }

    /// <summary>From an offset to the end of the section.</summary>
    public ReadOnlySpan<byte> From(long offset) => Slice(offset, (int)Math.Max(0, Length - offset));
}

/// <summary>
/// A memory-mapped file of sections. Whoever reads holds it (<see cref="TryHold"/>, <see cref="Release"/>);
/// it is unmapped when the last holder lets go.
/// </summary>
internal sealed unsafe class SegmentFile
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly Dictionary<int, (long Start, int Length, uint Checksum)> _sections = [];
    private readonly HoldCount _holders = new();

    /// <summary>Opens and checks length, header, footer and section table.</summary>
    /// <exception cref="CorruptIndexException">The file is not whole.</exception>
    public SegmentFile(string path)
    {
        Name = Path.GetFileName(path);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            Length = stream.Length;
            if (Length < SegmentFileWriter.Alignment + SegmentFileWriter.FooterSize) throw new CorruptIndexException(Name, $"{Length} bytes are too few");
            _map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        }

        _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        try
        {
            ReadTable();
        }
        catch
        {
            Release();
            throw;
        }
    }

    /// <summary>File name without folder.</summary>
    public string Name { get; }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>Ids of the sections, in the order of the file.</summary>
    public IEnumerable<int> Sections => _sections.OrderBy(s => s.Value.Start).Select(s => s.Key);

    /// <summary>A section that must be there.</summary>
    public MappedSection Section(int id) => _sections.TryGetValue(id, out var section)
        ? new MappedSection(_start + section.Start, section.Length, Name)
        : throw new CorruptIndexException(Name, $"section {id} is missing");

    /// <summary>Stored checksum of a section.</summary>
    public uint ChecksumOf(int id) => _sections[id].Checksum;

    /// <summary>Whether the section's bytes still have the checksum they were written with.</summary>
    public bool Verify(int id) => Checksum.Of(Section(id).Bytes) == ChecksumOf(id);

    /// <summary>Verifies a section and throws where it is damaged.</summary>
    public void Demand(int id)
    {
        if (!Verify(id)) throw new CorruptIndexException(Name, $"section {id} does not have its checksum {ChecksumOf(id):x8}");
    }

    /// <summary>Keeps the file mapped; false when it is already gone.</summary>
    public bool TryHold() => _holders.TryHold();

    /// <summary>Lets go once.</summary>
    public void Release()
    {
        if (!_holders.Release()) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    private void ReadTable()
    {
        var footer = new ByteReader(new ReadOnlySpan<byte>(_start + Length - SegmentFileWriter.FooterSize, SegmentFileWriter.FooterSize), Name);
        var tableStart = footer.UInt64();
        var tableLength = footer.UInt32();
        var tableChecksum = footer.UInt32();
        if (footer.UInt64() != SegmentFileWriter.Magic || new ByteReader(new ReadOnlySpan<byte>(_start, 8), Name).UInt64() != SegmentFileWriter.Magic)
            throw new CorruptIndexException(Name, "header or footer is not that of an index file");
        if (tableStart > (ulong)Length || tableLength > (ulong)Length - tableStart) throw new CorruptIndexException(Name, "the section table lies outside of the file");
        var bytes = new ReadOnlySpan<byte>(_start + tableStart, (int)tableLength);
        if (Checksum.Of(bytes) != tableChecksum) throw new CorruptIndexException(Name, "the section table does not have its checksum");
        var table = new ByteReader(bytes, Name);
        for (var left = table.Count(1000); left > 0; left--)
        {
            var id = table.Count(1000);
            var start = table.UInt64();
            var length = table.UInt64();
            var checksum = table.UInt32();
            if (start > (ulong)Length || length > (ulong)Length - start || length > int.MaxValue)
                throw new CorruptIndexException(Name, $"section {id} lies outside of the file");
            _sections[id] = ((long)start, (int)length, checksum);
        }
    }
}
