using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CaseNumberPartsTests
{
    [Theory]
    [InlineData("(2023)京01民终123号", 2023, "京01", "民终", "123", "（2023）京01民终123号")]
    [InlineData("（2024）川民辖55号", 2024, "川", "民辖", "55", "（2024）川民辖55号")]
    [InlineData("（2021）最高法民申7号", 2021, "最高法", "民申", "7", "（2021）最高法民申7号")]
    [InlineData("（2021）最高法知行终847号", 2021, "最高法知", "行终", "847", "（2021）最高法知行终847号")]
    [InlineData("（2020）浙02知民初80号之一", 2020, "浙02", "知民初", "80", "（2020）浙02知民初80号")]
    [InlineData("（2021）沪0115民初009号", 2021, "沪0115", "民初", "9", "（2021）沪0115民初9号")]
    [InlineData("（2022）鄂02执99-1号", 2022, "鄂02", "执", "99-1", "（2022）鄂02执99-1号")]
    [InlineData("（2016）民再238号", 2016, null, "民再", "238", "（2016）民再238号")]
    // Before 2016 court and kind of case are not told apart.
    [InlineData("（2010）眉执督字第4号", 2010, null, null, "4", "（2010）眉执督字第4号")]
    [InlineData("（2012）杨民二（商）初字第S651号", 2012, null, null, "S651", "（2012）杨民二（商）初字第S651号")]
    public void A_number_is_taken_apart_and_put_together_again(string text, int year, string? court, string? type, string serial, string canonical)
    {
        Assert.True(CaseNumber.TryParse(text, out var number));
        Assert.Equal((year, court, type, serial), (number!.Year, number.Court, number.Type, number.Serial));
        Assert.Equal(canonical, number.ToString());
        Assert.Equal(canonical, Finding.All(text)[0].Canonical);
        Assert.Equal(court is null && type is null, number.IsOld);
    }

    [Theory]
    [InlineData("")]
    [InlineData("法释〔2024〕1号")]
    [InlineData("（2023）京01民终123号民事判决")]
    [InlineData("（2021）最高法知行终344、371号")]
    [InlineData("见（2023）京01民终123号")]
    public void Anything_but_one_number_is_refused(string text)
    {
        Assert.False(CaseNumber.TryParse(text, out var number));
        Assert.Null(number);
    }
}
