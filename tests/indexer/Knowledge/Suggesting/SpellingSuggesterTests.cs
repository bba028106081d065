using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

public sealed class SpellingSuggesterTests(SuggestionLibrary library) : IClassFixture<SuggestionLibrary>
{
    private SpellingSuggester Spelling => library.Index.Spelling;

    [Fact]
    public void At_least_nine_of_ten_typical_mistakes_lead_to_what_was_meant()
    {
        var wrong = TypicalMistakes.All.Where(pair => Spelling.Of(pair.Typed)?.Text.Replace("、", "", StringComparison.Ordinal) != pair.Meant)
            .Select(pair => $"{pair.Typed}: {Spelling.Of(pair.Typed)?.Text ?? "-"} (not {pair.Meant})").ToList();
        Assert.True(TypicalMistakes.All.Count >= 110);
        Assert.True(wrong.Count * 10 <= TypicalMistakes.All.Count, string.Join('\n', wrong));
    }

    [Fact]
    public void What_was_meant_is_left_alone() =>
        Assert.All(TypicalMistakes.All.Select(pair => pair.Meant).Distinct(), meant => Assert.Null(Spelling.Of(meant)));

    [Theory]
    [InlineData("")]
    [InlineData("？！")]
    [InlineData("a")]
    [InlineData("违")]
    [InlineData("违约金 损害赔偿")]
    [InlineData("公司拖欠工资怎么办")]
    [InlineData("离婚后孩子的抚养费由谁承担")]
    [InlineData("邻居家的狗咬伤了人，可以要求赔偿吗？")]
    [InlineData("合同的解除")]
    [InlineData("王某诉李某买卖合同纠纷案")]
    [InlineData("（2022）川01民终77号")]
    [InlineData("《中华人民共和国民法典》第五百八十四条")]
    [InlineData("民法典584条 违约责任")]
    [InlineData("minjianjiedai")]
    [InlineData("\ud83d\udcdc𠮷野家")]
    public void A_query_without_mistakes_gets_no_correction(string query) => Assert.Null(Spelling.Of(query));

    [Fact]
    public void The_correction_keeps_everything_else_and_says_what_was_changed()
    {
        var suggestion = Spelling.Of("民间借代  利息（诉讼时笑）民法典584条");
        Assert.NotNull(suggestion);
        Assert.Equal("民间借贷  利息（诉讼时效）民法典584条", suggestion.Text);
        Assert.Equal(2, suggestion.Changes.Count);
        Assert.All(suggestion.Changes, change => Assert.Equal(change.To, suggestion.Text.Substring(change.Start, change.To.Length)));
        Assert.StartsWith("民间", suggestion.Changes[0].From, StringComparison.Ordinal);
    }

    [Fact]
    public void Traditional_characters_are_no_mistake_and_are_corrected_like_others()
    {
        Assert.Null(Spelling.Of("民間借貸"));
        Assert.Equal("民间借贷", Spelling.Of("民間借代")?.Text);
    }

    [Fact]
    public void What_stands_in_the_index_as_it_was_typed_is_meant() => Assert.Null(Spelling.Of("担保合用"));

    [Fact]
    public void A_pasted_text_is_left_alone() => Assert.Null(Spelling.Of("民间借代。" + new string('。', SpellingSuggester.LongestText)));

    [Fact]
    public void Several_threads_get_the_same_answers() => Parallel.For(0, 50, i =>
    {
        var (typed, _) = TypicalMistakes.All[i];
        Assert.Equal(Spelling.Of(typed)?.Text, Spelling.Of(typed)?.Text);
    });
}
