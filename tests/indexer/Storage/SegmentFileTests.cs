using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Storage;

public sealed class SegmentFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _file;

    public SegmentFileTests() => _file = Write((7, "first section"u8.ToArray()), (3, []), (900, [.. Enumerable.Range(0, 999).Select(i => (byte)i)]));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sections_are_found_by_number_with_their_bytes_and_checksums()
    {
        var file = Open(_file);

        Assert.Equal([7, 3, 900], file.Sections);
        Assert.Equal("first section"u8.ToArray(), file.Section(7).Bytes.ToArray());
        Assert.Equal(0, file.Section(3).Length);
        Assert.Equal(999, file.Section(900).Length);
        Assert.All(file.Sections, id => Assert.True(file.Verify(id)));
        Assert.Throws<CorruptIndexException>(() => file.Section(4));
        file.Release();
    }

    [Fact]
    public void A_section_larger_than_memory_is_kept_for_is_written_whole()
    {
        var large = new byte[(16 << 20) + 12_345];
        new Random(1).NextBytes(large);

        var file = Open(Write((1, large), (2, [1])));

        Assert.True(file.Verify(1));
        Assert.True(file.Section(1).Bytes.SequenceEqual(large));
        file.Release();
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Path), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_truncated_file_is_refused()
    {
        for (var length = 0; length < _file.Length; length++)
        {
            var shortened = _file.AsSpan(0, length).ToArray();
            Assert.Throws<CorruptIndexException>(() => Open(shortened));
        }
    }

    [Fact]
    public void A_file_with_bytes_behind_its_end_is_refused() => Assert.Throws<CorruptIndexException>(() => Open([.. _file, 0]));

    [Fact]
    public void A_wrong_magic_number_in_header_or_footer_is_refused()
    {
        for (var i = 0; i < 8; i++)
        {
            Assert.Throws<CorruptIndexException>(() => Open(Flipped(i)));
            Assert.Throws<CorruptIndexException>(() => Open(Flipped(_file.Length - 1 - i)));
        }
    }

    [Fact]
    public void Every_damaged_byte_of_table_and_footer_is_refused()
    {
        var table = (int)BitConverter.ToUInt64(_file.AsSpan(_file.Length - SegmentFileWriter.FooterSize));
        for (var at = table; at < _file.Length; at++) Assert.Throws<CorruptIndexException>(() => Open(Flipped(at)));
    }

    [Fact]
    public void A_damaged_byte_of_a_section_is_found_by_its_checksum_and_only_there()
    {
        var at = _file.AsSpan().IndexOf("first"u8);

        var file = Open(Flipped(at));

        Assert.False(file.Verify(7));
        Assert.True(file.Verify(900));
        Assert.Throws<CorruptIndexException>(() => file.Demand(7));
        file.Release();
    }

    [Fact]
    public void Reading_outside_of_a_section_is_reported_as_damage()
    {
        var file = Open(_file);

        Assert.Throws<CorruptIndexException>(() => { file.Section(7).Slice(13, 1); });
        Assert.Throws<CorruptIndexException>(() => { file.Section(7).Slice(-1, 1); });
        Assert.Throws<CorruptIndexException>(() => { file.Section(7).Slice(0, -1); });
        Assert.Throws<CorruptIndexException>(() => { file.Section(7).Slice(long.MaxValue, int.MaxValue); });
        Assert.Throws<CorruptIndexException>(() => { file.Section(7).From(14); });
        Assert.Equal(0, file.Section(7).From(13).Length);
        file.Release();
    }

    [Fact]
    public void A_file_stays_readable_until_its_last_holder_lets_go()
    {
        var file = Open(_file);
        Assert.True(file.TryHold());
        file.Release();
        Assert.Equal((byte)'f', file.Section(7).Bytes[0]);
        file.Release();
        Assert.False(file.TryHold());
    }

    private SegmentFile Open(byte[] bytes) => new(_folder.Write($"{Guid.NewGuid():n}.seg", bytes));

    private byte[] Flipped(int at)
    {
        var copy = _file.ToArray();
        copy[at] ^= 0x10;
        return copy;
    }

    private byte[] Write(params (int Id, byte[] Bytes)[] sections)
    {
        var path = Path.Combine(_folder.Path, "written.seg");
        var writers = sections.Select(s => (s.Id, Content: new SectionWriter($"{path}.{s.Id}.part"))).ToList();
        foreach (var ((_, bytes), (_, content)) in sections.Zip(writers))
        {
            content.Buffer.Bytes(bytes);
            content.Settle();
        }

        SegmentFileWriter.Write(path, writers);
        foreach (var (_, content) in writers) content.Dispose();
        return File.ReadAllBytes(path);
    }
}
