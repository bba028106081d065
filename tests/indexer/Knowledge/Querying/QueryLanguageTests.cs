using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class QueryLanguageTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \u3000 ", "")]
    [InlineData("彩礼 未共同生活", "彩礼 未共同生活")]
    [InlineData("\"唯一住房\" 拍卖", "“唯一住房” 拍卖")]
    [InlineData("“唯一住房” 「议价」 『变卖』", "“唯一住房” “议价” “变卖”")]
    [InlineData("彩礼 -离婚", "彩礼 非离婚")]
    [InlineData("彩礼 －离婚", "彩礼 非离婚")]
    [InlineData("彩礼 -\"结婚登记\"", "彩礼 非“结婚登记”")]
    [InlineData("彩礼 或 嫁妆 返还", "〔彩礼/嫁妆〕 返还")]
    [InlineData("彩礼 | 嫁妆 OR 聘金", "〔彩礼/嫁妆/聘金〕")]
    [InlineData("（彩礼 或 嫁妆） 返还", "（〔彩礼/嫁妆〕） 返还")]
    [InlineData("(彩礼 -离婚) 或 嫁妆", "〔（彩礼 非离婚）/嫁妆〕")]
    [InlineData("案由:民间借贷纠纷 利息", "Cause=民间借贷纠纷 利息")]
    [InlineData("案由：民间借贷纠纷", "Cause=民间借贷纠纷")]
    [InlineData("案由： 民间借贷纠纷", "Cause=民间借贷纠纷")]
    [InlineData("案由:\"生产、销售 伪劣产品罪\"", "Cause=生产、销售 伪劣产品罪")]
    [InlineData("类型:指导案例，答疑", "Type=指导案例|答疑")]
    [InlineData("年份:2020..2024 法条:民法典584 法院:北京", "Year=2020..2024 Statute=民法典584 Court=北京")]
    [InlineData("案号:（2023）京01民终123号", "Number=（2023）京01民终123号")]
    [InlineData("-案由:离婚纠纷 抚养", "非Cause=离婚纠纷 抚养")]
    public void The_query_language_is_read_as_written_in_half_and_full_width(string text, string parts) => Assert.Equal(parts, Read(text));

    [Theory]
    [InlineData("以“高息”为诱饵吸收存款")]
    [InlineData("“唯一住房”能不能拍卖")]
    [InlineData("（2024）吉执监115号")]
    [InlineData("2023－09－3－024－009")]
    [InlineData("法释[2024]1号")]
    [InlineData("赔偿（含利息）怎么算")]
    [InlineData("(彩礼) 返还")]
    [InlineData("甲或乙")]
    [InlineData("原告：某公司")]
    [InlineData("- 离婚 --")]
    [InlineData("或")]
    [InlineData("“”")]
    [InlineData("\"…\"")]
    [InlineData("((((((((( ))))")]
    [InlineData("案由:")]
    public void What_only_looks_like_an_operator_is_text(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData("或 彩礼", "彩礼")]
    [InlineData("彩礼 或", "彩礼")]
    [InlineData("彩礼 或 或 嫁妆", "彩礼 嫁妆")]
    [InlineData("彩礼 或 -离婚", "彩礼 非离婚")]
    public void An_or_that_joins_nothing_is_left_out(string text, string parts) => Assert.Equal(parts, Read(text));

    [Fact]
    public void A_passage_of_several_lines_or_many_characters_is_text_whatever_is_in_it()
    {
        var lines = "案由：民间借贷纠纷\n\"借条\" -利息";
        var passage = "-甲 \"乙\" " + new string('丙', 600);

        Assert.Equal(lines, Read(lines));
        Assert.Equal(passage, Read(passage));
    }

    [Fact]
    public void Too_many_operators_and_too_deep_brackets_are_refused_with_what_is_allowed()
    {
        Assert.Contains("最多 40 个", Assert.Throws<QueryTooComplexException>(() => Read(string.Join(' ', Enumerable.Repeat("-甲", 41)))).Message, StringComparison.Ordinal);
        Assert.Contains("最多套 5 层", Assert.Throws<QueryTooComplexException>(() => Read(new string('(', 7) + "甲 或 乙" + new string(')', 7))).Message, StringComparison.Ordinal);
        Assert.Null(QuerySyntax.ProblemOf("(甲 或 (乙 或 丙)) 丁"));
        Assert.NotNull(QuerySyntax.ProblemOf(new string('(', 7) + "甲 或 乙" + new string(')', 7)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_is_read_or_refused_and_parts_stand_in_order_without_overlaps(int seed)
    {
        const string signs = "甲乙 \u3000\"“”「」-－或|()（）:：案由年份法条2024..,，\t§\uD83D\u202E";
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(80)).Select(_ => signs[random.Next(signs.Length)])]);
            var end = 0;
            try
            {
                foreach (var node in new QueryLanguage(text, []).Read())
                {
                    Assert.True(node.Span.Start >= end && node.Span.End > node.Span.Start && node.Span.End <= text.Length, text);
                    end = node.Span.End;
                }
            }
            catch (QueryTooComplexException)
            {
                Assert.NotNull(QuerySyntax.ProblemOf(text));
            }
        }
    }

    private static string Read(string text)
    {
        var found = new List<LegalReference>();
        LawKnowledge.Default.Finder.FindAll(text, found);
        return string.Join(' ', new QueryLanguage(text, [.. found.Select(reference => reference.Span)]).Read().Select(node => Show(node, text)));
    }

    private static string Show(QueryNode node, string text) => node switch
    {
        TextNode => node.Span.Of(text),
        PhraseNode phrase => $"“{phrase.Phrase}”",
        ExcludedNode excluded => "非" + Show(excluded.Inner, text),
        AlternativesNode any => $"〔{string.Join('/', any.Options.Select(option => Show(option, text)))}〕",
        GroupNode all => $"（{string.Join(' ', all.Parts.Select(part => Show(part, text)))}）",
        FieldNode field => $"{field.Field}={string.Join('|', field.Values)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
