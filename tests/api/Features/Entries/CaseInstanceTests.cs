using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed class CaseInstanceTests
{
    [Theory]
    [InlineData("（2022）京01行终37号", "二审")]
    [InlineData("(2022)京01行终37号", "二审")]
    [InlineData("（2021）京02行初149号", "一审")]
    public void The_instance_that_the_entry_is_about_is_told_by_its_number_however_that_is_written(string docket, string procedure)
    {
        var instances = Of("一审：示例区人民法院（2021）京02行初149号行政判决（2021年9月22日）\n二审：示例市中级人民法院（2022）京01行终37号行政判决（2022年4月7日）", docket);
        Assert.Equal([procedure], instances.Where(instance => instance.IsOwn).Select(instance => instance.Procedure));
    }

    [Fact]
    public void A_line_that_cannot_be_taken_apart_is_kept_as_written()
    {
        var instance = Assert.Single(Of("死刑复核：最高人民法院刑事裁定（2024年1月18日）", "（2022）京01刑终37号"));
        Assert.Null(instance.Procedure);
        Assert.Equal("死刑复核：最高人民法院刑事裁定（2024年1月18日）", instance.Line);
    }

    [Fact]
    public void An_entry_that_tells_no_history_has_no_instances() =>
        Assert.Empty(CaseInstance.Of(Entry("裁判要旨", "示例文字。", "（2022）京01行终37号")));

    [Theory]
    [InlineData("第一句。第二句。", "第一句。")]
    [InlineData("第一段\n第二段", "第一段")]
    [InlineData("没有句号", "没有句号")]
    public void The_rule_in_one_sentence_is_the_first_of_the_rule(string rule, string sentence) =>
        Assert.Equal(sentence, EntryText.RuleSentence(Entry("裁判要旨", rule, "（2022）京01行终37号")));

    [Fact]
    public void The_search_for_similar_cases_stays_short_enough_to_be_read_in_the_box()
    {
        var search = EntrySurroundings.SearchFor(Entry("裁判要旨", new string('字', 1000), "（2022）京01行终37号") with { Cause = "示例纠纷", CaseType = "民事", Keywords = ["民事", "定金"] });
        Assert.StartsWith("示例纠纷 定金 字", search!.Text, StringComparison.Ordinal);
        Assert.Equal(200, search.Text.Length);
    }

    private static IReadOnlyList<CaseInstance> Of(string history, string docket) => CaseInstance.Of(Entry("审理历史", history, docket));

    private static KnowledgeEntry Entry(string heading, string text, string docket) => new()
    {
        Id = "test",
        Kind = EntryKind.ReferenceCase,
        Title = "示例",
        DocketNumbers = [docket],
        Sections = [new(heading, text)],
    };
}
