using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Statutes;

/// <summary>What has become of a cited article by 2026-11-21, and how it is said.</summary>
public sealed class CitationChangesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("中华人民共和国合同法@1999-03-15:107", "序号已变", "《合同法》第107条（1999-03-15公布）现为《民法典》第577条，序号已变")]
    [InlineData("中华人民共和国行政诉讼法@1989-04-04:32", "序号已变", "《行政诉讼法》第32条（1989-04-04公布）现为第34条，序号已变，文字可能有改动")]
    [InlineData("中华人民共和国仲裁法@2017-09-01:59", "已修改", "《仲裁法》第59条（2017-09-01公布）现为第72条，序号已变，文字已修改")]
    [InlineData("最高人民法院关于审理民间借贷案件适用法律若干问题的规定@2020-08-19:26", "所在版本已失效",
        "《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第26条（2020-08-19公布）所在的版本已不再施行；现行版本于2020年12月29日公布，本库暂无两者的条文对应")]
    public void A_changed_article_is_said_to_be_changed(string cited, string mark, string sentence)
    {
        Assert.True(ArticleKey.TryParse(cited, out var article));
        var change = LawKnowledge.Default.Changes.Of(article, Today);
        Assert.NotNull(change);
        Assert.Equal(mark, ChangeText.Mark(change));
        Assert.StartsWith("所引" + sentence, ChangeText.Sentence(change), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中华人民共和国民法典@2020-05-28:577")] // in force
    [InlineData("中华人民共和国民法典@undated:577")] // version not known
    [InlineData("从未有过的法@2000-01-01:1")]
    public void Nothing_is_said_of_what_stands_or_is_not_known(string cited)
    {
        Assert.True(ArticleKey.TryParse(cited, out var article));
        Assert.Null(LawKnowledge.Default.Changes.Of(article, Today));
    }

    [Fact]
    public void On_the_day_before_the_new_law_takes_effect_nothing_has_changed()
    {
        var cited = new ArticleKey("中华人民共和国仲裁法", new DateOnly(2017, 9, 1), 59);
        Assert.Null(LawKnowledge.Default.Changes.Of(cited, new DateOnly(2026, 2, 28)));
        Assert.NotNull(LawKnowledge.Default.Changes.Of(cited, new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void The_line_of_several_changes_begins_with_those_whose_present_place_is_known()
    {
        ArticleKey[] cited = [new("最高人民法院关于审理民间借贷案件适用法律若干问题的规定", new DateOnly(2020, 8, 19), 26), new("中华人民共和国合同法", new DateOnly(1999, 3, 15), 107)];
        Assert.StartsWith("《合同法》第107条", ChangeText.Line(LawKnowledge.Default.Changes.Of(cited, Today)), StringComparison.Ordinal);
    }
}
