using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Text;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("一", 1)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("一十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("一百", 100)]
    [InlineData("一百零五", 105)]
    [InlineData("一百〇五", 105)]
    [InlineData("一百一十", 110)]
    [InlineData("一百一十五", 115)]
    [InlineData("一百十五", 115)]
    [InlineData("五百八十四", 584)]
    [InlineData("两百", 200)]
    [InlineData("一千零六十四", 1064)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("一千零一", 1001)]
    [InlineData("一千一百", 1100)]
    [InlineData("一万", 10_000)]
    [InlineData("一万零三", 10_003)]
    [InlineData("十二万三千四百五十六", 123_456)]
    [InlineData("二十亿零五百万零一", 2_005_000_001)]
    [InlineData("壹佰贰拾叁", 123)]
    [InlineData("一二三", 123)]
    [InlineData("二〇二三", 2023)]
    [InlineData("二零二三", 2023)]
    [InlineData("584", 584)]
    [InlineData("５８４", 584)]
    [InlineData("007", 7)]
    public void A_number_is_read(string text, int expected)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("一百五")]
    [InlineData("一百零")]
    [InlineData("二十二十")]
    [InlineData("十百")]
    [InlineData("一千五十")]
    [InlineData("一百二百")]
    [InlineData("一百零零五")]
    [InlineData("万")]
    [InlineData("一万二万")]
    [InlineData("5百")]
    [InlineData("五8")]
    [InlineData("甲")]
    [InlineData("第一")]
    [InlineData("一 二")]
    [InlineData("99999999999")]
    [InlineData("九十九亿")]
    [InlineData("一万亿")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));

    [Theory]
    [InlineData(0, "零")]
    [InlineData(7, "七")]
    [InlineData(10, "十")]
    [InlineData(15, "十五")]
    [InlineData(20, "二十")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(115, "一百一十五")]
    [InlineData(584, "五百八十四")]
    [InlineData(1001, "一千零一")]
    [InlineData(1064, "一千零六十四")]
    [InlineData(1260, "一千二百六十")]
    [InlineData(10_010, "一万零一十")]
    [InlineData(100_000, "十万")]
    [InlineData(120_000, "十二万")]
    [InlineData(1_100_000_000, "十一亿")]
    public void A_number_is_written_as_laws_write_it(int value, string expected) =>
        Assert.Equal(expected, ChineseNumeral.ToChinese(value));

    [Fact]
    public void Every_number_written_is_read_back()
    {
        for (var value = 0; value < 12_000; value++) AssertReadBack(value);
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) AssertReadBack(random.Next());
        AssertReadBack(int.MaxValue);
    }

    [Fact]
    public void A_negative_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumeral.ToChinese(-1));

    private static void AssertReadBack(int value)
    {
        var text = ChineseNumeral.ToChinese(value);
        Assert.True(ChineseNumeral.TryParse(text, out var read), text);
        Assert.Equal(value, read);
    }
}
