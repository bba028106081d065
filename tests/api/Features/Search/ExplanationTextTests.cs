using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Api.Tests.Features.Search;

/// <summary>The arithmetic of a score as a lawyer reads it.</summary>
public sealed class ExplanationTextTests
{
    private static readonly Explanation Term = new(3, true, "english", [
        Number(ExplanationKind.Rarity, 5) with { Facts = new() { Term = "违约金", Documents = 1200, AllDocuments = 83595 } },
        Number(ExplanationKind.Weight, 1.2f),
        Number(ExplanationKind.Frequency, 4),
        Number(ExplanationKind.Length, 52) with { Facts = new() { AverageLength = 61.4 } },
    ])
    {
        Kind = ExplanationKind.Term,
        Facts = new() { Field = "gist", Term = "违约金" },
    };

    [Fact]
    public void A_word_is_weight_times_rarity_times_how_often() => Assert.Equal(
        "要旨“违约金”：权重 1.2 × 稀有度 5（83,595 条中 1,200 条有）× 词频系数 0.5（出现 4 次，篇幅 52 词，平均 61 词）",
        ExplanationText.Of(Term));

    [Theory]
    [InlineData(ExplanationRole.Filters, "筛选，不计分：没有检索词，全部条目同分")]
    [InlineData(ExplanationRole.Excludes, "被排除：没有检索词，全部条目同分")]
    public void What_does_not_score_says_so(ExplanationRole role, string text) =>
        Assert.Equal(text, ExplanationText.Of(Number(ExplanationKind.All, 0) with { Role = role }));

    [Fact]
    public void Law_that_is_not_in_force_counts_in_part() => Assert.Equal(
        "未施行或已失效，只计 0.6 倍",
        ExplanationText.Of(Number(ExplanationKind.Demotion, 1) with { Facts = new() { Factor = 0.6f } }));

    [Fact]
    public void The_mark_of_a_citation_in_the_index_is_not_shown() => Assert.Equal(
        "正文没有“民法典584”",
        ExplanationText.Of(Number(ExplanationKind.Absent, 0) with { Facts = new() { Field = "body", Term = "§民法典584" } }));

    [Fact]
    public void Sums_of_one_part_are_left_out_and_a_words_places_stand_together()
    {
        var part = Term with { Facts = new() { Field = "body", Term = "违约" } };
        var word = new Explanation(6, true, "sum of", [Term, part]);
        var filter = Term with { Role = ExplanationRole.Filters, Facts = new() { Field = "region", Term = "示例省" } };
        var row = ExplanationRow.Of(new Explanation(6, true, "sum of", [new Explanation(6, true, "sum of", [word]), filter]));
        Assert.Equal("“违约金”合计", row.Text);
        Assert.Equal(2, row.Parts.Count);
        Assert.Equal(["地区“示例省”（符合）"], ExplanationRow.Conditions(new Explanation(6, true, "sum of", [word, filter])));
    }

    private static Explanation Number(ExplanationKind kind, float value) => new(value, true, "english", []) { Kind = kind };
}
