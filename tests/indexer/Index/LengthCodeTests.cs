using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class LengthCodeTests
{
    // From Lucene 8: SmallFloat.intToByte4 and byte4ToInt.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(23, 23, 23)]
    [InlineData(24, 24, 24)]
    [InlineData(39, 39, 39)]
    [InlineData(40, 40, 40)]
    [InlineData(41, 40, 40)]
    [InlineData(42, 41, 42)]
    [InlineData(100, 57, 96)]
    [InlineData(400, 75, 376)]
    [InlineData(1_000, 87, 984)]
    [InlineData(int.MaxValue, 255, 2013265944)]
    public void A_length_has_Lucenes_code_and_its_length(int length, byte code, int rounded)
    {
        Assert.Equal(code, LengthCode.Of(length));
        Assert.Equal(rounded, LengthCode.LengthOf(code));
    }

    [Fact]
    public void Codes_ascend_with_lengths_and_stand_for_themselves()
    {
        for (var code = 0; code < 256; code++)
        {
            Assert.Equal(code, LengthCode.Of(LengthCode.LengthOf((byte)code)));
            if (code > 0) Assert.True(LengthCode.LengthOf((byte)code) > LengthCode.LengthOf((byte)(code - 1)));
        }

        for (var length = 1; length < 100_000; length++)
        {
            Assert.True(LengthCode.Of(length) >= LengthCode.Of(length - 1));
            Assert.True(LengthCode.LengthOf(LengthCode.Of(length)) <= length);
        }
    }
}
