using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

public sealed class QueryCompleterTests(SuggestionLibrary library) : IClassFixture<SuggestionLibrary>
{
    private QueryCompleter Completions => library.Index.Completions;

    [Theory]
    [InlineData("民间借", "characters")]
    [InlineData("minjianjiedai", "full pinyin")]
    [InlineData("minjianj", "pinyin, the last syllable begun")]
    [InlineData("mjjd", "first letters")]
    [InlineData("MJJD", "capitals")]
    [InlineData("ｍｊｊｄ", "full width")]
    [InlineData("民间jd", "characters and first letters")]
    [InlineData("民jiandai", "no")]
    [InlineData("minj借d", "all of these")]
    [InlineData("民間借", "traditional characters")]
    public void A_cause_is_found_by_what_one_types(string typed, string how) =>
        Assert.Equal(how != "no", Completions.Of(typed).Any(completion => completion is { Text: "民间借贷纠纷", Kind: CompletionKind.Cause, Count: 3 }));

    [Theory]
    [InlineData("民诉", "民诉法", "中华人民共和国民事诉讼法")]
    [InlineData("minfadian", "民法典", "中华人民共和国民法典")]
    [InlineData("掩饰隐瞒犯罪所得", "掩饰、隐瞒犯罪所得、犯罪所得收益罪", null)]
    [InlineData("chongq", "重庆", null)]
    [InlineData("2023-16", "2023-16-2-103-001", "甲厂诉乙店银行借款担保追偿案")]
    [InlineData("yinhangjiekuan", "甲厂诉乙店银行借款担保追偿案", null)]
    [InlineData("违约方能否", "违约方能否请求解除合同？", null)]
    [InlineData("借款担", "借款担保", null)]
    public void Laws_words_titles_and_numbers_are_found_too(string typed, string expected, string? detail) =>
        Assert.Contains(Completions.Of(typed), completion => completion.Text == expected && completion.Detail == detail);

    [Fact]
    public void A_repealed_law_is_not_suggested() => Assert.DoesNotContain(Completions.Of("中华人民共和国合同法"), completion => completion.Detail == "中华人民共和国合同法");

    [Fact]
    public void Only_the_last_word_is_completed_and_what_stands_before_it_is_kept()
    {
        var completions = Completions.Of("房屋 违约j");
        Assert.Contains(completions, completion => completion.Text == "房屋 违约金");
        Assert.All(completions, completion => Assert.StartsWith("房屋 违约", completion.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(completions, completion => completion.Kind is CompletionKind.Title or CompletionKind.EntryNumber);
    }

    [Fact]
    public void Without_blanks_the_last_words_are_completed() => Assert.Contains(Completions.Of("他不支付weiyuej"), completion => completion.Text == "他不支付违约金");

    [Theory]
    [InlineData("民间jd", "民间借贷纠纷", "民间借贷")]
    [InlineData("房屋 weiyue", "房屋 违约金", "违约")]
    [InlineData("掩饰隐瞒", "掩饰、隐瞒犯罪所得、犯罪所得收益罪", "掩饰、隐瞒")]
    public void The_marks_show_what_matched(string typed, string completion, string marked)
    {
        var found = Completions.Of(typed, 20).Single(c => c.Text == completion);
        Assert.Equal([marked], found.Marks.Select(mark => mark.Of(found.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("2")]
    [InlineData("民间借贷 ")]
    [InlineData("？")]
    [InlineData("zzzzzzzz")]
    [InlineData("\ud83d\udcdc")]
    public void Too_little_or_nothing_known_gives_nothing(string typed) => Assert.Empty(Completions.Of(typed));

    [Fact]
    public void What_is_typed_whole_is_not_suggested_again() => Assert.DoesNotContain(Completions.Of("民间借贷纠纷"), completion => completion.Text == "民间借贷纠纷");

    [Fact]
    public void At_most_so_many_as_asked_for_and_none_twice()
    {
        Assert.Equal(2, Completions.Of("违约", 2).Count);
        var all = Completions.Of("zh", 50);
        Assert.Equal(all.Count, all.Select(completion => completion.Text).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => Completions.Of("违约", 0));
    }

    [Fact]
    public void Many_letters_that_match_in_many_ways_are_answered_all_the_same() => Assert.Empty(Completions.Of(new string('s', 40)));
}
