using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

public sealed class MisspellingTests
{
    private readonly Misspelling _misspelling = new(CharacterTable.Default);

    [Theory]
    [InlineData("合同诈偏", "合同诈骗", "the same sound and shape")]
    [InlineData("到切罪", "盗窃罪", "two characters of the same sound")]
    [InlineData("医疔损害", "医疗损害", "like shape")]
    [InlineData("善养费用", "赡养费用", "the same sound")]
    [InlineData("工伤人定", "工伤认定", "the same sound")]
    [InlineData("诉讼效时", "诉讼时效", "neighbours swapped")]
    [InlineData("买卖卖合同", "买卖合同", "a character typed twice")]
    [InlineData("民间借纠纷", "民间借贷纠纷", "a character left out")]
    public void A_typical_mistake_has_a_price(string typed, string meant, string why)
    {
        Assert.NotEmpty(why);
        Assert.InRange(_misspelling.Cost(typed, meant), 1, 10);
    }

    [Theory]
    [InlineData("借款合同", "租赁合同", "other words")]
    [InlineData("买卖纠纷", "房屋纠纷", "other words")]
    [InlineData("合同的解除", "合同解除", "a word between is no mistake")]
    [InlineData("借同", "借合同", "too far for so short a word")]
    [InlineData("离婚后", "离婚", "an end is another word")]
    [InlineData("贷款合同", "借款合同", "neither sound nor shape")]
    public void What_is_no_mistake_has_none(string typed, string meant, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(double.PositiveInfinity, _misspelling.Cost(typed, meant));
    }

    [Fact]
    public void The_likelier_mistake_costs_less()
    {
        Assert.Equal(0, _misspelling.Cost("诈骗", "诈骗"));
        Assert.True(_misspelling.Cost("合同诈偏", "合同诈骗") < _misspelling.Cost("医疔损害", "医疗损害"));
        Assert.True(_misspelling.Cost("到窃罪", "盗窃罪") < _misspelling.Cost("到切罪", "盗窃罪"));
    }
}
