namespace KnowledgeBase.Indexer.Storage;

/// <summary>
/// One section of a segment while it is written: in memory, and from <see cref="SpillAt"/> bytes on in a temporary file,
/// so that merging large segments needs little memory.
/// </summary>
internal sealed class SectionWriter(string temporaryFile) : IDisposable
{
    private const int SpillAt = 16 << 20;

    private FileStream? _spill;
    private long _spilled;

    /// <summary>Bytes not yet spilled; write here, then call <see cref="Settle"/> from time to time.</summary>
    public ByteWriter Buffer { get; } = new(4096);

    /// <summary>Bytes written so far.</summary>
    public long Length => _spilled + Buffer.Length;

    /// <summary>Moves the buffer to the temporary file when it has grown large.</summary>
    public void Settle()
    {
        if (Buffer.Length < SpillAt) return;
        _spill ??= new FileStream(temporaryFile, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        try
        {
            _spill.Write(Buffer.Written);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw SegmentFileWriter.TooLarge(temporaryFile, tooLarge);
        }

        _spilled += Buffer.Length;
        Buffer.Clear();
    }

    /// <summary>Copies everything to <paramref name="target"/>.</summary>
    public void CopyTo(Action<ReadOnlySpan<byte>> target)
    {
        if (_spill is not null)
        {
            _spill.Position = 0;
            var chunk = new byte[1 << 20];
            for (int read; (read = _spill.Read(chunk)) > 0;) target(chunk.AsSpan(0, read));
        }

        target(Buffer.Written);
    }

    public void Dispose() => _spill?.Dispose();
}
