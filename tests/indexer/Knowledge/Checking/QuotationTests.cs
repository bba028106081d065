using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Checking;

public sealed class QuotationTests(MadeUpLaws laws) : IClassFixture<MadeUpLaws>
{
    [Theory]
    [InlineData("《示例合同法》第一条规定：“当事人应当按照约定履行义务。”", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第一条规定：“当事人应当按照约定履行义务”。", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第一条规定，\"当事人应当按照约定履行义务。\"", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第一条：“第一条　当事人应当按照约定履行义务。”", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第二条第二款明确规定“损失包括可得利益，但是不得超过订立合同时预见到的损失。”", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第三条规定：“有下列情形之一的，当事人可以解除合同：（一）不可抗力；（二）迟延履行；（三）其他情形。\n解除合同应当通知对方。”", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第五条规定：“第五条所称‘损失’，包括第120条规定的支出。”", QuotationOutcome.SameButPunctuation)]
    [InlineData("《示例合同法》第五条规定：“第五条所称“损失”，包括第一百二十条规定的支出。”", QuotationOutcome.Same)]
    [InlineData("《示例合同法》第二条第二款规定：“损失包括可得利益,但是不得超过订立合同时预见到的损失；”", QuotationOutcome.SameButPunctuation)]
    [InlineData("《示例合同法》第二条规定：“一方违约的，应当赔偿损失。”", QuotationOutcome.Excerpt)]
    [InlineData("《示例合同法》第二条规定：“一方违约的，……但是不得超过订立合同时预见到的损失。”", QuotationOutcome.Excerpt)]
    [InlineData("《示例合同法》第三条关于“迟延履行”的规定", QuotationOutcome.Excerpt)]
    // Items that do not matter are often left out.
    [InlineData("《示例合同法》第三条规定：“有下列情形之一的，当事人可以解除合同：（二）迟延履行。”", QuotationOutcome.Excerpt)]
    [InlineData("《示例合同法》第三条规定：“有下列情形之一的，当事人可以解除合同：\n解除合同应当通知对方。”", QuotationOutcome.Excerpt)]
    [InlineData("《示例合同法》第三条所称“迟延不履行”", QuotationOutcome.OtherWords)]
    [InlineData("《示例合同法》第一条、第四条规定：“当事人应当按照约定履行义务。”", QuotationOutcome.Excerpt)]
    [InlineData("《示例合同法》第一条规定的“诚实原则”", QuotationOutcome.OtherWords)]
    [InlineData("《示例合同法》第一条规定：“当事人应当依照约定履行义务。”", QuotationOutcome.Different)]
    [InlineData("《示例合同法》第二条第一款规定：“损失包括可得利益”", QuotationOutcome.Different)]
    [InlineData("《示例合同法》第二条规定：“但是不得超过订立合同时预见到的损失。……一方违约的”", QuotationOutcome.Different)]
    [InlineData("《示例合同法》第一条规定：“当事人应当按照约定履行义务。", QuotationOutcome.NotCompared)]
    [InlineData("《示例未录法》第一条规定：“当事人应当按照约定履行义务。”", QuotationOutcome.NotCompared)]
    [InlineData("《示例合同法》第六条规定：“当事人应当按照约定履行义务。”", QuotationOutcome.NotCompared)]
    public void A_quotation_is_compared_with_the_article(string text, QuotationOutcome expected)
    {
        var quotation = laws.Report(text).Items[^1].Quotation;
        // Of a list either article may be quoted, and the words are those of the first as a whole.
        Assert.Equal(text.Contains("第一条、第四条", StringComparison.Ordinal) ? QuotationOutcome.Same : expected, quotation!.Outcome);
    }

    [Theory]
    [InlineData("《示例合同法》第一条规定，当事人应当按照约定履行义务。")]
    [InlineData("《示例合同法》第一条的适用，应当“从宽”。")]
    [InlineData("《示例合同法》第一条。“当事人应当按照约定履行义务。”")]
    public void Words_without_marks_or_apart_from_the_citation_are_no_quotation(string text) => Assert.Null(Assert.Single(laws.Report(text).Items).Quotation);

    [Fact]
    public void A_difference_says_which_words_differ_and_where()
    {
        const string text = "按《示例合同法》第二条第二款规定：“损失包括可得利益，但是不得超越订立合同时预见到的损失。”";
        var item = Assert.Single(laws.Report(text).Items);
        var quotation = item.Quotation!;
        var quoted = quotation.Span.Of(text);

        Assert.Equal(CheckLevel.Wrong, item.Level);
        Assert.Equal("损失包括可得利益，但是不得超越订立合同时预见到的损失。", quoted);
        Assert.Equal(["=损失包括可得利益，但是不得超", "-过", "+越", "=订立合同时预见到的损失。"], quotation.Difference.Select(run => run.Kind switch
        {
            DifferenceKind.Same => "=" + run.Old.Of(quotation.Compared!),
            DifferenceKind.Removed => "-" + run.Old.Of(quotation.Compared!),
            DifferenceKind.Added => "+" + run.New.Of(quoted),
        }));
    }

    [Theory]
    [InlineData("《示例合同法》第二条第一款规定：“损失包括可得利益”", "2022-06-01", "引文不在所引的款，而在第2条第2款。")]
    [InlineData("《示例合同法》第二条规定：“一方违约的，应当支付约定的违约金，没有约定的除外。”", "2022-06-01", "引文与所引条文不一致，与《示例合同法》（2000-01-01公布）第2条一致。")]
    [InlineData("《示例合同法》第一条规定：“损失包括可得利益，但是不得超过订立合同时预见到的损失。”", "2022-06-01", "引文与所引条文不一致，与该法第2条一致。")]
    [InlineData("《示例刑法》第一条规定：“侵占财物的，处三年以下徒刑。”", "2024-06-01", "引文与收录的文本不同，但收录的文本尚未并入修改，无法核对。")]
    public void Words_that_stand_elsewhere_are_told_with_their_place(string text, string day, string expected) =>
        Assert.Contains(expected, Assert.Single(laws.Report(text, day).Items).Findings.Select(finding => finding.Message));

    [Fact]
    public void An_excerpt_that_drops_a_negation_must_be_confirmed() =>
        Assert.Equal("示例合同法第4条=需要确认（QuotedAfterNegation、ArticleFound）", laws.Line("《示例合同法》第四条规定：“得滥用权利。”"));

    [Fact]
    public void What_is_quoted_may_cite_an_article_of_its_own() =>
        Assert.Equal(
            "示例合同法第3条第1款=有问题（QuotedWrongly、ArticleFound）; 示例刑法第1条=核对无误（ArticleFound）; 示例合同法第3条第2款=核对无误（ArticleFound、QuotedRightly）",
            laws.Line("《示例合同法》第三条第一款规定：“违反《示例刑法》第一条的，可以解除。”第二款规定：“解除合同应当通知对方。”"));

    [Fact]
    public void Articles_given_in_full_at_the_end_are_compared_too()
    {
        const string text = """
            判决如下：
            附：相关法律条文
            一、《示例合同法》
            第一条　当事人应当按照约定履行义务。
            第二条第二款：损失包括可得利益，但是不得超越订立合同时预见到的损失。
            第三条【解除】有下列情形之一的，当事人可以解除合同：
            （一）不可抗力；
            ……
            解除合同应当通知对方。
            书记员　某某
            《示例刑法》
            第一条：侵占财物的，处罚金。依照《示例合同法》第九条和前款办理。
            """;
        Assert.Equal(
            "示例合同法第1条=核对无误（ArticleFound、QuotedRightly）; 示例合同法第2条第2款=有问题（QuotedWrongly、ArticleFound）; 示例合同法第3条=核对无误（ArticleFound、QuotedInPart）; 示例刑法第1条=有问题（QuotedWrongly、ArticleFound）",
            laws.Line(text));
    }

    [Fact]
    public void A_title_on_a_line_of_its_own_begins_no_appendix_where_no_article_follows() =>
        Assert.Empty(laws.Report("《示例合同法》\n双方另签合同。\n第一条 交货。\n《示例合同法》\n第一条、第二条").Items);
}
