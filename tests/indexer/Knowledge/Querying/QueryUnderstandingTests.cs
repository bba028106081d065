using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class QueryUnderstandingTests(MadeUpLibrary library) : IClassFixture<MadeUpLibrary>
{
    [Theory]
    [InlineData("", InputKind.Everything)]
    [InlineData("彩礼 未共同生活", InputKind.Words)]
    [InlineData("欠条没写利息能要利息吗", InputKind.Question)]
    [InlineData("唯一住房能不能拍卖", InputKind.Question)]
    [InlineData("利息约定过高，如何调整", InputKind.Question)]
    [InlineData("民法典584条", InputKind.StatuteCitation)]
    [InlineData("《中华人民共和国民法典》第五百八十四条", InputKind.StatuteCitation)]
    [InlineData("民法典", InputKind.LawName)]
    [InlineData("《中华人民共和国民法典》", InputKind.LawName)]
    [InlineData("(2023)京01民终123号", InputKind.CaseNumber)]
    [InlineData("2023－09－3－024－009", InputKind.EntryNumber)]
    [InlineData("指导案例40号", InputKind.GuidingCaseNumber)]
    [InlineData("法释[2024]1号", InputKind.DocumentNumber)]
    [InlineData("甲公司诉乙公司借款合同纠纷案", InputKind.Title)]
    [InlineData("某建筑公司诉某县政府行政补偿案", InputKind.CaseName)]
    public void The_kind_of_input_is_recognised(string text, InputKind kind) => Assert.Equal(kind, Understand(text).Kind);

    [Fact]
    public void A_passage_is_taken_for_facts() =>
        Assert.Equal(InputKind.Facts, Understand(string.Concat(Enumerable.Repeat("甲厂向乙店出借款项，乙店到期未还。", 8))).Kind);

    [Fact]
    public void Of_a_long_text_masked_names_are_not_shown_as_words()
    {
        var words = Understand("甲某向乙某出借款项用于经营餐馆，约定利息按月支付，届期没有归还。甲某多次催收，乙某以资金周转困难为由拖延，后又将名下房屋转让给亲戚，"
            + "甲某遂起诉要求归还本金、支付逾期利息、承担律师费用和保全保险费用，并请求撤销房屋转让行为，确认担保有效。").Words;

        Assert.Contains("借款", string.Concat(words), StringComparison.Ordinal);
        Assert.DoesNotContain(words, word => word.Contains('某', StringComparison.Ordinal));
    }

    [Fact]
    public void Each_part_of_the_query_can_be_taken_out()
    {
        var parts = Understand("借款 \"违约责任\" -利息 民法典584条 借款").Parts;

        Assert.Equal(["借款", "\"违约责任\"", "-利息", "中华人民共和国民法典第584条"], parts.Select(part => part.Text));
        Assert.Equal([QueryPartKind.Word, QueryPartKind.Phrase, QueryPartKind.Excluded, QueryPartKind.Reference], parts.Select(part => part.Kind));
        Assert.Equal("\"违约责任\" -利息 民法典584条", parts[0].Without);
        Assert.Equal("借款 -利息 民法典584条 借款", parts[1].Without);
        Assert.Equal("借款 \"违约责任\" -利息 借款", parts[3].Without);
    }

    [Fact]
    public void Lay_words_bring_the_words_of_the_law_unless_switched_off()
    {
        IReadOnlyList<string> Synonyms(KnowledgeQuery query) => library.Search.Search(query).Understood.SynonymsOf("老公");

        Assert.Contains("配偶", Synonyms(new KnowledgeQuery { Text = "老公 借款" }));
        Assert.Empty(Synonyms(new KnowledgeQuery { Text = "老公 借款", Synonyms = false }));
        Assert.Empty(Synonyms(new KnowledgeQuery { Text = "老公 借款", Literal = ["老公"] }));
        // 公司 begins where 老公 would end.
        Assert.DoesNotContain("配偶", library.Search.Search(new KnowledgeQuery { Text = "甲老公司" }).Understood.Parts.SelectMany(part => part.Synonyms));
    }

    [Theory]
    [InlineData("\"借款合同\"", 62)]
    [InlineData("\"合同借款\"", 0)]
    [InlineData("借款 -甲公司", 61)]
    [InlineData("借款 -类型:参考案例", 2)]
    [InlineData("-类型:参考案例", 3)]
    [InlineData("火箭 或 借款合同", 62)]
    [InlineData("火箭 或 飞船", 0)]
    [InlineData("类型:指导案例,答疑", 2)]
    [InlineData("类型:案例 借款", 61)]
    [InlineData("类型:刑事 借款", 20)]
    [InlineData("类型:刑事,行政 借款", 20)]
    [InlineData("案件类别：刑事 借款", 20)]
    [InlineData("案由:借款合同纠纷 借款", 63)]
    [InlineData("案由:离婚纠纷 或 案由:借款合同纠纷", 0)]
    [InlineData("地区:四川 借款", 30)]
    [InlineData("年份:2024", 1)]
    [InlineData("年份:2001..2002 类型:参考案例", 36)]
    [InlineData("年份：..2010 类型:指导案例", 1)]
    [InlineData("年份:2011.. 类型:指导案例", 0)]
    [InlineData("法条:民法典584", 2)]
    [InlineData("法条:《民法典》", 2)]
    [InlineData("案号:（2022）川01民终77号", 2)]
    [InlineData("(类型:答疑 或 类型:指导案例) 利息", 2)]
    public void Operators_and_fields_find_just_what_they_ask_for(string text, int total) =>
        Assert.Equal(total, library.Search.Search(new KnowledgeQuery { Text = text, Flat = true }).Total);

    [Theory]
    [InlineData("年份:去年 借款", "年份:2020..2024")]
    [InlineData("法条:某条 借款", "法条:民法典584")]
    [InlineData("案号:不明 借款", "案号:（2023）")]
    [InlineData("类型:小说 借款", "指导案例")]
    public void What_a_field_cannot_mean_is_said_and_the_rest_is_searched(string text, string hint)
    {
        var answer = library.Search.Search(new KnowledgeQuery { Text = text, Flat = true });

        Assert.Contains(hint, Assert.Single(answer.Understood.Notes), StringComparison.Ordinal);
        Assert.Equal(62, answer.Total);
    }

    [Fact]
    public void A_search_within_results_asks_for_all_of_its_words()
    {
        Assert.Equal(62, library.Search.Search(new KnowledgeQuery { Text = "借款", Flat = true }).Total);
        Assert.Equal(1, library.Search.Search(new KnowledgeQuery { Text = "借款", Within = ["调整 答疑", "过高"], Flat = true }).Total
            + library.Search.Search(new KnowledgeQuery { Text = "借款", Within = ["调整", "甲公司"], Flat = true }).Total);
    }

    [Fact]
    public void A_title_typed_whole_brings_its_entry_first()
    {
        var answer = library.Search.Search(new KnowledgeQuery { Text = "甲公司诉乙公司 借款合同纠纷案", Flat = true });

        Assert.Equal("guide-1", answer.Hits[0].Entry.Id);
        Assert.True(answer.Hits[0].Reasons.IsTitle);
        Assert.False(answer.Hits[1].Reasons.IsTitle);
    }

    [Fact]
    public void A_hit_says_why_it_is_there()
    {
        var hit = library.Search.Search(new KnowledgeQuery { Text = "借款合同 利息 火箭 民法典584条", Flat = true }).Hits.First(hit => hit.Entry.Kind == EntryKind.ExpertAnswer);

        Assert.Equal(["利息"], hit.Reasons.InTitle);
        Assert.Equal(["借款合同"], hit.Reasons.InBody);
        Assert.Equal(["火箭"], hit.Reasons.Missing);
        Assert.Equal(["中华人民共和国民法典第584条"], hit.Reasons.Cites);
        Assert.Empty(hit.Reasons.IsItself);
    }

    private UnderstoodQuery Understand(string text) => library.Search.Search(new KnowledgeQuery { Text = text }).Understood;
}
