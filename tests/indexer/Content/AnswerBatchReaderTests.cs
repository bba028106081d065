using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class AnswerBatchReaderTests
{
    private const string Sample = """
        # 法答网精选答问（第三十七批）——示例专题
        开栏的话：
        这一段不属于任何问题。
        ## 问题1：示例问题一？

        答疑意见：示例意见第一段。

        第一，示例意见第二段：有冒号。
        咨询人：示例省高级人民法院执行局  甲  某
        答疑专家：示例市第一中级人民法院立案庭（示例省高级人民法院答疑专家）乙某
        ## 问题2：示例问题二？
        答疑意见：
        示例意见。
        点评专家：示例大学教授 丙某
        点评意见：示例点评。

        责任编辑：丁某
        """;

    [Fact]
    public void Each_question_is_an_entry_without_names_of_persons()
    {
        var entries = AnswerBatchReader.Read(SourceText.Of("a.md", Sample)).Select(item => item.Entry!).ToList();

        Assert.Equal(["fdw-37-1", "fdw-37-2"], entries.Select(entry => entry.Id));
        Assert.Equal(["第三十七批问题1", "第三十七批问题2"], entries.Select(entry => entry.Number));
        Assert.Equal("示例问题一？", entries[0].Title);
        Assert.Equal(
            [new EntrySection("问题", "示例问题一？"), new EntrySection("答疑意见", "示例意见第一段。\n第一，示例意见第二段：有冒号。")],
            entries[0].Sections);
        Assert.Equal(
            new AnswerFacts
            {
                Batch = "第三十七批",
                Topic = "示例",
                Asker = new CourtDivision("示例省高级人民法院", "执行局"),
                Expert = new CourtDivision("示例市第一中级人民法院", "立案庭"),
                AppointedBy = new CourtDivision("示例省高级人民法院", null),
            },
            entries[0].Answer);
        Assert.Equal(["问题", "答疑意见", "点评意见"], entries[1].Sections.Select(section => section.Heading));
        Assert.Null(entries[1].Answer!.Asker);
        Assert.Equal("示例大学教授", entries[1].Answer!.Commentator);
        Assert.Equal(11, entries[1].Source!.Line);
        Assert.DoesNotContain(entries, entry => EntryJson.Write(entry).Contains('某'));
    }

    [Theory]
    [InlineData("示例省高级人民法院民事审判第三庭 甲某", "示例省高级人民法院", "民事审判第三庭")]
    [InlineData("示例省高级人民法院刑二庭甲某", "示例省高级人民法院", "刑二庭")]
    [InlineData("最高人民法院政治部法官管理部 甲某", "最高人民法院", "政治部法官管理部")]
    [InlineData("示例知识产权法院  甲  某", "示例知识产权法院", null)]
    [InlineData("示例林区法院甲某", "示例林区法院", null)]
    [InlineData("示例市江津区人民法院审管办（研究室） 甲 某", "示例市江津区人民法院", "审管办（研究室）")]
    [InlineData("最高人民法院", "最高人民法院", null)]
    public void Court_and_division_are_kept_and_the_name_is_dropped(string text, string court, string? division) =>
        Assert.Equal(new CourtDivision(court, division), CourtDivisionText.Parse(text));

    [Theory]
    [InlineData("甲某")]
    [InlineData("示例大学法学院教授 甲某")]
    [InlineData("甲某 示例市人民法院")]
    [InlineData("")]
    public void Without_a_court_at_the_beginning_nothing_is_kept(string text) => Assert.Null(CourtDivisionText.Parse(text));

    [Theory]
    [InlineData("示例大学法学院教授、示例研究会会长  甲  某", "示例大学法学院教授、示例研究会会长")]
    [InlineData("示例大学法学院院长助理、《示例评论》主编甲某", "示例大学法学院院长助理、《示例评论》主编")]
    [InlineData("示例大学 甲某", null)]
    [InlineData("甲某", null)]
    [InlineData("", null)]
    public void Offices_of_a_commentator_are_kept_and_the_name_is_dropped(string text, string? offices) => Assert.Equal(offices, OfficeText.Parse(text));

    [Theory]
    [InlineData("# 法答网精选答问\n## 问题1：甲？\n答疑意见：乙。", "answers.no-batch", 0)]
    [InlineData("# 法答网精选答问（第二批）\n没有问题。", "answers.no-questions", 0)]
    [InlineData("# 法答网精选答问（第二批）\n## 问题1：甲？\n没有答复。", "answers.incomplete", 2)]
    [InlineData("# 法答网精选答问（第二批）\n## 问题1：\n答疑意见：乙。", "answers.incomplete", 2)]
    public void What_is_missing_is_a_problem_and_no_entry(string text, string code, int line)
    {
        var item = Assert.Single(AnswerBatchReader.Read(SourceText.Of("a.md", text)));

        Assert.Null(item.Entry);
        Assert.Equal((code, line), (item.Problem!.Code, item.Problem.Line));
    }
}
