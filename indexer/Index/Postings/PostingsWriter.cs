using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index.Postings;

/// <summary>Writes the postings of one term after the other, see FORMAT.md "Postings".</summary>
internal sealed class PostingsWriter(SectionWriter postings, SectionWriter positions)
{
    /// <summary>Bytes of a block's header: last document, data offset and, in text fields, position offset and impacts.</summary>
    public static int HeaderSize(bool isText) => isText ? 12 + Impacts.Size : 8;

    private readonly uint[] _documents = new uint[BitPacking.BlockSize];
    private readonly uint[] _frequencies = new uint[BitPacking.BlockSize];
    private readonly ByteWriter _headers = new(), _blocks = new();
    private readonly Impacts _impacts = new();
    private bool _isText;
    private int _inBlock, _count, _last, _blockStart, _position;
    private long _positionsStart, _blockPositions;

    /// <summary>Begins a term; a text field's postings carry frequencies, impacts and positions.</summary>
    public void Begin(bool isText)
    {
        (_isText, _inBlock, _count, _last) = (isText, 0, 0, -1);
        _blockStart = -1;
        _positionsStart = positions.Length;
        _blockPositions = _positionsStart;
        _headers.Clear();
        _blocks.Clear();
        _impacts.Clear();
    }

    /// <summary>Adds a document, in ascending order; its positions follow by <see cref="Position"/>.</summary>
    public void Document(int document, int frequency, byte length)
    {
        if (_inBlock == BitPacking.BlockSize) FinishBlock();
        if (_inBlock == 0) _blockPositions = positions.Length;
        _documents[_inBlock] = (uint)(document - _last - 1);
        _frequencies[_inBlock++] = (uint)(frequency - 1);
        if (_isText) _impacts.Add(frequency, length);
        _last = document;
        _position = 0;
        _count++;
    }

    /// <summary>Adds a position of the current document, in ascending order.</summary>
    public void Position(int position)
    {
        positions.Buffer.Var((uint)(position - _position));
        _position = position;
    }

    /// <summary>Ends the term.</summary>
    public TermInfo End()
    {
        if (_inBlock == BitPacking.BlockSize) FinishBlock();
        if (_inBlock > 0 && _count > BitPacking.BlockSize) Header();
        var info = new TermInfo(_count, postings.Length, _positionsStart);
        postings.Buffer.Bytes(_headers.Written);
        postings.Buffer.Bytes(_blocks.Written);
        for (var i = 0; i < _inBlock; i++)
        {
            if (!_isText) postings.Buffer.Var(_documents[i]);
            else if (_frequencies[i] == 0) postings.Buffer.Var64((ulong)_documents[i] << 1 | 1);
            else
            {
                postings.Buffer.Var64((ulong)_documents[i] << 1);
                postings.Buffer.Var(_frequencies[i]);
            }
        }

        postings.Settle();
        positions.Settle();
        return info;
    }

    private void FinishBlock()
    {
        Header();
        var bits = BitPacking.BitsFor(_documents);
        _blocks.Byte((byte)bits);
        Pack(_documents, bits);
        if (_isText)
        {
            bits = BitPacking.BitsFor(_frequencies);
            _blocks.Byte((byte)bits);
            Pack(_frequencies, bits);
        }

        _inBlock = 0;
        _impacts.Clear();
    }

    private void Pack(uint[] values, int bits)
    {
        var target = _blocks.Reserve(BitPacking.PackedSize(bits));
        target.Clear();
        BitPacking.Pack(values, bits, target);
    }

    private void Header()
    {
        _blockStart = _blocks.Length;
        _headers.UInt32((uint)_last);
        _headers.UInt32((uint)_blockStart);
        if (!_isText) return;
        _headers.UInt32(checked((uint)(_blockPositions - _positionsStart)));
        _impacts.Write(_headers.Reserve(Impacts.Size));
    }
}
