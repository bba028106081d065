using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index.Postings;

[Trait("Category", "Scalar")]
public sealed class BitPackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_of_every_width_come_back_by_vectors_and_by_the_scalar_twin(int bits)
    {
        var random = new SeededRandom((ulong)bits);
        for (var round = 0; round < 20; round++)
        {
            var values = new uint[BitPacking.BlockSize];
            for (var i = 0; i < values.Length; i++) values[i] = Number(random, bits);
            var packed = new byte[BitPacking.PackedSize(bits)];
            BitPacking.Pack(values, bits, packed);

            var unpacked = new uint[BitPacking.BlockSize];
            Array.Fill(unpacked, 0xDEADBEEF);
            BitPacking.Unpack(packed, bits, unpacked);
            Assert.Equal(values, unpacked);

            if (bits == 0) continue; // A block of zeros has no bytes to unpack.
            Array.Fill(unpacked, 0xDEADBEEF);
            BitPacking.UnpackScalar(packed, bits, unpacked);
            Assert.Equal(values, unpacked);
        }
    }

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(1u, 1)]
    [InlineData(2u, 2)]
    [InlineData(255u, 8)]
    [InlineData(256u, 9)]
    [InlineData(uint.MaxValue, 32)]
    public void The_width_is_that_of_the_largest_number(uint largest, int bits) =>
        Assert.Equal(bits, BitPacking.BitsFor([0, largest, 0]));

    [Theory]
    [InlineData(33, 528, 128)]
    [InlineData(-1, 0, 128)]
    [InlineData(4, 63, 128)]
    [InlineData(4, 64, 127)]
    public void Wrong_lengths_and_widths_are_refused_before_anything_is_read(int bits, int packed, int values) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacking.Unpack(new byte[packed], bits, new uint[values]));

    private static uint Number(SeededRandom random, int bits) =>
        bits == 0 ? 0 : (uint)((((ulong)random.Next(1 << 16) << 16) | (uint)random.Next(1 << 16)) & ((1ul << bits) - 1)) | (random.Chance(2) ? 1u << (bits - 1) : 0);
}
