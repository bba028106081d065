using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Checking;

public sealed class CitationCheckTests(MadeUpLaws laws) : IClassFixture<MadeUpLaws>
{
    [Theory]
    [InlineData("依照《示例合同法》第一条", "示例合同法第1条=核对无误（ArticleFound）")]
    [InlineData("示合法第3条第1款第2项", "示例合同法第3条第1款第2项=核对无误（ArticleFound）")]
    [InlineData("《示例合同法》第三条第（一）、（三）项", "示例合同法第3条第1项、第3项=核对无误（ArticleFound）")]
    [InlineData("《示例合同法》第一条、第四条", "示例合同法第1条=核对无误（ArticleFound）; 示例合同法第4条=核对无误（ArticleFound）")]
    [InlineData("《示例合同法》第六条", "示例合同法第6条=有问题（NoSuchArticle）")]
    [InlineData("《示例合同法》第二条第三款", "示例合同法第2条第3款=有问题（NoSuchParagraph）")]
    [InlineData("《示例合同法》第二条第一款、第三款", "示例合同法第2条第1款、第3款=有问题（NoSuchParagraph）")]
    [InlineData("《示例合同法》第三条第一款第四项", "示例合同法第3条第1款第4项=有问题（NoSuchItem）")]
    [InlineData("《示例合同法》第三条第二款第一项", "示例合同法第3条第2款第1项=有问题（NoSuchItem）")]
    [InlineData("《示例合同法》第一条第一项", "示例合同法第1条第1项=有问题（NoSuchItem）")]
    [InlineData("《某市停车条例》第一条", "某市停车条例第1条=无法核对（UnknownLaw）")]
    [InlineData("《示例纠纷法》第一条", "示例纠纷法第1条=无法核对（AmbiguousLaw）")]
    [InlineData("《示例未录法》第一条", "示例未录法第1条=无法核对（TextNotHeld）")]
    [InlineData("《示例办法》第一条", "示例办法第1条=无法核对（ValidityUnknown、ArticleFound）")]
    [InlineData("双方合同第三条约定", "")]
    public void An_article_exists_or_not_or_cannot_be_checked(string text, string expected) => Assert.Equal(expected, laws.Line(text));

    [Theory]
    // On the day asked the version of that day counts.
    [InlineData("《示例合同法》第五条", "2005-01-01", "示例合同法第5条=有问题（NoSuchArticle）")]
    [InlineData("《示例合同法》第三条", "2005-01-01", "示例合同法第3条=核对无误（ArticleFound）")]
    [InlineData("《示例合同法》第三条", "1999-01-01", "示例合同法第3条=需要确认（NotYetInForce、ArticleFound）")]
    // The text itself may name the version.
    [InlineData("《示例合同法》（2000年）第三条", "2022-06-01", "示例合同法第3条=需要确认（Amended、ArticleFound）")]
    [InlineData("《示例合同法》（2013年修正）第三条", "2022-06-01", "示例合同法第3条=无法核对（UnknownVersion）")]
    // Where the versions before and after have the same words.
    [InlineData("《示例合同法》第四条", "2015-01-01", "示例合同法第4条=需要确认（FoundAround）")]
    [InlineData("《示例合同法》第二条", "2015-01-01", "示例合同法第2条=无法核对（TextNotHeld）")]
    [InlineData("《示例旧担保法》第一条", "2020-12-31", "示例旧担保法第1条=核对无误（ArticleFound）")]
    [InlineData("《示例旧担保法》第一条", "2022-06-01", "示例旧担保法第1条=需要确认（Repealed、ArticleFound）")]
    [InlineData("《示例刑法》第一条", "2024-02-29", "示例刑法第1条=核对无误（ArticleFound）")]
    [InlineData("《示例刑法》第一条", "2024-03-01", "示例刑法第1条=需要确认（PendingAmendment、ArticleFound）")]
    public void The_version_of_the_day_counts(string text, string day, string expected) => Assert.Equal(expected, laws.Line(text, day));

    [Fact]
    public void A_repealed_article_is_told_with_what_took_its_place()
    {
        var item = Assert.Single(laws.Report("《示例旧担保法》第一条").Items);

        Assert.Equal("《示例旧担保法》（1995-06-01公布）自2021-01-01起已废止，由《示例合同法》接替。本条内容已修改，现为《示例合同法》第2条（自动比对）。", item.Findings[0].Message);
        Assert.Equal("示例合同法@2020-05-01:2", Assert.Single(item.Change!.Present).ToString());
    }

    [Fact]
    public void What_is_not_there_is_told_with_what_is()
    {
        Assert.Equal("《示例合同法》（2020-05-01公布）没有第6条，最后一条是第5条。", Assert.Single(laws.Report("《示例合同法》第六条").Items[0].Findings).Message);
        Assert.Equal("《示例合同法》（2000-01-01公布）没有第5条，最后一条是第4条；（2020-05-01公布）有第5条。", Assert.Single(laws.Report("《示例合同法》第五条", "2005-01-01").Items[0].Findings).Message);
        Assert.Equal("第2条没有第3款，共 2 款。", Assert.Single(laws.Report("《示例合同法》第二条第三款").Items[0].Findings).Message);
        Assert.Equal(["示例甲纠纷法", "示例乙纠纷法"], laws.Report("《示例纠纷法》第一条").Items[0].Laws);
    }

    [Theory]
    [InlineData("（2022）川01民终77号", "（2022）川01民终77号=核对无误（EntryHeld）")]
    [InlineData("（2022）川01民终78号", "（2022）川01民终78号=无法核对（EntryNotHeld）")]
    [InlineData("2024-18-2-007-003", "2024-18-2-007-003=核对无误（EntryHeld）")]
    [InlineData("2024-18-2-007-004", "2024-18-2-007-004=无法核对（EntryNotHeld）")]
    [InlineData("指导案例998号", "指导案例998号=有问题（EntryHeld、NotToBeFollowed）")]
    [InlineData("指导案例997号", "指导案例997号=无法核对（EntryNotHeld）")]
    [InlineData("指导案例996号", "指导案例996号=有问题（EntryNotHeld、NotToBeFollowed）")] // its standing is on record, the case is not held
    [InlineData("示释〔2021〕1号", "示释〔2021〕1号=核对无误（EntryHeld）")]
    [InlineData("示释〔2021〕2号", "示释〔2021〕2号=无法核对（EntryNotHeld）")]
    [InlineData("《示例法院关于适用〈示例合同法〉的解释》（示释〔2021〕1号）", "示释〔2021〕1号=核对无误（EntryHeld）")]
    [InlineData("《示例刑法》（示释〔2021〕1号）", "示释〔2021〕1号=需要确认（OtherDocument）")]
    [InlineData("（2031）川01民终77号", "（2031）川01民终77号=有问题（Malformed、EntryNotHeld）")]
    [InlineData("（2014）川01民终77号", "（2014）川01民终77号=无法核对（Irregular、EntryNotHeld）")]
    [InlineData("（2018）川民初字第77号", "（2018）川民初字第77号=无法核对（Irregular、EntryNotHeld）")]
    [InlineData("2022川01民终77号", "（2022）川01民终77号=需要确认（Irregular、EntryHeld）")]
    [InlineData("（20222）川01民终77号", "（20222）川01民终77号=有问题（Malformed）")]
    [InlineData("（2022川01民终77号", "（2022）川01民终77号=需要确认（Irregular、EntryHeld）")]
    [InlineData("（2022民终77号", "（2022民终77号=有问题（Malformed）")]
    [InlineData("（2022）川01民终号", "（2022）川01民终号=有问题（Malformed）")]
    [InlineData("2024-18-2-7-003", "2024-18-2-7-003=有问题（Malformed）")]
    [InlineData("电话028-1234-5678，（1）示例路12号", "")]
    public void A_number_is_held_or_not_or_malformed(string text, string expected) => Assert.Equal(expected, laws.Line(text));

    [Theory]
    [InlineData("", "没有找到法条引用、案号、入库编号、指导性案例编号或者文号。")]
    [InlineData("《示例合同法》第一条、（2022）川01民终77号", "全部 2 处核对无误。只核对条文是否存在、时效和引文，不核对适用是否正确。")]
    [InlineData("《示例合同法》第一条、（2022）川01民终78号", "1 处无法核对，1 处核对无误。")]
    [InlineData("《示例合同法》第一条、第九条、（2022）川01民终78号，《示例旧担保法》第一条", "1 处有问题，1 处需要确认，1 处无法核对，1 处核对无误。")]
    public void The_statement_never_passes_what_was_not_checked(string text, string expected) => Assert.Equal(expected, laws.Report(text).Statement);

    [Fact]
    public void A_text_without_citations_is_not_verified() => Assert.Equal(CheckLevel.NotChecked, laws.Report("双方没有争议。").Level);

    [Fact]
    public void Items_have_their_places_and_repetitions_are_grouped()
    {
        const string text = "《示例合同法》第一条。\n（2022）川01民终77号。示合法第1条。";
        var report = laws.Report(text);

        Assert.Equal(["《示例合同法》第一条", "（2022）川01民终77号", "示合法第1条"], report.Items.Select(item => item.Span.Of(text)));
        Assert.Equal([ReferenceKind.StatuteArticle, ReferenceKind.CaseNumber], report.Groups.Select(group => group.Item.Kind));
        Assert.Equal([new TextSpan(0, 10), new TextSpan(27, 33)], report.Groups[0].Places);
        Assert.Equal(["示例合同法@2020-05-01:1", "case-77"], report.Items.Take(2).Select(item => item.Held.Single().Id));
    }

    [Fact]
    public void Longer_texts_are_refused_and_a_check_can_be_stopped()
    {
        Assert.Throws<ArgumentException>(() => laws.Report(new string('字', CitationCheck.MaxTextLength + 1)));
        Assert.ThrowsAny<OperationCanceledException>(() => laws.Check.Check("《示例合同法》第一条", new DateOnly(2022, 1, 1), null, new CancellationToken(canceled: true)));
    }
}
