using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Tests.Legal.Masking;

/// <summary>法释〔2016〕19号 articles 8, 9 and 11, and the practice of the case library. All names are made up.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("原告：张三，男。", "原告：张某，男。")]
    [InlineData("原告（反诉被告）：张三丰，男，汉族。", "原告（反诉被告）：张某，男，汉族。")]
    [InlineData("原告张三诉称，被告李四未付款。张三请求判令李四付款。", "原告张某诉称，被告李某未付款。张某请求判令李某付款。")]
    [InlineData("原告：欧阳明，女。欧阳明系教师。", "原告：欧阳某，女。欧阳某系教师。")]
    [InlineData("原告张三、李四与被告王五、赵六租赁合同纠纷一案", "原告张某、李某与被告王某、赵某租赁合同纠纷一案")]
    [InlineData("原告：张三，男。被告：张四，男。张三与张四系兄弟。", "原告：张某1，男。被告：张某2，男。张某1与张某2系兄弟。")]
    [InlineData("原告：张三，男。证人张某作证。", "原告：张某1，男。证人张某作证。")]
    [InlineData("被告：格日勒图，男，蒙古族。", "被告：格某某，男，蒙古族。")]
    [InlineData("被告：阿依古丽·买买提，女，维吾尔族。", "被告：阿某某，女，维吾尔族。")]
    [InlineData("被告：约翰·史密斯，美国国籍。", "被告：约某，美国国籍。")]
    [InlineData("# 张三诉李四买卖合同纠纷案\n正文", "# 张某诉李某买卖合同纠纷案\n正文")]
    [InlineData("法定代表人：王五，经理。", "法定代表人：王某，经理。")]
    [InlineData("申请执行人张三申请执行。被执行人李四于2020年死亡。", "申请执行人张某申请执行。被执行人李某于2020年死亡。")]
    public void In_a_reference_case_every_person_loses_the_name(string text, string expected) =>
        Assert.Equal(expected, Masked.Text(text, MaskingRules.ReferenceCase));

    [Theory]
    [InlineData("原告：北京飞腾科技有限公司。北京飞腾科技有限公司请求付款。", "原告：某甲公司。某甲公司请求付款。")]
    [InlineData("原告北京飞腾科技有限公司（以下简称飞腾公司）诉上海远航物流有限公司，飞腾公司胜诉。", "原告某甲公司（以下简称某甲公司）诉某乙公司，某甲公司胜诉。")]
    [InlineData("被告中国飞腾财产保险股份有限公司青岛分公司", "被告某甲公司分公司")]
    [InlineData("原告某甲公司诉北京飞腾科技有限公司", "原告某甲公司诉某乙公司")]
    public void In_a_reference_case_companies_get_one_name_throughout(string text, string expected) =>
        Assert.Equal(expected, Masked.Text(text, MaskingRules.ReferenceCase));

    [Theory]
    [InlineData("原告张某诉被告李某某，证人王某1、赵某甲作证。")]
    [InlineData("原告张×诉被告李××。")]
    [InlineData("原告某甲公司诉上海某科技有限公司、甲有限公司、A有限公司。")]
    [InlineData("包某扬诉某市人民政府、张某材专利权无效纠纷案")]
    [InlineData("该公司系有限责任公司，设立分公司和一人有限责任公司，与物业管理有限公司合作。")]
    [InlineData("被告应当承担责任，原告支付货款，申请人单方解除，第三人明知。")]
    [InlineData("被告江苏省某市公安局作出处罚，原告石家庄某公司不服。")]
    [InlineData("审判长　张三\n审判员　李四\n人民陪审员　王五\n书　记　员　赵六")]
    [InlineData("委托诉讼代理人：张三，北京市飞腾律师事务所律师。\n原告某甲公司的委托诉讼代理人张三到庭参加诉讼。")]
    [InlineData("依照《中华人民共和国公司法》，最高人民法院、北京市朝阳区人民检察院、北京仲裁委员会。")]
    public void In_a_reference_case_this_passes(string text) => Assert.Equal("", Masked.Found(text, MaskingRules.ReferenceCase));

    [Theory]
    [InlineData("原告：张三，男。\n张三与李四离婚纠纷一案", "姓名:张三→张某 姓名:张三→张某 姓名:李四→李某")]
    [InlineData("张三、李四法定继承纠纷一审民事判决书\n原告：张三，男。", "姓名:张三→张某 姓名:李四→李某 姓名:张三→张某")]
    [InlineData("公诉机关某市人民检察院。\n被告人王五，男。\n被害人张三陈述，证人李四证言，鉴定人赵六出庭。", "姓名:张三→张某 姓名:李四→李某 姓名:赵六→赵某")]
    [InlineData("刑事附带民事判决书\n附带民事诉讼原告人张三，女。\n被告人王五，男。", "姓名:张三→张某")]
    [InlineData("（2020）京0101民初1号\n原告：张三，男，2012年3月1日出生。\n法定代理人：张大，男，1980年3月1日出生，系张三之父。\n被告：李四，男，1985年3月1日出生。",
        "姓名:张三→张某1 姓名:张大→张某2 姓名:张三→张某1")]
    public void In_a_judgment_those_of_article_8_lose_the_name(string text, string expected) =>
        Assert.Equal(expected, Masked.Found(text, MaskingRules.Judgment));

    [Theory]
    [InlineData("（2020）京0101民初1号\n原告：张三，男，1980年3月1日出生。被告：北京飞腾科技有限公司。法定代表人：李四，经理。")]
    [InlineData("公诉机关某市人民检察院。\n被告人张三，男，1980年3月1日出生。辩护人李四，北京市飞腾律师事务所律师。")]
    [InlineData("买卖合同纠纷一审民事判决书\n原告：张三，男。证人李四出庭作证。被告王五系其继承人。")]
    [InlineData("公诉机关某市人民检察院。\n在见证人张三的见证下，被告人李四到案，证人李四证言在卷。")]
    public void In_a_judgment_the_others_keep_it(string text) => Assert.Equal("", Masked.Found(text, MaskingRules.Judgment));

    [Fact]
    public void A_guiding_case_stands_as_it_was_published()
    {
        const string text = "原告：张三，男，公民身份号码110101199003070011。";
        Assert.Empty(MaskingChecker.Default.Check(text, MaskingRules.GuidingCase));
        Assert.Contains("不作隐名检查", MaskingNames.Scope(MaskingRules.GuidingCase), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_finding_names_its_ground()
    {
        var findings = MaskingChecker.Default.Check("刑事判决书\n被害人：张三，女，公民身份号码110101199003070011。", MaskingRules.Judgment);
        Assert.Equal(["法释〔2016〕19号第八条第二项、第九条", "法释〔2016〕19号第十条第一款第一项"], findings.Select(finding => finding.Ground));
    }
}
