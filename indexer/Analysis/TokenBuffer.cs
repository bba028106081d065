namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// The tokens of one text, in arrays that are used again for the next text. Not safe for concurrent use.
/// Positions never decrease. Several tokens may share a position; they count once in the length of the text.
/// </summary>
public sealed class TokenBuffer
{
    private char[] _characters = new char[1024];
    private Entry[] _entries = new Entry[256];
    private int _used;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Number of distinct positions: the length of the text as BM25 sees it.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => (Count, Length, _used) = (0, 0, 0);

    /// <summary>Adds a token.</summary>
    /// <param name="term">What is compared; copied.</param>
    /// <param name="position">Place for phrases; not below the last token's.</param>
    /// <param name="start">First UTF-16 unit in the original text.</param>
    /// <param name="end">One past the last unit.</param>
    public void Add(ReadOnlySpan<char> term, int position, int start, int end)
    {
        if (Count == 0 || _entries[Count - 1].Position != position)
        {
            if (Count > 0 && position < _entries[Count - 1].Position)
                throw new ArgumentOutOfRangeException(nameof(position), position, "Positions must not decrease.");
            Length++;
        }

        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        if (_used + term.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + term.Length));
        term.CopyTo(_characters.AsSpan(_used));
        _entries[Count++] = new Entry(_used, term.Length, position, start, end);
        _used += term.Length;
    }

    /// <summary>Term of token <paramref name="index"/>; valid until the next change of the buffer.</summary>
    public ReadOnlySpan<char> Term(int index) => _characters.AsSpan(_entries[index].Offset, _entries[index].TermLength);

    /// <summary>Position of token <paramref name="index"/>.</summary>
    public int Position(int index) => _entries[index].Position;

    /// <summary>First UTF-16 unit of token <paramref name="index"/> in the original text.</summary>
    public int Start(int index) => _entries[index].Start;

    /// <summary>One past the last UTF-16 unit of token <paramref name="index"/>.</summary>
    public int End(int index) => _entries[index].End;

    private readonly record struct Entry(int Offset, int TermLength, int Position, int Start, int End);
}
