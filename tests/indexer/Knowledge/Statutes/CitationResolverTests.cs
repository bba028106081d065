using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Statutes;

/// <summary>Which version of a law an entry means.</summary>
public sealed class CitationResolverTests
{
    [Theory]
    [InlineData("2003-08-29", "《中华人民共和国行政诉讼法》第三十二条", "中华人民共和国行政诉讼法@1989-04-04:32")]
    [InlineData("2016-03-01", "《中华人民共和国行政诉讼法》第三十四条", "中华人民共和国行政诉讼法@2014-11-01:34")]
    [InlineData("2020-06-01", "合同法第107条", "中华人民共和国合同法@1999-03-15:107")]
    [InlineData("2022-06-01", "民法典第五百七十七条", "中华人民共和国民法典@2020-05-28:577")]
    [InlineData("2019-05-01", "民诉法第225条", "中华人民共和国民事诉讼法@2017-06-27:225")]
    [InlineData("2023-05-01", "民诉法第232条", "中华人民共和国民事诉讼法@2021-12-24:232")]
    [InlineData("2024-05-01", "民诉法第236条", "中华人民共和国民事诉讼法@2023-09-01:236")]
    public void An_article_is_that_of_the_version_in_force_when_the_case_was_judged(string judged, string text, string article) =>
        Assert.Equal([article], Resolved(text, judged));

    [Fact]
    public void Of_a_law_that_has_ended_the_last_version_is_meant() =>
        Assert.Equal(["中华人民共和国合同法@1999-03-15:200"], Resolved("合同法第二百条", "2021-09-24"));

    [Theory]
    [InlineData("《中华人民共和国民事诉讼法》（2017年修正）第225条", "中华人民共和国民事诉讼法@2017-06-27:225")]
    [InlineData("1990年10月1日施行的《中华人民共和国行政诉讼法》第54条", "中华人民共和国行政诉讼法@1989-04-04:54")]
    public void A_version_that_the_text_names_goes_before_the_date(string text, string article) => Assert.Equal([article], Resolved(text, "2024-05-01"));

    [Fact]
    public void Of_two_versions_of_one_year_none_is_guessed()
    {
        // 民间借贷规定 was amended in August and in December of 2020.
        Assert.Equal(["最高人民法院关于审理民间借贷案件适用法律若干问题的规定@undated:26"], Resolved("《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》（2020年修正）第26条", "2019-05-01"));
    }

    [Fact]
    public void Beside_the_law_applied_then_stands_the_article_of_the_day_on_which_the_case_was_added()
    {
        var found = Resolved("《中华人民共和国行政诉讼法》第70条（本案适用的是1990年10月1日施行的《中华人民共和国行政诉讼法》第54条）", "2013-05-01", "2024-02-24");
        Assert.Equal(["中华人民共和国行政诉讼法@2017-06-27:70", "中华人民共和国行政诉讼法@1989-04-04:54"], found);
    }

    [Fact]
    public void Law_that_came_after_the_judgment_is_that_of_the_day_on_which_the_case_was_added() =>
        Assert.Equal(["中华人民共和国民法典@2020-05-28:577"], Resolved("《中华人民共和国民法典》第577条", "2018-05-01", "2024-02-24"));

    [Fact]
    public void Without_any_date_the_version_is_not_known_and_never_todays() =>
        Assert.Equal(["中华人民共和国民法典@undated:577"], Resolved("民法典第577条", null));

    [Theory]
    [InlineData("第十四批", "仲裁法第五十九条", "中华人民共和国仲裁法@2017-09-01:59")]
    [InlineData("第十四批", "公司法第二十条", "中华人民共和国公司法@undated:20")]
    [InlineData("第九百批", "仲裁法第五十九条", "中华人民共和国仲裁法@undated:59")]
    public void An_answer_without_a_date_is_resolved_where_the_law_did_not_change_while_its_batch_can_have_been_published(string batch, string text, string article)
    {
        var answer = new KnowledgeEntry
        {
            Id = "x",
            Kind = EntryKind.ExpertAnswer,
            Title = "问题",
            Answer = new AnswerFacts { Batch = batch },
            Sections = [new EntrySection("答疑意见", $"根据{text}的规定。")],
        };
        Assert.Equal([article], Keys(answer));
    }

    [Fact]
    public void A_statute_cites_others_and_not_itself()
    {
        var article = new KnowledgeEntry
        {
            Id = "x",
            Kind = EntryKind.StatuteArticle,
            Title = "条文",
            Statute = new StatuteFacts { Law = "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）", Article = 1, Promulgated = new DateOnly(2020, 12, 29) },
            Sections = [new EntrySection("条文", "民法典第一千零四十二条所称的情形，适用本解释第二条。")],
        };
        // The Code takes effect three days after the interpretation was promulgated.
        Assert.All(Keys(article), key => Assert.StartsWith("中华人民共和国民法典@", key, StringComparison.Ordinal));
        Assert.Single(Keys(article));
    }

    private static List<string> Resolved(string text, string? judged, string? added = null) => Keys(new KnowledgeEntry
    {
        Id = "x",
        Kind = EntryKind.ReferenceCase,
        Title = "某案",
        Date = judged is null ? null : DateOnly.Parse(judged, System.Globalization.CultureInfo.InvariantCulture),
        Added = added is null ? null : DateOnly.Parse(added, System.Globalization.CultureInfo.InvariantCulture),
        Sections = [new EntrySection("关联索引", text)],
    });

    private static List<string> Keys(KnowledgeEntry entry) => [.. LawKnowledge.Default.Citations.Resolve(entry).Select(cited => cited.Article.ToString())];
}
