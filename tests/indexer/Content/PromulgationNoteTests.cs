using System.Globalization;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>Notes in the forms that laws, regulations and interpretations have; 初 passed, 改 amended, 订 revised as a whole, * adopted and published later, → takes effect.</summary>
public sealed class PromulgationNoteTests
{
    [Theory]
    [InlineData("（1989年4月4日示例会议通过）", "1989-04-04初")]
    [InlineData("（1989年4月4日示例会议通过　根据2014年11月1日示例会议《关于修改〈示例法〉的决定》第一次修正　根据2017年6月27日示例会议《关于修改〈甲法〉和〈示例法〉的决定》第二次修正）",
        "1989-04-04初 2014-11-01改 2017-06-27改")]
    [InlineData("（1994年8月31日示例会议通过　根据2009年8月27日《关于修改部分法律的决定》第一次修正　2025年9月12日示例会议修订）", "1994-08-31初 2009-08-27改 2025-09-12订")]
    [InlineData("（1997年3月14日示例会议修订　根据1999年12月25日示例会议通过的《示例法修正案》、2001年8月31日示例会议通过的《示例法修正案（二）》修正）", "1997-03-14订 1999-12-25改 2001-08-31改")]
    // The State Council: approved on one day and published on another; its decisions 修订 single articles.
    [InlineData("(1992年12月8日国务院批准　1992年12月28日示例部令第29号公布　自发布之日起施行)", "1992-12-28初→1992-12-28")]
    [InlineData("(2019年4月22日国务院令第715号公布　自2019年6月1日起施行)", "2019-04-22初→2019-06-01")]
    [InlineData("(1993年6月29日国务院令第115号发布　根据2011年1月8日《国务院关于废止和修改部分行政法规的决定》修订)", "1993-06-29初 2011-01-08改")]
    [InlineData("(1996年1月29日国务院令第193号发布　2008年8月1日国务院第20次常务会议修订通过)", "1996-01-29初 2008-08-01订*")]
    [InlineData("(1983年4月20日国务院批准　1986年2月6日国务院批准修订　1986年3月1日示例部发布)", "1983-04-20初 1986-03-01订")]
    // The courts: the committee adopts, the publication follows.
    [InlineData("（2018年6月25日最高人民法院审判委员会第1743次会议通过；根据2023年12月5日最高人民法院审判委员会第1908次会议通过的《示例决定》修正，该修正自2024年1月1日起施行）", "2018-06-25初* 2023-12-05改*→2024-01-01")]
    [InlineData("（2000年2月24日最高人民法院审判委员会第1102次会议通过　2000年11月14日最高人民法院公告公布　自2000年11月21日起施行）", "2000-11-14初→2000-11-21")]
    [InlineData("（2015年10月12日最高人民法院审判委员会第1663次会议、2015年11月18日最高人民检察院第十二届检察委员会第43次会议通过，自2016年1月1日起施行）", "2015-11-18初*→2016-01-01")]
    // No note, a bracket of another kind, a bracket that never closes, a day that the calendar lacks.
    [InlineData("第一条　示例。", "")]
    [InlineData("（以下简称示例）", "")]
    [InlineData("（1989年4月4日示例会议通过", "")]
    [InlineData("（1989年2月30日示例会议通过）", "")]
    public void Every_day_in_the_note_that_made_a_version_is_found(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', PromulgationNote.Read([note]).Select(Shown)));

    [Fact]
    public void A_note_may_be_broken_into_lines() =>
        Assert.Equal("2010-12-27初*", Shown(Assert.Single(PromulgationNote.Read(["最高人民法院", "关于示例的规定", "（2010年12月27日最高人民法院审判委员会", "第1507次会议通过）"]))));

    private static string Shown(NotedVersion version) => string.Create(CultureInfo.InvariantCulture, $"{version.Day:yyyy-MM-dd}")
        + version.Kind switch { NotedKind.Passed => "初", NotedKind.Amended => "改", _ => "订" } + (version.Adopted ? "*" : "")
        + (version.Effective is { } from ? string.Create(CultureInfo.InvariantCulture, $"→{from:yyyy-MM-dd}") : "");
}
