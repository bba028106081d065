namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads a file of any size line by line as bytes; memory is bounded by the longest line.</summary>
internal sealed class JsonLineFile(string path) : IDisposable
{
    /// <summary>Longest line taken, in bytes; a longer one is passed over.</summary>
    public const int MaxLineBytes = 64 * 1024 * 1024;

    private readonly FileStream _stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _atEnd;

    /// <summary>1-based number of the current line.</summary>
    public int Number { get; private set; }

    /// <summary>The current line without its end; valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the current line was longer than <see cref="MaxLineBytes"/>; then <see cref="Line"/> is its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public bool Next()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, 1);
            if (_end - _start >= MaxLineBytes)
            {
                // Keep the beginning, forget the rest.
                IsTooLong = true;
                _end = _start + MaxLineBytes / 2;
            }

            searched = _end - _start;
            if (_atEnd) return searched > 0 && Take(searched, 0);
            Fill();
        }
    }

    public void Dispose() => _stream.Dispose();

    private bool Take(int length, int lineEnd)
    {
        var line = _buffer.AsMemory(_start, length);
        if (length > 0 && line.Span[^1] == '\r') line = line[..^1];
        if (Number++ == 0 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        Line = line;
        _start += length + lineEnd;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, MaxLineBytes + 1));
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        if (read == 0) _atEnd = true;
        _end += read;
    }
}
