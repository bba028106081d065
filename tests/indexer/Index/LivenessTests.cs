using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Content;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class LivenessTests : IDisposable
{
    private const int Documents = 130;
    private readonly TemporaryFolder _folder = new();
    private readonly FieldNumbers _fields = new(TestDocument.Schema);
    private readonly Segment _segment;
    private readonly Liveness _live;

    public LivenessTests()
    {
        var path = Path.Combine(_folder.Path, "1.seg");
        using (var builder = new SegmentBuilder(_fields, new WhitespaceAnalyzer(), path))
        {
            for (var i = 0; i < Documents; i++) builder.Add(TestDocument.Of($"d{i}", "甲 乙 甲", i % 2 == 0 ? "丙" : null, tags: ["p", "p"]));
            builder.Write();
        }

        _segment = new Segment(path, _fields);
        _live = new Liveness(Documents, _fields.Count);
        foreach (var document in new[] { 0, 63, 64, 129, 129 }) _live.Delete(_segment, document, _fields, new WhitespaceAnalyzer());
    }

    public void Dispose()
    {
        _segment.File.Release();
        _folder.Dispose();
    }

    [Fact]
    public void Deleting_takes_a_document_out_of_the_statistics_once()
    {
        Assert.Equal(4, _live.Deleted);
        Assert.Equal([0, 63, 64, 129], Enumerable.Range(0, Documents).Where(_live.IsDeleted));
        Assert.Equal(4, _live.DocumentsWith[_fields.OfText("body")]);
        Assert.Equal(12, _live.Lengths[_fields.OfText("body")]);
        Assert.Equal(2, _live.DocumentsWith[_fields.OfText("title")]);
        Assert.Equal(4, _live.DeletedWith(_segment.Dictionary.Find(_fields.OfText("body"), "甲"u8, out _)));
        Assert.Equal(2, _live.DeletedWith(_segment.Dictionary.Find(_fields.OfText("title"), "丙"u8, out _)));
        Assert.Equal(4, _live.DeletedWith(_segment.Dictionary.Find(_fields.OfKeyword("tag"), "p"u8, out _)));
    }

    [Fact]
    public void A_copy_changes_alone()
    {
        var copy = _live.Change();
        copy.Delete(_segment, 5, _fields, new WhitespaceAnalyzer());
        Assert.False(_live.IsDeleted(5));
        Assert.Equal(12, _live.Lengths[_fields.OfText("body")]);
        Assert.Equal(15, copy.Lengths[_fields.OfText("body")]);
    }

    [Fact]
    public void Deletions_come_back_from_their_bytes()
    {
        var read = Liveness.Read(_live.ToBytes(), "1.del", Documents, _fields.Count);

        Assert.Equal(_live.Deleted, read.Deleted);
        Assert.Equal(_live.Bits.ToArray(), read.Bits.ToArray());
        Assert.Equal(_live.Lengths, read.Lengths);
        Assert.Equal(_live.DocumentsWith, read.DocumentsWith);
        Assert.Equal(_live.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void Every_flipped_byte_every_truncation_and_every_other_segment_is_refused()
    {
        var bytes = _live.ToBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x20;
            Assert.Throws<CorruptIndexException>(() => Liveness.Read(damaged, "1.del", Documents, _fields.Count));
            Assert.Throws<CorruptIndexException>(() => Liveness.Read(bytes[..at], "1.del", Documents, _fields.Count));
        }

        Assert.Throws<CorruptIndexException>(() => Liveness.Read(bytes, "1.del", 1000, _fields.Count));
        Assert.Throws<CorruptIndexException>(() => Liveness.Read(bytes, "1.del", Documents, _fields.Count + 1));
    }
}
