using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Tests.Storage;

public sealed class ByteReaderTests
{
    [Theory]
    [InlineData(0u, 1)]
    [InlineData(127u, 1)]
    [InlineData(128u, 2)]
    [InlineData(16_383u, 2)]
    [InlineData(16_384u, 3)]
    [InlineData((1u << 28) - 1, 4)]
    [InlineData(1u << 28, 5)]
    [InlineData(uint.MaxValue, 5)]
    public void A_variable_number_takes_seven_bits_a_byte(uint value, int bytes)
    {
        var writer = new ByteWriter();
        writer.Var(value);

        Assert.Equal(bytes, writer.Length);
        Assert.Equal(value, new ByteReader(writer.Written, "file").Var());
    }

    [Theory]
    [InlineData(0ul, 1)]
    [InlineData(uint.MaxValue, 5)]
    [InlineData(ulong.MaxValue, 10)]
    public void A_long_variable_number_too(ulong value, int bytes)
    {
        var writer = new ByteWriter();
        writer.Var64(value);

        Assert.Equal(bytes, writer.Length);
        Assert.Equal(value, new ByteReader(writer.Written, "file").Var64());
    }

    [Fact]
    public void Everything_written_is_read_back() => Prop.ForAll<uint, long, string>((number, large, text) =>
    {
        text ??= "";
        var small = (byte)number;
        var writer = Written(small, number, large, text);
        var reader = new ByteReader(writer.Written, "file");
        return reader.Byte() == small && reader.UInt16() == (ushort)number && reader.UInt32() == number && reader.Int64() == large
            && reader.UInt64() == (ulong)large && reader.Var() == number && reader.Var64() == (ulong)large && reader.String() == WellFormed(text)
            && reader.Take(3).SequenceEqual(new byte[] { 1, 2, 3 }) && reader.AtEnd && reader.Position == writer.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_truncated_prefix_is_reported_as_damage() => Prop.ForAll<uint, long, string>((number, large, text) =>
    {
        var bytes = Written((byte)number, number, large, text ?? "").Written.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            var shortened = bytes.AsSpan(0, length).ToArray();
            var error = Assert.Throws<CorruptIndexException>(() => ReadAll(shortened));
            Assert.Equal("file", error.File);
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x10 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x7F })]
    public void A_variable_number_of_more_than_32_bits_is_damage(byte[] bytes) =>
        Assert.Throws<CorruptIndexException>(() => { new ByteReader(bytes, "file").Var(); });

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public void A_variable_number_of_more_than_64_bits_is_damage(byte[] bytes) =>
        Assert.Throws<CorruptIndexException>(() => { new ByteReader(bytes, "file").Var64(); });

    [Fact]
    public void A_count_above_what_is_possible_is_damage()
    {
        var writer = new ByteWriter();
        writer.Var(uint.MaxValue);
        writer.Var(11);
        var bytes = writer.Written.ToArray();

        Assert.Throws<CorruptIndexException>(() => { new ByteReader(bytes, "file").Count(int.MaxValue); });
        Assert.Throws<CorruptIndexException>(() => { new ByteReader(bytes, "file", 5).Count(10); });
        Assert.Equal(11, new ByteReader(bytes, "file", 5).Count(11));
    }

    [Fact]
    public void Random_bytes_are_read_or_reported_never_anything_else() => Prop.ForAll<byte[]>(bytes =>
    {
        try
        {
            ReadAll(bytes ?? []);
        }
        catch (CorruptIndexException)
        {
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_writer_that_was_cleared_begins_again()
    {
        var writer = new ByteWriter(1);
        writer.String("民法典");
        writer.Clear();
        writer.Byte(7);

        Assert.Equal([7], writer.Written.ToArray());
    }

    private static ByteWriter Written(byte small, uint number, long large, string text)
    {
        var writer = new ByteWriter(1);
        writer.Byte(small);
        writer.UInt16((ushort)number);
        writer.UInt32(number);
        writer.Int64(large);
        writer.UInt64((ulong)large);
        writer.Var(number);
        writer.Var64((ulong)large);
        writer.String(text);
        writer.Bytes([1, 2, 3]);
        return writer;
    }

    private static void ReadAll(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, "file");
        reader.Byte();
        reader.UInt16();
        reader.UInt32();
        reader.Int64();
        reader.UInt64();
        reader.Var();
        reader.Var64();
        reader.String();
        reader.Take(3);
    }

    /// <summary>UTF-8 cannot hold half a surrogate pair; U+FFFD stands for it.</summary>
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
