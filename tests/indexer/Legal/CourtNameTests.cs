using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CourtNameTests
{
    [Theory]
    [InlineData("最高人民法院", "最高人民法院", null)]
    [InlineData("最高人民法院第一巡回法庭", "最高人民法院", null)]
    [InlineData("四川省高级人民法院", "高级人民法院", "四川省")]
    [InlineData("新疆维吾尔自治区高级人民法院", "高级人民法院", "新疆维吾尔自治区")]
    [InlineData("新疆维吾尔自治区高级人民法院生产建设兵团分院", "高级人民法院", "新疆生产建设兵团")]
    [InlineData("北京市第一中级人民法院", "中级人民法院", "北京市")]
    [InlineData("新疆生产建设兵团第四师中级人民法院", "中级人民法院", "新疆生产建设兵团")]
    [InlineData("内蒙古自治区乌海市中级人民法院", "中级人民法院", "内蒙古自治区")]
    [InlineData("上海市浦东新区人民法院", "基层人民法院", "上海市")]
    [InlineData("苏州市姑苏区人民法院", "基层人民法院", "江苏省")]
    [InlineData("新疆生产建设兵团乌鲁木齐垦区人民法院", "基层人民法院", "新疆生产建设兵团")]
    [InlineData("上海海事法院", "专门人民法院", "上海市")]
    [InlineData("广州知识产权法院", "专门人民法院", "广东省")]
    [InlineData("成渝金融法院", "专门人民法院", "重庆市")]
    [InlineData("杭州互联网法院", "专门人民法院", "浙江省")]
    [InlineData("西安铁路运输中级法院", "专门人民法院", "陕西省")]
    [InlineData("北京市第四中级人民法院（又名北京铁路运输中级法院）", "中级人民法院", "北京市")]
    [InlineData("某某县人民法院", "基层人民法院", null)]
    [InlineData("某某市人民检察院", null, null)]
    [InlineData("最高人民检察院", null, null)]
    [InlineData("", null, null)]
    public void A_court_is_placed_by_its_name(string court, string? level, string? region)
    {
        Assert.Equal(level, CourtName.LevelOf(court));
        Assert.Equal(region, CourtName.RegionOf(court));
    }
}
