using System.Buffers.Binary;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index.Postings;

/// <summary>
/// Walks through the postings of one term in one segment, block by block. After <see cref="NextBlock"/> or
/// <see cref="SeekBlock"/> has given true, the first <see cref="Count"/> places of <see cref="Documents"/> and
/// <see cref="Frequencies"/> hold the block. Bytes read are checked against the section and the number of documents.
/// </summary>
internal sealed class PostingsCursor
{
    private static readonly int[] Ones = [.. Enumerable.Repeat(1, BitPacking.BlockSize)];
    /// <summary>No text is longer; phrases can add distances without running over.</summary>
    private const uint LargestPosition = 1 << 30;

    private readonly MappedSection _postings, _positions;
    private readonly TermInfo _term;
    private readonly bool _isText;
    private readonly int _fullBlocks, _tail, _headerSize, _documentLimit;
    private readonly long _dataStart;
    private readonly Buffers _buffers = Buffers.Rent();
    private int _block = -1;
    private int _frequenciesAt = -1; // Where the packed frequencies of the current block lie; −1 once they are unpacked.
    private long _positionAt;
    private int _positionIndex;

    public PostingsCursor(MappedSection postings, MappedSection positions, TermInfo term, bool isText, int documentLimit)
    {
        (_postings, _positions, _term, _isText, _documentLimit) = (postings, positions, term, isText, documentLimit);
        _fullBlocks = term.Documents / BitPacking.BlockSize;
        _tail = term.Documents % BitPacking.BlockSize;
        _headerSize = PostingsWriter.HeaderSize(isText);
        var headers = _fullBlocks == 0 ? 0 : Blocks;
        _dataStart = term.Postings + (long)headers * _headerSize;
        if (term.Documents > documentLimit || _dataStart > postings.Length) throw Corrupt("more documents in a term than in the segment");
    }

    /// <summary>Documents with the term, deleted ones included.</summary>
    public int DocumentCount => _term.Documents;

    /// <summary>Blocks of up to 128 documents.</summary>
    public int Blocks => _fullBlocks + (_tail > 0 ? 1 : 0);

    /// <summary>Documents of the current block, ascending.</summary>
    public int[] Documents => _buffers.Documents;

    /// <summary>Frequencies of the current block; all 1 in a keyword field. Unpacked when first asked for: whoever looks for one document often does not find it.</summary>
    public int[] Frequencies
    {
        get
        {
            if (!_isText) return Ones;
            if (_frequenciesAt >= 0) UnpackFrequencies();
            return _buffers.Frequencies;
        }
    }

    /// <summary>Documents in the current block; 0 before the first and after the last.</summary>
    public int Count { get; private set; }

    /// <summary>Whether blocks have headers: without one, there is a single block of unknown extent.</summary>
    public bool HasHeaders => _fullBlocks > 0;

    /// <summary>Number of the current block, −1 before the first.</summary>
    public int Block => _block;

    /// <summary>Last document of a block. Only with headers.</summary>
    public int LastOf(int block) => (int)BinaryPrimitives.ReadUInt32LittleEndian(Header(block));

    /// <summary>The pairs of a block, see <see cref="Impacts.Write"/>. Only with headers, only in text fields.</summary>
    public ReadOnlySpan<byte> ImpactsOf(int block) => Header(block)[12..];

    /// <summary>Decodes the next block; false at the end.</summary>
    public bool NextBlock() => Decode(_block + 1);

    /// <summary>Decodes the next block that may hold a document from <paramref name="target"/> on; false at the end. Never goes back.</summary>
    public bool SeekBlock(int target)
    {
        var block = _block + 1;
        if (HasHeaders)
            while (block < Blocks && LastOf(block) < target) block++;
        return Decode(block);
    }

    /// <summary>Positions of the document at <paramref name="index"/> in the current block, appended to <paramref name="target"/>. Text fields only; indexes must not go back within a block.</summary>
    public void ReadPositions(int index, List<int> target)
    {
        if (index < _positionIndex) ResetPositions();
        var reader = new ByteReader(_positions.Bytes, _positions.File, (int)_positionAt);
        var frequencies = Frequencies;
        for (; _positionIndex < index; _positionIndex++)
            for (var skip = frequencies[_positionIndex]; skip > 0; skip--) reader.Var();
        var position = 0u;
        for (var left = frequencies[index]; left > 0; left--)
        {
            position += reader.Var();
            if (position > LargestPosition) throw Corrupt($"position {position} in a text");
            target.Add((int)position);
        }

        _positionIndex = index + 1;
        _positionAt = reader.Position;
    }

    /// <summary>Gives the buffers back to this thread; the cursor is not used after that.</summary>
    public void Release() => _buffers.Return();

    private ReadOnlySpan<byte> Header(int block) => _postings.Slice(_term.Postings + (long)block * _headerSize, _headerSize);

    /// <summary>Where a block's data begin in the section.</summary>
    private int DataOf(int block)
    {
        var start = _dataStart + (HasHeaders ? BinaryPrimitives.ReadUInt32LittleEndian(Header(block)[4..]) : 0);
        return start <= _postings.Length ? (int)start : throw Corrupt("a block begins outside of its section");
    }

    private bool Decode(int block)
    {
        _block = block;
        Count = 0;
        if (block >= Blocks) return false;
        var last = block == 0 ? -1 : LastOf(block - 1);
        if (block > 0 && (uint)last >= (uint)_documentLimit) throw Corrupt($"a block ends at document {last} of {_documentLimit}");
        if (block < _fullBlocks) DecodeFull(block, last);
        else DecodeTail(last);
        if (_isText) ResetPositions();
        return true;
    }

    private void DecodeFull(int block, int last)
    {
        var reader = new ByteReader(_postings.Bytes, _postings.File, DataOf(block));
        Unpack(ref reader);
        var (steps, documents) = (_buffers.Packed, _buffers.Documents);
        long document = last;
        for (var i = 0; i < documents.Length && i < steps.Length; i++)
        {
            document += (long)steps[i] + 1;
            documents[i] = (int)document;
        }

        // Every step is upwards, so the right last document proves that all before it lie in range.
        if (document != LastOf(block) || document >= _documentLimit) throw Corrupt($"a block ends at document {document}, its header says {LastOf(block)} of {_documentLimit}");
        Count = BitPacking.BlockSize;
        _frequenciesAt = _isText ? reader.Position : -1;
    }

    private void UnpackFrequencies()
    {
        var reader = new ByteReader(_postings.Bytes, _postings.File, _frequenciesAt);
        _frequenciesAt = -1;
        Unpack(ref reader);
        var (packed, frequencies) = (_buffers.Packed, _buffers.Frequencies);
        for (var i = 0; i < packed.Length && i < frequencies.Length; i++) frequencies[i] = (int)packed[i] + 1;
        if (frequencies.AsSpan().ContainsAnyInRange(int.MinValue, 0)) throw Corrupt("a frequency is not positive");
    }

    private void Unpack(ref ByteReader reader)
    {
        int bits = reader.Byte();
        if (bits > 32) throw Corrupt($"{bits} bits for a 32-bit number");
        BitPacking.Unpack(reader.Take(BitPacking.PackedSize(bits)), bits, _buffers.Packed);
    }

    private void DecodeTail(int last)
    {
        var reader = new ByteReader(_postings.Bytes, _postings.File, DataOf(_fullBlocks));
        _frequenciesAt = -1;
        var (documents, frequencies) = (_buffers.Documents, _buffers.Frequencies);
        long document = last;
        for (var i = 0; i < _tail; i++)
        {
            if (!_isText) document += (long)reader.Var() + 1;
            else
            {
                var code = reader.Var64();
                document += (long)(code >> 1) + 1;
                frequencies[i] = (code & 1) != 0 ? 1 : (int)reader.Var() + 1;
                if (frequencies[i] <= 0) throw Corrupt("a frequency is not positive");
            }

            if ((ulong)document >= (ulong)_documentLimit) throw Corrupt($"document {document} of {_documentLimit}");
            documents[i] = (int)document;
        }

        Count = _tail;
    }

    private void ResetPositions()
    {
        _positionIndex = 0;
        _positionAt = _term.Positions + (HasHeaders ? BinaryPrimitives.ReadUInt32LittleEndian(Header(_block)[8..]) : 0);
        if (_positionAt > _positions.Length) throw Corrupt("positions begin outside of their section");
    }

    private CorruptIndexException Corrupt(string problem) => new(_postings.File, problem);

    /// <summary>Arrays of a cursor, used again by the same thread: a long query opens hundreds of cursors.</summary>
    private sealed class Buffers
    {
        [ThreadStatic]
        private static Stack<Buffers>? _idle;

        public int[] Documents { get; } = new int[BitPacking.BlockSize];

        public int[] Frequencies { get; } = new int[BitPacking.BlockSize];

        public uint[] Packed { get; } = new uint[BitPacking.BlockSize];

        public static Buffers Rent() => (_idle ??= []).TryPop(out var buffers) ? buffers : new Buffers();

        public void Return() => (_idle ??= []).Push(this);
    }
}
