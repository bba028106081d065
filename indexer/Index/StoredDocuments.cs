using System.IO.Compression;
using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Writes documents in their order, in compressed blocks of about 8 KiB, see FORMAT.md "Stored documents".</summary>
internal sealed class StoredDocumentsWriter(SectionWriter blocks)
{
    private const int BlockSize = 8 << 10;
    private const int Quality = 6;
    private const int Window = 18;

    private readonly ByteWriter _block = new(BlockSize * 2), _lengths = new(), _index = new();
    private int _documents, _inBlock;

    /// <summary>Adds the next document's bytes.</summary>
    public void Add(ReadOnlySpan<byte> document)
    {
        _lengths.Var((uint)document.Length);
        _block.Bytes(document);
        _inBlock++;
        if (_block.Length >= BlockSize) FinishBlock();
    }

    /// <summary>Ends the section and writes its index.</summary>
    public void Finish(ByteWriter index)
    {
        FinishBlock();
        index.Bytes(_index.Written);
    }

    private void FinishBlock()
    {
        if (_inBlock == 0) return;
        _index.UInt32((uint)_documents);
        _index.UInt32(checked((uint)blocks.Length));
        var head = new ByteWriter(64);
        head.Var((uint)_inBlock);
        head.Bytes(_lengths.Written);
        var raw = new byte[head.Length + _block.Length];
        head.Written.CopyTo(raw);
        _block.Written.CopyTo(raw.AsSpan(head.Length));
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        if (!BrotliEncoder.TryCompress(raw, packed, out var written, Quality, Window)) throw new InvalidOperationException("Compression failed.");
        blocks.Buffer.Var((uint)raw.Length);
        blocks.Buffer.Var((uint)written);
        blocks.Buffer.Bytes(packed.AsSpan(0, written));
        blocks.Settle();
        _documents += _inBlock;
        _inBlock = 0;
        _block.Clear();
        _lengths.Clear();
    }
}

/// <summary>Reads what <see cref="StoredDocumentsWriter"/> wrote.</summary>
internal sealed class StoredDocuments
{
    private const int LargestBlock = 256 << 20;

    private readonly MappedSection _blocks, _index;

    public StoredDocuments(MappedSection blocks, MappedSection index)
    {
        (_blocks, _index) = (blocks, index);
        if (index.Length % 8 != 0) throw new CorruptIndexException(index.File, "the index of stored documents has the wrong size");
    }

    /// <summary>Blocks of documents.</summary>
    public int Blocks => _index.Length / 8;

    /// <summary>The bytes of a document.</summary>
    public ReadOnlyMemory<byte> Read(int document)
    {
        var entries = MemoryMarshal.Cast<byte, uint>(_index.Bytes);
        var (low, high) = (0, Blocks - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (entries[middle * 2] <= (uint)document) low = middle;
            else high = middle - 1;
        }

        if (Blocks == 0) throw new CorruptIndexException(_index.File, "no stored documents");
        return RecordOf(Unpack(low), document - (int)entries[low * 2]);
    }

    /// <summary>The documents of a block, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadBlock(int block)
    {
        var raw = Unpack(block);
        return [.. Enumerable.Range(0, new ByteReader(raw, _blocks.File).Count(raw.Length)).Select(i => RecordOf(raw, i))];
    }

    private byte[] Unpack(int block)
    {
        var reader = new ByteReader(_blocks.From(MemoryMarshal.Cast<byte, uint>(_index.Bytes)[block * 2 + 1]), _blocks.File);
        var raw = new byte[reader.Count(LargestBlock)];
        var packed = reader.Take(reader.Count(_blocks.Length));
        if (!BrotliDecoder.TryDecompress(packed, raw, out var written) || written != raw.Length)
            throw new CorruptIndexException(_blocks.File, $"block {block} of the stored documents cannot be unpacked");
        return raw;
    }

    /// <summary>A document of an unpacked block: the lengths of all stand first.</summary>
    private ReadOnlyMemory<byte> RecordOf(byte[] raw, int index)
    {
        var head = new ByteReader(raw, _blocks.File);
        var count = head.Count(raw.Length);
        var (before, length) = (0L, 0);
        for (var i = 0; i < count; i++)
        {
            var next = head.Count(raw.Length);
            if (i < index) before += next;
            else if (i == index) length = next;
        }

        if ((uint)index >= (uint)count || before + length > raw.Length - head.Position) throw new CorruptIndexException(_blocks.File, "a block of the stored documents is too short");
        return raw.AsMemory(head.Position + (int)before, length);
    }
}
