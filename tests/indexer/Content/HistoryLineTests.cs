using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class HistoryLineTests
{
    [Theory]
    [InlineData("二审：示例市中级人民法院（2022）京01行终37号行政判决（2022年4月7日）", "二审", "示例市中级人民法院", "（2022）京01行终37号", "行政判决", "2022-04-07")]
    [InlineData("一审：（2020）京02行初149号行政裁定（2020年9月22日）", "一审", null, "（2020）京02行初149号", "行政裁定", "2020-09-22")]
    [InlineData("再审审查：最高人民法院（2021）最高法行申12、13号行政裁定（2021年12月1）", "再审审查", "最高人民法院", "（2021）最高法行申12号、（2021）最高法行申13号", "行政裁定", "2021-12-01")]
    [InlineData("一审: 示例区人民法院（2014）示行初字第26号行政判决", "一审", "示例区人民法院", "（2014）示行初字第26号", "行政判决", null)]
    [InlineData("一审：示例市第一中级人民法院（2019）京01行初1292行政判决（2020年1月19日）", "一审", "示例市第一中级人民法院", "（2019）京01行初1292号", "行政判决", "2020-01-19")]
    [InlineData("二审：示例市中级人民法院作出（2022）京01行终37号行政判决", "二审", "示例市中级人民法院", "（2022）京01行终37号", "行政判决", null)]
    [InlineData("二审：示例市中级人民法院于2022年4月7日作出（2022）京01行终37号行政判决", "二审", "示例市中级人民法院", "（2022）京01行终37号", "行政判决", null)]
    public void A_step_is_read_with_court_numbers_paper_and_date(string line, string procedure, string? court, string dockets, string paper, string? date)
    {
        Assert.True(HistoryLine.TryParse(line, out var step, out var reason), reason);
        Assert.Equal((procedure, court, paper), (step!.Procedure, step.Court, step.Paper));
        Assert.Equal(dockets, string.Join('、', step.Dockets));
        Assert.Equal(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"), step.Date);
    }

    [Theory]
    [InlineData("一审：甲法院（2020）京02行初1号\n二审：乙法院（2021）京01行终2号", 2)]
    [InlineData("一审：甲法院（2020）京02行初1号　　二审：乙法院（2021）京01行终2号\u00A0\u00A0第一次再审：丙法院（2022）京行再3号", 3)]
    [InlineData("　执行异议（第一次）：甲法院 （2020）京02执异1号 裁定\n\n", 1)]
    [InlineData("", 0)]
    public void A_history_is_split_into_steps_though_a_line_may_hold_several(string history, int steps) =>
        Assert.Equal(steps, HistoryLine.Split(history).Count());

    [Theory]
    [InlineData("示例市中级人民法院（2022）京01行终37号行政判决", "没有“一审：”之类的程序名称")]
    [InlineData("死刑复核：最高人民法院刑事裁定（2024年1月18日）", "没有案号")]
    [InlineData("二审：某高级人民法院（2019）高行终513号行政判决", "案号无法识别")]
    public void What_cannot_be_read_says_why(string line, string expected)
    {
        Assert.False(HistoryLine.TryParse(line, out var step, out var reason));
        Assert.Null(step);
        Assert.Equal(expected, reason);
    }
}
