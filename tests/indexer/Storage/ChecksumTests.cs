using System.Text;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Tests.Storage;

[Trait("Category", "Scalar")]
public sealed class ChecksumTests
{
    [Theory]
    [InlineData("", 0x00000000)]
    [InlineData("a", 0xC1D04330)]
    [InlineData("abc", 0x364B3FB7)]
    [InlineData("123456789", 0xE3069283)]
    public void Texts_have_the_published_checksum(string text, uint expected) => Assert.Equal(expected, Checksum.Of(Encoding.ASCII.GetBytes(text)));

    // RFC 3720, appendix B.4.
    public static TheoryData<string, byte[], uint> Rfc3720 => new()
    {
        { "zeros", new byte[32], 0x8A9136AA },
        { "ones", [.. Enumerable.Repeat((byte)0xFF, 32)], 0x62A8AB43 },
        { "upwards", [.. Enumerable.Range(0, 32).Select(i => (byte)i)], 0x46DD794E },
        { "downwards", [.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))], 0x113FDB5C },
    };

    [Theory]
    [MemberData(nameof(Rfc3720))]
    public void Patterns_have_the_published_checksum(string name, byte[] bytes, uint expected) => Assert.True(expected == Checksum.Of(bytes), name);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(100)]
    public void A_checksum_does_not_depend_on_how_the_bytes_are_cut(int step)
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 37))];

        var running = Checksum.Start;
        for (var at = 0; at < bytes.Length; at += step) running = Checksum.Add(running, bytes.AsSpan(at, Math.Min(step, bytes.Length - at)));

        Assert.Equal(Checksum.Of(bytes), Checksum.Finish(running));
    }

    [Fact]
    public void Every_flipped_bit_changes_the_checksum()
    {
        byte[] bytes = [.. Enumerable.Range(0, 61).Select(i => (byte)(i * 11))];
        var whole = Checksum.Of(bytes);

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(whole, Checksum.Of(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
