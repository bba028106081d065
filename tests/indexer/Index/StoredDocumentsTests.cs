using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class StoredDocumentsTests : IDisposable
{
    private readonly SectionFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Documents_of_all_sizes_come_back_one_by_one_and_by_blocks()
    {
        var documents = RandomDocuments(400);
        var (blocks, index) = Bytes(documents);
        var stored = new StoredDocuments(_files.Map(blocks), _files.Map(index), documents.Length);

        Assert.True(stored.Blocks > 3);
        for (var i = documents.Length - 1; i >= 0; i--) Assert.Equal(documents[i], stored.Read(i).ToArray());
        Assert.Equal(documents, Enumerable.Range(0, stored.Blocks).SelectMany(stored.ReadBlock).Select(d => d.ToArray()));
    }

    [Fact]
    public void A_document_that_is_not_there_is_damage()
    {
        var (blocks, index) = Bytes(RandomDocuments(20));
        Assert.Throws<CorruptIndexException>(() => new StoredDocuments(_files.Map(blocks), _files.Map(index), 20).Read(20));
        Assert.Throws<CorruptIndexException>(() => new StoredDocuments(_files.Map(Array.Empty<byte>()), _files.Map(Array.Empty<byte>()), 1));
        Assert.Throws<CorruptIndexException>(() => new StoredDocuments(_files.Map(blocks), _files.Map(index.AsSpan(1)), 20));
    }

    [Fact]
    public void Whatever_byte_is_damaged_reading_gives_bytes_or_reports_damage_and_never_takes_much_memory()
    {
        var documents = RandomDocuments(60);
        var (blocks, index) = Bytes(documents);
        var random = new SeededRandom(3);
        for (var round = 0; round < 200; round++)
        {
            // The beginnings of the blocks, where their sizes stand, more often than the rest.
            var start = (int)BitConverter.ToUInt32(index, random.Next(index.Length / 8) * 8 + 4);
            var at = Math.Min(blocks.Length - 1, start + random.Next(random.Chance(50) ? 8 : blocks.Length - start));
            var flip = (byte)(1 + random.Next(255));
            blocks[at] ^= flip;
            var stored = new StoredDocuments(_files.Map(blocks), _files.Map(index), documents.Length);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var document = 0; document < documents.Length; document += 7)
            {
                try
                {
                    stored.Read(document);
                }
                catch (CorruptIndexException)
                {
                }
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 << 20);
            blocks[at] ^= flip;
        }
    }

    private static byte[][] RandomDocuments(int count)
    {
        var random = new SeededRandom(5);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Chance(5) ? 0 : random.Next(random.Chance(5) ? 30_000 : 600)).Select(_ => (byte)random.Next(40)).ToArray())];
    }

    private (byte[] Blocks, byte[] Index) Bytes(byte[][] documents)
    {
        using var section = _files.NewSection();
        var writer = new StoredDocumentsWriter(section);
        foreach (var document in documents) writer.Add(document);
        var index = new ByteWriter();
        writer.Finish(index);
        return (section.Buffer.Written.ToArray(), index.Written.ToArray());
    }
}
