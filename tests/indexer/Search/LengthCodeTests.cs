namespace KnowledgeBase.Indexer.Tests.Search;

public sealed class LengthCodeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(23, 23)]
    [InlineData(24, 24)]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(42, 42)]
    [InlineData(100, 96)]
    [InlineData(400, 376)]
    [InlineData(1_000, 984)]
    [InlineData(int.MaxValue, 2013265944)]
    public void A_length_is_rounded_down_to_what_one_byte_tells(int length, int rounded) =>
        Assert.Equal(rounded, LengthCode.Round(length));

    [Fact]
    public void Every_byte_stands_for_the_length_it_decodes_to_and_longer_lengths_have_higher_codes()
    {
        for (var code = 0; code < 256; code++)
        {
            Assert.Equal(code, LengthCode.Encode(LengthCode.Decode((byte)code)));
            if (code > 0) Assert.True(LengthCode.Decode((byte)code) > LengthCode.Decode((byte)(code - 1)));
        }
    }
}
