using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>What stops a question, what is asked about, and what passes. All names and numbers are made up.</summary>
public sealed class PendingCaseCheckTests
{
    [Theory]
    [InlineData("原告公民身份号码110101199003070011。", "停 证件号码:110101199003070011")]
    [InlineData("被执行人护照号码E12345678被边控。", "停 证件号码:E12345678")]
    [InlineData("款项汇入账号6222021234567890123。", "停 银行账号:6222021234567890123")]
    [InlineData("出借人手机13800138000发来短信。", "停 电话:13800138000")]
    [InlineData("驾驶京A12345号小型轿车追尾。", "停 车牌:京A12345")]
    [InlineData("微信号zhang_1990催款。", "停 联系方式:zhang_1990")]
    [InlineData("案涉京（2018）朝阳区不动产权第0012345号房屋。", "停 权属证书编号:0012345")]
    public void Numbers_that_lead_to_a_person_stop(string text, string expected) => Assert.Equal(expected, Pending.Found(text));

    [Theory]
    [InlineData("原告周建国与被告吴丽娟系夫妻。", "停 姓名:周建国；停 姓名:吴丽娟")]
    [InlineData("被告人：欧阳志远，男，汉族。", "停 姓名:欧阳志远")]
    [InlineData("陈志强向林秀英借款，约定一年后归还。", "停 姓名:陈志强；停 姓名:林秀英")]
    [InlineData("法院判决王海涛赔偿损失，王海涛不服。", "停 姓名:王海涛；停 姓名:王海涛")]
    [InlineData("执行法院追加赵俊杰为被执行人。", "停 姓名:赵俊杰")]
    [InlineData("李娜（系案外人）对房屋主张权利。", "停 姓名:李娜")]
    [InlineData("孙磊受雇于某公司，工作中受伤。", "停 姓名:孙磊")]
    [InlineData("后与徐浩然、郑梦瑶共同出资设立公司。", "停 姓名:徐浩然；停 姓名:郑梦瑶")]
    [InlineData("被告：阿依古丽·买买提，女。", "停 姓名:阿依古丽·买买提")]
    public void Full_names_of_parties_stop_with_a_role_or_without(string text, string expected) => Assert.Equal(expected, Pending.Found(text));

    [Theory]
    [InlineData("我院受理的（2024）苏0102民初1234号案件，应如何处理？", "停 案号:（2024）苏0102民初1234号")]
    [InlineData("(2024)苏01执异56号执行异议一案中，案外人主张所有权。", "停 案号:(2024)苏01执异56号")]
    [InlineData("（2024）苏01执56、57号执行裁定与（2024）苏01执恢3号之一裁定不一致。", "停 案号:（2024）苏01执56、57号；停 案号:（2024）苏01执恢3号之一")]
    [InlineData("（2012）某民初字第88号判决尚未生效。", "停 案号:（2012）某民初字第88号")]
    [InlineData("一审案号2023粤0304民初789号。", "停 案号:2023粤0304民初789号")]
    [InlineData("最高人民法院（2019）最高法民终1234号民事判决对此持肯定意见。", "问 案号:（2019）最高法民终1234号")]
    [InlineData("我院审理的案件由最高人民法院（2024）最高法民辖12号裁定指定管辖。", "停 案号:（2024）最高法民辖12号")]
    public void A_case_number_not_known_as_concluded_stops(string text, string expected) => Assert.Equal(expected, Pending.Found(text));

    [Fact]
    public void A_case_number_known_as_concluded_passes_however_it_is_written() => Assert.Equal(
        "停 案号:（2024）苏01民终2号",
        Pending.Found("(2020)苏01民终1号认为应当支持，（2024）苏01民终2号则相反。".Replace("，（", "。（", StringComparison.Ordinal), number => number == "（2020）苏01民终1号"));

    [Theory]
    [InlineData("最高人民法院（2020）最高法民终1号民事判决认为，保证期间已过。")]
    [InlineData("江苏省高级人民法院在（2021）苏民终123号案中持相同观点。")]
    [InlineData("已有生效裁判，如（2020）粤行申1161号、（2019）辽行申211号。")]
    public void In_an_answer_judgments_pass_as_public_authority(string text) => Assert.Equal("", Pending.Found(text, PendingCaseTextRole.Answer));

    [Theory]
    [InlineData("你院请示的（2024）苏0102民初1234号一案正在审理。")]
    [InlineData("见（2024）苏0102民初1234号。")]
    public void In_an_answer_a_case_number_alone_or_in_hand_stops(string text) => Assert.Equal("停 案号:（2024）苏0102民初1234号", Pending.Found(text, PendingCaseTextRole.Answer));

    [Theory]
    [InlineData("2021年3月5日，双方在杭州市西湖区签订合同。", "问 时间地点:2021年3月5日；问 时间地点:杭州市西湖区")]
    [InlineData("二〇二一年三月五日，甲在南京市受伤。", "问 时间地点:二〇二一年三月五日；问 时间地点:南京市")]
    [InlineData("工程款结算为1234567.89元。", "问 金额:1234567.89元")]
    [InlineData("尚欠货款37万8562元。", "问 金额:37万8562元")]
    [InlineData("尚欠货款叁拾柒万捌仟伍佰陆拾贰元。", "问 金额:叁拾柒万捌仟伍佰陆拾贰元")]
    [InlineData("发包人杭州腾飞置业有限公司拒绝付款。", "问 公司名称:杭州腾飞置业有限公司")]
    [InlineData("后鑫源公司将债权转让。", "问 公司名称:鑫源公司")]
    public void What_may_be_a_real_case_is_asked_about(string text, string expected) => Assert.Equal(expected, Pending.Found(text));

    [Theory]
    [InlineData("原告张某与被告李某某、某甲公司、王某1纠纷，甲向乙借款10万元。")]
    [InlineData("张三向李四借款，王五提供保证，赵六代为清偿。")]
    [InlineData("指导案例24号与指导性案例第四十号的裁判要点能否一并参照？")]
    [InlineData("入库案例2023-07-2-103-001与2014-18-3-007-003结论不一。")]
    [InlineData("依照法释〔2020〕17号第二条和《民法典》第五百八十四条，违约金过高如何认定？")]
    [InlineData("刑法修正案（十一）自2021年3月1日起施行，此前的行为如何适用？")]
    [InlineData("2023年修订的公司法施行前，股东约定2030年12月31日前缴足出资。")]
    [InlineData("盗窃公私财物价值三千元至一万元以上的，应当认定为数额较大。")]
    [InlineData("上一年度职工日平均工资标准为436.89元，如何计算赔偿金？")]
    [InlineData("物业公司、房地产公司、保险公司与一人公司的诉讼地位如何确定？")]
    [InlineData("某县人民法院于2020年5月6日受理破产申请。")]
    [InlineData("《最高人民法院公报》刊载的朱建国诉吴丽娟买卖合同纠纷案是否可以参考？")]
    [InlineData("最高人民法院发布的典型案例（2019）苏01民终12号认为可以支持。")]
    [InlineData("海事机构（2015）某海处告字第6号告知书是否可诉？")]
    [InlineData("债权人提起代位权诉讼，任意一方均可主张，因先予执行产生的费用由许可人负担。")]
    [InlineData("何人能代表公司，章程未作规定时如何处理？")]
    [InlineData("王利民教授认为应当采修正的主观说。")]
    [InlineData("坚持以马克思主义为指导，贯彻宽严相济刑事政策，遵守公序良俗。")]
    [InlineData("人民币贰万陆仟元如何在票据上记载？第五百三十条如何理解？")]
    [InlineData("付定金的一方不履行债务的，能否请求返还定金？高利息的约定效力如何？")]
    [InlineData("")]
    public void Public_authority_and_abstract_text_pass(string text) => Assert.Equal("", Pending.Found(text));

    [Fact]
    public void A_party_of_a_guiding_case_passes_wherever_it_is_named_and_another_does_not() => Assert.Equal(
        "停 姓名:吴丽娟",
        Pending.Found("指导案例42号（朱建国申请无罪逮捕赔偿案）中，朱建国被羁押。吴丽娟的情形能否参照？"));

    [Fact]
    public void The_same_person_gets_the_same_letter_and_letters_in_use_are_left_out() => Assert.Equal(
        "甲公司与乙、丙签订合同，乙违约，丁公司代偿。",
        Pending.Reworded("甲公司与周建国、吴丽娟签订合同，周建国违约，杭州腾飞置业有限公司代偿。"));

    [Fact]
    public void Every_kind_has_a_reason_and_a_proposal()
    {
        const string text = "2021年3月5日，周建国（身份证号110101199003070011，电话13800138000，微信号zhang_1990，账号6222021234567890123）驾驶京A12345号车在杭州市撞坏"
            + "杭州腾飞置业有限公司的设备，损失123456.78元，（2024）浙01民初12号。原告张某，住杭州市西湖区文三路88号，不动产权第0012345号。";
        var findings = PendingCaseCheck.Default.Check(text, _ => false);
        Assert.Equal(Enum.GetValues<PendingCaseKind>(), findings.Select(finding => finding.Kind).Distinct().Order());
        Assert.All(findings, finding => Assert.NotEmpty(finding.Proposal));
        Assert.All(findings, finding => Assert.EndsWith(finding.Grade == PendingCaseGrade.Ask ? "？" : "。", finding.Reason, StringComparison.Ordinal));
    }
}
