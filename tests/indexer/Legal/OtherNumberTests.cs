using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class OtherNumberTests
{
    [Theory]
    [InlineData("入库编号2014-18-3-007-003。", "2014-18-3-007-003=2014-18-3-007-003")]
    [InlineData("2014－18－3－007－003", "2014－18－3－007－003=2014-18-3-007-003")]
    [InlineData("２０２３–１６–２–１４３–００２", "２０２３–１６–２–１４３–００２=2023-16-2-143-002")]
    [InlineData("2023—16—2—143‐002", "2023—16—2—143‐002=2023-16-2-143-002")]
    [InlineData("见2023-16-2-143-002、2023-16-2-143-003", "2023-16-2-143-002=2023-16-2-143-002; 2023-16-2-143-003=2023-16-2-143-003")]
    public void An_entry_number_is_read(string text, string expected) =>
        Assert.Equal(expected, Finding.Line(text, ReferenceKind.EntryNumber));

    [Theory]
    [InlineData("12014-18-3-007-003")]
    [InlineData("2014-18-3-007-0031")]
    [InlineData("2014-18-3-007-003-5")]
    [InlineData("A2014-18-3-007-003")]
    [InlineData("2014-18-3-07-003")]
    [InlineData("2014-18-03")]
    [InlineData("3014-18-3-007-003")]
    public void A_part_of_a_longer_number_is_no_entry_number(string text) => Assert.Empty(Finding.All(text));

    [Theory]
    [InlineData("参照指导案例40号的要旨", "指导案例40号=指导案例40号")]
    [InlineData("指导性案例245号", "指导性案例245号=指导案例245号")]
    [InlineData("40号指导性案例", "40号指导性案例=指导案例40号")]
    [InlineData("指导案例第40号", "指导案例第40号=指导案例40号")]
    [InlineData("第40号指导案例", "第40号指导案例=指导案例40号")]
    [InlineData("指导案例 ４０ 号", "指导案例 ４０ 号=指导案例40号")]
    [InlineData("指导案例四十号", "指导案例四十号=指导案例40号")]
    [InlineData("第二百四十五号指导性案例", "第二百四十五号指导性案例=指导案例245号")]
    [InlineData("指导案例23号、24号", "指导案例23号=指导案例23号; 24=指导案例24号")]
    [InlineData("最高人民法院第119号指导案例", "第119号指导案例=指导案例119号")]
    public void A_guiding_case_is_read(string text, string expected) =>
        Assert.Equal(expected, Finding.Line(text, ReferenceKind.GuidingCaseNumber));

    [Theory]
    [InlineData("第40批指导性案例")]
    [InlineData("指导性案例若干问题")]
    [InlineData("指导案例3个")]
    [InlineData("最高人民检察院第40号指导性案例")]
    [InlineData("指导")]
    [InlineData("导号")]
    public void Other_guidance_is_no_guiding_case(string text) => Assert.Empty(Finding.All(text));

    [Theory]
    [InlineData("法释〔2024〕1号", "法释〔2024〕1号=法释〔2024〕1号")]
    [InlineData("法释[2024]1号", "法释[2024]1号=法释〔2024〕1号")]
    [InlineData("法释(2024)1号", "法释(2024)1号=法释〔2024〕1号")]
    [InlineData("法释（2024）第1号", "法释（2024）第1号=法释〔2024〕1号")]
    [InlineData("法释【2024】01号", "法释【2024】01号=法释〔2024〕1号")]
    [InlineData("（法〔2018〕335号）", "法〔2018〕335号=法〔2018〕335号")]
    [InlineData("最高人民法院法发〔2020〕24号", "法发〔2020〕24号=法发〔2020〕24号")]
    [InlineData("根据人社部发〔2021〕56号", "人社部发〔2021〕56号=人社部发〔2021〕56号")]
    [InlineData("国务院国发〔２０１６〕１２号文", "国发〔２０１６〕１２号=国发〔2016〕12号")]
    [InlineData("某市人民政府作出的某政复决字〔2018〕7号", "某政复决字〔2018〕7号=某政复决字〔2018〕7号")]
    [InlineData("2018年9月29日某政复字[2018]62号", "某政复字[2018]62号=某政复字〔2018〕62号")]
    [InlineData("判决维持某环罚决字（2018）7号", "某环罚决字（2018）7号=某环罚决字〔2018〕7号")]
    [InlineData("你院川高法〔2003〕8号请示收悉", "川高法〔2003〕8号=川高法〔2003〕8号")]
    [InlineData("法经〔1992〕3号", "法经〔1992〕3号=法经〔1992〕3号")]
    [InlineData("粤高法〔2020〕1号", "粤高法〔2020〕1号=粤高法〔2020〕1号")]
    [InlineData("法释〔2020〕17号、18号", "法释〔2020〕17号=法释〔2020〕17号; 18=法释〔2020〕18号")]
    public void A_document_number_is_read(string text, string expected) =>
        Assert.Equal(expected, Finding.Line(text, ReferenceKind.DocumentNumber));

    [Theory]
    [InlineData("〔2024〕1号")]
    [InlineData("楼房（2015）12号")]
    [InlineData("既可以选择以〔2018〕3号")]
    [InlineData("法释〔2024〕号")]
    [InlineData("公司法（2023）")]
    [InlineData("公司法（2023）3条")]
    public void A_bracketed_year_alone_is_no_document_number(string text) =>
        Assert.DoesNotContain(Finding.All(text), reference => reference.Kind == ReferenceKind.DocumentNumber);
}
