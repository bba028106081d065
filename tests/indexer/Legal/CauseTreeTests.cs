using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CauseTreeTests
{
    [Theory]
    [InlineData("民事", "民间借贷纠纷", "借款合同纠纷 合同纠纷 民事")]
    [InlineData("民事", "买卖合同纠纷", "合同纠纷 民事")]
    [InlineData("民事", "合同纠纷", "民事")]
    [InlineData("民事", "侵害技术秘密纠纷", "侵害商业秘密纠纷 不正当竞争纠纷 民事")]
    [InlineData("民事", "劳动争议", "民事")]
    [InlineData("刑事", "盗窃罪", "侵犯财产罪 刑事")]
    [InlineData("刑事", "危险驾驶罪", "危害公共安全罪 刑事")]
    [InlineData("行政", "行政处罚", "行政")]
    [InlineData("国家赔偿", "违法采取执行措施赔偿", "错误执行赔偿 非刑事司法赔偿 国家赔偿")]
    [InlineData("国家赔偿", "无罪逮捕赔偿", "刑事赔偿 国家赔偿")]
    [InlineData("执行", "首次执行案件", "执行实施类案件 执行")]
    // The code 200 has no name that was seen: what is not known is left out.
    [InlineData("执行", "执行复议案件", "执行")]
    // A mediation has a cause of another type.
    [InlineData("调解", "机动车交通事故责任纠纷", "侵权责任纠纷 民事")]
    [InlineData("调解", "行政协议", "行政")]
    // Without a type of case the cause tells it, if only one has it.
    [InlineData(null, "离婚纠纷", "婚姻家庭纠纷 民事")]
    [InlineData(null, "从来没有的案由", "")]
    [InlineData("民事", "从来没有的案由", "民事")]
    [InlineData("调解", "从来没有的案由", "")]
    public void What_stands_above_a_cause(string? caseType, string cause, string above) =>
        Assert.Equal(above, string.Join(' ', CauseTree.Default.Above(caseType, cause)));

    [Theory]
    [InlineData("民间借贷纠纷", "借款合同纠纷")]
    [InlineData("借款合同纠纷", "合同纠纷")]
    [InlineData("合同纠纷", "民事")]
    [InlineData("民事", null)]
    // Its group is not among the values, so it stands below what is above that.
    [InlineData("著作权权属、侵权纠纷", "民事")]
    [InlineData("从来没有的案由", null)]
    public void The_next_above_is_looked_for_among_the_values_that_are_there(string value, string? parent) =>
        Assert.Equal(parent, CauseTree.Default.ParentAmong(value, new HashSet<string> { "民事", "合同纠纷", "借款合同纠纷", "民间借贷纠纷", "著作权权属、侵权纠纷", "从来没有的案由" }));

    [Fact]
    public void Every_civil_cause_of_the_registry_whose_code_was_seen_stands_below_a_group_or_is_one()
    {
        // 不当得利纠纷 is a group of its own.
        var alone = CauseRegistry.Default.All.Where(cause => cause.CaseType == '2' && cause.Code is not null && CauseTree.Default.Above("民事", cause.Name).Count == 1).Select(cause => cause.Name).Distinct().ToList();
        Assert.All(alone, name => Assert.True(
            name == "不当得利纠纷" || CauseRegistry.Default.ByName(name).Any(cause => cause.Code is { } code && (string.CompareOrdinal(code, "474") >= 0 || code == "470")), name));
    }

    [Theory]
    [InlineData("2\t甲\t乙\n2\t甲\t丙", "重复")]
    [InlineData("2\t甲\t乙\n2\t乙\t甲", "循环")]
    [InlineData("6\t甲\t乙", "案件类型")]
    [InlineData("2\t甲\t", "缺少")]
    [InlineData("2\t甲", "列")]
    public void A_faulty_table_is_refused_with_its_fault(string table, string fault)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cause-tree.tsv", table);
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => CauseTree.Load(folder.Path, CauseRegistry.Default)).Message, StringComparison.Ordinal);
    }
}
