using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Writes documents in their order, in compressed blocks of about 4 KiB, see FORMAT.md "Stored documents".</summary>
internal sealed class StoredDocumentsWriter(SectionWriter blocks)
{
    private const int BlockSize = 4 << 10;
    private const int Quality = 4; // Unpacks a fifth faster than 6, for a seventh more bytes.
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
        blocks.Buffer.UInt32(Checksum.Of(packed.AsSpan(0, written)));
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
    private const int FirstUnpacked = 64 << 10;

    private readonly MappedSection _blocks, _index;
    private readonly int _documents;

    public StoredDocuments(MappedSection blocks, MappedSection index, int documents)
    {
        (_blocks, _index, _documents) = (blocks, index, documents);
        if (index.Length % 8 != 0 || index.Length == 0 && documents > 0) throw new CorruptIndexException(index.File, "the index of stored documents has the wrong size");
    }

    /// <summary>Blocks of documents.</summary>
    public int Blocks => _index.Length / 8;

    /// <summary>The bytes of a document.</summary>
    public ReadOnlyMemory<byte> Read(int document)
    {
        if ((uint)document >= (uint)_documents) throw new CorruptIndexException(_index.File, $"stored document {document} of {_documents} asked for");
        var entries = Entries;
        var (low, high) = (0, Blocks - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (entries[middle * 2] <= (uint)document) low = middle;
            else high = middle - 1;
        }

        return Records(UnpackBlock(low), low, document - (int)entries[low * 2], 1)[0];
    }

    /// <summary>The documents of a block, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadBlock(int block) => Records(UnpackBlock(block), block, 0, DocumentsIn(block));

    /// <summary>What the index says; between 1 and all documents, or the index is damaged.</summary>
    private int DocumentsIn(int block)
    {
        var entries = Entries;
        var count = (block + 1 < Blocks ? entries[block * 2 + 2] : _documents) - (long)entries[block * 2];
        return count > 0 && count <= _documents ? (int)count : throw new CorruptIndexException(_index.File, $"block {block} of the stored documents cannot hold {count}");
    }

    private byte[] UnpackBlock(int block)
    {
        var reader = new ByteReader(_blocks.From(Entries[block * 2 + 1]), _blocks.File);
        var length = reader.Count(LargestBlock);
        var size = reader.Count(_blocks.Length);
        var checksum = reader.UInt32();
        var packed = reader.Take(size);
        // A wrong character in the text of a law must never be shown, so every block is checked whenever it is read.
        if (Checksum.Of(packed) != checksum) throw new CorruptIndexException(_blocks.File, $"block {block} of the stored documents does not have its checksum");
        return Unpack(packed, length) ?? throw new CorruptIndexException(_blocks.File, $"block {block} of the stored documents cannot be unpacked");
    }

    /// <summary>Documents <paramref name="first"/> and following of an unpacked block: the number of documents and their lengths stand before them.</summary>
    private ReadOnlyMemory<byte>[] Records(byte[] raw, int block, int first, int count)
    {
        var head = new ByteReader(raw, _blocks.File);
        var all = head.Count(raw.Length);
        if (all != DocumentsIn(block)) throw new CorruptIndexException(_blocks.File, $"block {block} has {all} stored documents, {DocumentsIn(block)} expected");
        var records = new ReadOnlyMemory<byte>[count];
        var lengths = new int[count];
        var before = 0L;
        for (var i = 0; i < all; i++)
        {
            var length = head.Count(raw.Length);
            if (i < first) before += length;
            else if (i < first + count) lengths[i - first] = length;
        }

        var at = head.Position + before;
        for (var i = 0; i < count; at += lengths[i++])
        {
            if (lengths[i] > raw.Length - at) throw new CorruptIndexException(_blocks.File, $"block {block} of the stored documents is too short");
            records[i] = raw.AsMemory((int)at, lengths[i]);
        }

        return records;
    }

    private ReadOnlySpan<uint> Entries => MemoryMarshal.Cast<byte, uint>(_index.Bytes);

    /// <summary>Unpacks into exactly <paramref name="length"/> bytes, or null. Memory grows with what comes out: a damaged length alone takes none.</summary>
    private static byte[]? Unpack(ReadOnlySpan<byte> packed, int length)
    {
        var raw = new byte[Math.Min(length, Math.Max(FirstUnpacked, packed.Length))];
        using var decoder = new BrotliDecoder();
        for (var (read, written) = (0, 0); ;)
        {
            var status = decoder.Decompress(packed[read..], raw.AsSpan(written), out var taken, out var given);
            (read, written) = (read + taken, written + given);
            if (status == OperationStatus.Done) return written == length ? raw : null;
            if (status != OperationStatus.DestinationTooSmall || raw.Length == length) return null;
            Array.Resize(ref raw, (int)Math.Min(length, raw.Length * 2L));
        }
    }
}
