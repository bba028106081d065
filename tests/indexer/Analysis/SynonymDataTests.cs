using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Tests.Analysis;

/// <summary>What stands in content/lexicon/synonyms.tsv; that its form is right is checked when it is loaded.</summary>
public sealed class SynonymDataTests
{
    private static readonly SynonymTable Table = CompiledDictionaries.Value.Synonyms;
    private static readonly string[][] Lines = [.. File.ReadLines(Path.Combine(LegalDictionaries.Source, "synonyms.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    [Theory]
    [InlineData("老公", "配偶")]
    [InlineData("借条", "借据")]
    [InlineData("强拆", "强制拆除")]
    [InlineData("躲债", "逃避债务")]
    [InlineData("老赖", "失信被执行人")]
    [InlineData("砍头息", "预先在本金中扣除")]
    [InlineData("房东", "出租人")]
    [InlineData("辞退", "解除劳动合同")]
    [InlineData("私生子", "非婚生子女")]
    [InlineData("好意同乘", "无偿搭乘")]
    [InlineData("保外就医", "暂予监外执行")]
    [InlineData("贩毒", "走私、贩卖、运输、制造毒品罪")]
    public void A_lay_word_leads_to_the_legal_term_and_not_back(string lay, string term)
    {
        Assert.Contains(new Synonym(term, SynonymRelation.LegalTerm), Table.Of(lay));
        Assert.DoesNotContain(Table.Of(term), synonym => synonym.Word == lay);
    }

    [Theory]
    [InlineData("帮信", "帮助信息网络犯罪活动罪")]
    [InlineData("交强险", "机动车交通事故责任强制保险")]
    [InlineData("终本", "终结本次执行程序")]
    [InlineData("业委会", "业主委员会")]
    [InlineData("版权", "著作权")]
    [InlineData("最高法", "最高人民法院")]
    public void A_short_and_a_full_name_lead_to_each_other(string brief, string full)
    {
        Assert.Contains(new Synonym(full, SynonymRelation.Same), Table.Of(brief));
        Assert.Contains(new Synonym(brief, SynonymRelation.Same), Table.Of(full));
    }

    /// <summary>Pairs that lay people and careless tables mix up; the law treats them differently.</summary>
    [Theory]
    [InlineData("定金 订金 押金 违约金 预付款")]
    [InlineData("盗窃 抢夺 抢劫 侵占 诈骗 敲诈勒索 故意毁坏财物")]
    [InlineData("诈骗 欺诈")]
    [InlineData("管辖 主管")]
    [InlineData("撤销 解除 撤回 终止 无效")]
    [InlineData("解除合同 撤销合同 终止合同")]
    [InlineData("解除劳动合同 终止劳动合同")]
    [InlineData("征收 征用 没收")]
    [InlineData("抵押 质押 留置")]
    [InlineData("保证 抵押 质押 定金")]
    [InlineData("保证人 抵押人 出质人 债务人")]
    [InlineData("一般保证 连带责任保证")]
    [InlineData("罚款 罚金")]
    [InlineData("没收违法所得 没收财产")]
    [InlineData("拘留 拘役 逮捕 羁押期限")]
    [InlineData("行政拘留 刑事拘留 司法拘留")]
    [InlineData("被告 被告人 被申请人 被执行人")]
    [InlineData("上诉 申诉 抗诉 申请再审")]
    [InlineData("诉讼时效 除斥期间 追诉时效 追诉期限")]
    [InlineData("中止 中断 终结")]
    [InlineData("驳回起诉 驳回诉讼请求 不予受理")]
    [InlineData("劳动关系 劳务关系")]
    [InlineData("劳动合同 劳务合同 承揽合同")]
    [InlineData("经济补偿 赔偿金")]
    [InlineData("竞业限制 竞业禁止")]
    [InlineData("病假 医疗期")]
    [InlineData("酒驾 醉驾")]
    [InlineData("饮酒后驾驶 醉酒驾驶机动车")]
    [InlineData("自首 坦白 立功")]
    [InlineData("缓刑 假释 减刑 暂予监外执行")]
    [InlineData("偷税 漏税 抗税")]
    [InlineData("贪污 受贿 挪用公款 职务侵占")]
    [InlineData("故意伤害 故意杀人 过失致人死亡")]
    [InlineData("正当防卫 紧急避险")]
    [InlineData("从犯 主犯 胁从犯 教唆犯")]
    [InlineData("侮辱 诽谤")]
    [InlineData("法人 法定代表人")]
    [InlineData("破产 解散 清算")]
    [InlineData("名义股东 实际出资人 控股股东")]
    [InlineData("抚养费 扶养费 赡养费")]
    [InlineData("抚养 扶养 赡养")]
    [InlineData("重婚 与他人同居")]
    [InlineData("儿媳 配偶")]
    [InlineData("生父母 养父母 继父母")]
    [InlineData("遗嘱 遗赠 赠与")]
    [InlineData("自书遗嘱 代书遗嘱 打印遗嘱 口头遗嘱")]
    [InlineData("转移登记 变更登记 预告登记 抵押登记")]
    [InlineData("查封 扣押 冻结")]
    [InlineData("代位权 撤销权")]
    [InlineData("医疗事故 医疗损害")]
    [InlineData("虚假广告 虚假宣传")]
    [InlineData("著作权 商标权 专利权")]
    [InlineData("行政复议 行政诉讼 信访")]
    [InlineData("限制消费 限制出境 失信被执行人")]
    [InlineData("执行异议 执行复议 案外人异议")]
    [InlineData("主要责任 次要责任 全部责任")]
    [InlineData("强奸 猥亵")]
    [InlineData("刑事拘留 批准逮捕 取保候审 监视居住")]
    public void Words_that_differ_in_law_are_in_no_group_together(string different)
    {
        var words = different.Split(' ');
        foreach (var group in Lines)
            Assert.True(group[1].Split(' ').Intersect(words).Count() < 2, $"{group[1]} joins what differs in law: {different}");
        // Nor by one step through a third word that means the same as the first.
        foreach (var word in words)
            foreach (var same in Table.Of(word).Where(synonym => synonym.Relation == SynonymRelation.Same))
                Assert.DoesNotContain(Table.Of(same.Word), synonym => synonym.Word != word && words.Contains(synonym.Word));
    }

    [Fact]
    public void A_charge_bears_its_full_official_name_and_only_a_short_form_of_it_stands_beside()
    {
        var charges = File.ReadLines(Path.Combine(LegalDictionaries.Source, "causes.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == "1").Select(row => row[2].Replace('（', '(').Replace('）', ')')).ToHashSet(StringComparer.Ordinal);
        var named = Lines.Select(line => line[1].Split(' ')).Where(words => words.Any(word => word.EndsWith('罪') && word != "共同犯罪")).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, words => Assert.Single(words, charges.Contains));
        Assert.All(named, words => Assert.All(words.Where(word => word.EndsWith('罪') && !charges.Contains(word)), brief =>
            Assert.True(Lines.Single(line => line[1].Split(' ').Contains(brief))[0] == "=", $"{brief} is no charge and no short form of one")));
    }

    [Fact]
    public void Names_of_laws_are_left_to_the_aliases() =>
        Assert.DoesNotContain(Table.Words, word => CompiledDictionaries.Value.Laws.FullName(word) is not null);

    [Fact]
    public void The_table_covers_the_areas_of_law_widely()
    {
        Assert.True(Lines.Length >= 320);
        Assert.All(["婚姻家庭", "继承", "借贷", "合同", "房屋", "土地", "侵权", "医疗", "劳动", "建设工程", "公司", "交通", "保险", "消费", "知识产权", "刑事", "行政", "诉讼", "执行"],
            area => Assert.True(Lines.Count(line => line[2] == area) >= 4, area));
    }

    [Fact]
    public void No_lay_word_is_a_word_that_says_nothing_of_a_question() =>
        Assert.DoesNotContain(Table.Words, CompiledDictionaries.Value.QuestionWords.Contains);
}
