using System.Buffers.Binary;
using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Writes terms in ascending order of field, then UTF-8 bytes, in blocks of 16 that share prefixes; a block holds terms
/// of one field. The index keeps the first eight bytes of each block's first term, see FORMAT.md "Terms".
/// </summary>
internal sealed class TermDictionaryWriter(SectionWriter terms, int fields)
{
    /// <summary>Terms in a block.</summary>
    public const int BlockSize = 16;

    private readonly ByteWriter _infos = new(), _keys = new(), _offsets = new();
    private readonly uint[] _firstTerm = new uint[fields + 1], _firstBlock = new uint[fields + 1];
    private byte[] _previous = new byte[64];
    private int _previousLength, _field = -1, _inBlock;
    private long _postings, _positions;
    private uint _terms, _blocks;

    /// <summary>Adds a term; gives its ordinal among all terms.</summary>
    public int Add(int field, ReadOnlySpan<byte> term, TermInfo info)
    {
        if (field != _field || _inBlock == BlockSize) BeginBlock(field, term);
        var shared = _inBlock == 0 ? 0 : term.CommonPrefixLength(_previous.AsSpan(0, _previousLength));
        if (_inBlock > 0) terms.Buffer.Var((uint)shared);
        terms.Buffer.Var((uint)(term.Length - shared));
        terms.Buffer.Bytes(term[shared..]);
        _infos.Var((uint)info.Documents);
        _infos.Var64((ulong)(info.Postings - _postings));
        _infos.Var64((ulong)(info.Positions - _positions));
        (_postings, _positions) = (info.Postings, info.Positions);
        if (_previous.Length < term.Length) _previous = new byte[term.Length * 2];
        term.CopyTo(_previous);
        _previousLength = term.Length;
        _inBlock++;
        return (int)_terms++;
    }

    /// <summary>Ends the dictionary and writes its index.</summary>
    public void Finish(ByteWriter index)
    {
        FinishBlock();
        while (_field < fields) BeginField(_field + 1);
        index.UInt32(_terms);
        index.UInt32(_blocks);
        for (var i = 0; i <= fields; i++) index.UInt32(_firstTerm[i]);
        for (var i = 0; i <= fields; i++) index.UInt32(_firstBlock[i]);
        while (index.Length % 8 != 0) index.Byte(0);
        index.Bytes(_keys.Written);
        index.Bytes(_offsets.Written);
    }

    private void BeginBlock(int field, ReadOnlySpan<byte> first)
    {
        FinishBlock();
        while (_field < field) BeginField(_field + 1);
        _keys.UInt64(KeyOf(first));
        _offsets.UInt32(checked((uint)terms.Length));
        _blocks++;
        (_inBlock, _postings, _positions) = (0, 0, 0);
    }

    private void BeginField(int field)
    {
        _field = field;
        _firstTerm[field] = _terms;
        _firstBlock[field] = _blocks;
    }

    private void FinishBlock()
    {
        if (_inBlock == 0) return;
        terms.Buffer.Bytes(_infos.Written);
        terms.Settle();
        _infos.Clear();
        _inBlock = 0;
    }

    /// <summary>The first eight bytes as a number that sorts as the bytes do.</summary>
    internal static ulong KeyOf(ReadOnlySpan<byte> term)
    {
        Span<byte> head = stackalloc byte[8];
        head.Clear();
        term[..Math.Min(8, term.Length)].CopyTo(head);
        return BinaryPrimitives.ReadUInt64BigEndian(head);
    }
}
