using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Tests.Legal.Masking;

/// <summary>法释〔2016〕19号 article 10: what is deleted whoever it belongs to. All numbers are made up.</summary>
public sealed class InformationTests
{
    [Theory]
    [InlineData("公民身份号码110101199003070011。", "身份证号:110101199003070011")]
    [InlineData("公民身份号码：11010119900307002X。", "身份证号:11010119900307002X")]
    [InlineData("公民身份号码：１１０１０１１９９００３０７００１１。", "身份证号:１１０１０１１９９００３０７００１１")]
    [InlineData("身份证号110101 19900307 0011，住某地。", "身份证号:110101 19900307 0011")]
    [InlineData("身份证号110101-19900307-0011，住某地。", "身份证号:110101-19900307-0011")]
    [InlineData("身份证号码为110101900307001。", "身份证号:110101900307001")]
    [InlineData("护照号码：E12345678。", "护照号:E12345678")]
    public void Numbers_of_identity_are_found(string text, string expected) => Assert.Equal(expected, Masked.Places(text));

    [Fact]
    public void A_wrong_check_digit_leaves_a_doubt()
    {
        Assert.Equal(MaskingCertainty.Certain, Certainty("身份证号110101199003070011。"));
        Assert.Equal(MaskingCertainty.Likely, Certainty("身份证号110101199003070012。"));

        static MaskingCertainty Certainty(string text) => Assert.Single(MaskingChecker.Default.Check(text, MaskingRules.Judgment)).Certainty;
    }

    [Theory]
    [InlineData("联系电话13800138000。", "电话:13800138000")]
    [InlineData("联系电话13800138000，2020年更换。", "电话:13800138000")]
    [InlineData("拨打了139 1234 5678的手机。", "电话:139 1234 5678")]
    [InlineData("手机号码为１３９１２３４５６７８，", "电话:１３９１２３４５６７８")]
    [InlineData("电话：010-87654321。", "电话:010-87654321")]
    [InlineData("电话：87654321。", "电话:87654321")]
    [InlineData("手机13800138000、13900139000均由其使用。", "电话:13800138000 电话:13900139000")]
    [InlineData("账号6222021234567890123，", "银行账号:6222021234567890123")]
    [InlineData("其名下银行卡（卡号6222 0212 3456 7890 123）", "银行账号:6222 0212 3456 7890 123")]
    [InlineData("开户行某支行，账户11050160360000000001。", "银行账号:11050160360000000001")]
    [InlineData("驾驶京A12345号小型轿车", "车牌:京A12345")]
    [InlineData("驾驶京A·12345号小型轿车", "车牌:京A·12345")]
    [InlineData("驾驶粤BD12345号新能源汽车", "车牌:粤BD12345")]
    [InlineData("牵引冀A1234挂号挂车", "车牌:冀A1234挂")]
    [InlineData("邮箱zhang.san@example.com。", "电子邮箱:zhang.san@example.com")]
    [InlineData("微信号：zhangsan_123，QQ号：123456789。", "微信号:zhangsan_123 QQ号:123456789")]
    public void Telephones_accounts_plates_and_addresses_of_the_net_are_found(string text, string expected) =>
        Assert.Equal(expected, Masked.Places(text));

    [Theory]
    [InlineData("京（2018）朝阳区不动产权第0012345号", "权属证书编号:0012345")]
    [InlineData("X京房权证朝字第123456号房屋所有权证", "权属证书编号:123456")]
    [InlineData("朝国用（2005）第0123号国有土地使用证", "权属证书编号:0123")]
    [InlineData("国用（94）字第0706009号、第0706010号", "权属证书编号:0706009 权属证书编号:0706010")]
    [InlineData("机动车登记证书编号：310012345678", "权属证书编号:310012345678")]
    public void Numbers_of_deeds_are_found(string text, string expected) => Assert.Equal(expected, Masked.Places(text));

    [Theory]
    [InlineData("原告张某，女，住北京市朝阳区建国路88号。", "住址:建国路88号")]
    [InlineData("被告李某，男，住山东省沂水县大王庄村3组。", "住址:大王庄村3组")]
    [InlineData("户籍地四川省成都市锦江区一环路12号3栋2单元501室，现羁押于某看守所。", "住址:一环路12号3栋2单元501室")]
    [InlineData("被告李某，男，住佛山市顺德区祥和路8号。", "住址:祥和路8号")]
    [InlineData("被告李某，男，现住石家庄高新区。", "")]
    [InlineData("该公司注册住所武汉市武昌区民主路8号。", "")]
    [InlineData("被告李某，男，住山东省沂水县。", "")]
    [InlineData("被告李某，男，住山东省沂水县某镇某村。", "")]
    [InlineData("原告某甲公司，住所地北京市朝阳区建国路88号。", "")]
    [InlineData("案涉事故发生在北京市朝阳区建国路88号门前。", "")]
    [InlineData("本院位于北京市朝阳区建国路88号。", "")]
    [InlineData("由被告住所地人民法院管辖。", "")]
    [InlineData("原告住院治疗12天，病房在3楼5室。", "")]
    public void Homes_are_told_down_to_county_or_district(string text, string expected) => Assert.Equal(expected, Masked.Places(text));

    [Theory]
    [InlineData("借款13800138000元")]
    [InlineData("专利号为201410123456.7的发明专利")]
    [InlineData("第13800138000号注册商标")]
    [InlineData("合同编号：20180101123456789")]
    [InlineData("统一社会信用代码91110105000000000X")]
    [InlineData("（2023）京0101民初13800号")]
    [InlineData("身份证号1101011990********")]
    [InlineData("手机号138****8000")]
    [InlineData("驾驶京A×××××号小型轿车")]
    [InlineData("京房权证朝字第×××号")]
    [InlineData("账户余额123456789012元")]
    [InlineData("2014年5月6日至2015年6月7日")]
    public void Other_numbers_and_masked_ones_pass(string text) => Assert.Equal("", Masked.Places(text));

    [Fact]
    public void What_is_deleted_leaves_a_sentence_that_can_be_read() => Assert.Equal(
        "原告张某，女，住北京市朝阳区，公民身份号码×××，驾驶京A×××××号轿车。",
        Masked.Text("原告张某，女，住北京市朝阳区建国路88号，公民身份号码110101199003070011，驾驶京A12345号轿车。", MaskingRules.Judgment));
}
