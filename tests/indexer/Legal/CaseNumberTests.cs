using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CaseNumberTests
{
    [Theory]
    // Since 2016.
    [InlineData("（2023）京01民终123号", "（2023）京01民终123号")]
    [InlineData("(2023)京01民终123号", "（2023）京01民终123号")]
    [InlineData("〔2023〕京01民终123号", "（2023）京01民终123号")]
    [InlineData("[2023]京01民终123号", "（2023）京01民终123号")]
    [InlineData("【2023】京01民终123号", "（2023）京01民终123号")]
    [InlineData("（2023)京01民终123号", "（2023）京01民终123号")]
    [InlineData("（２０２３）京０１民终１２３号", "（2023）京01民终123号")]
    [InlineData("（2022）桂 0204 执 445 号", "（2022）桂0204执445号")]
    [InlineData("( 2022 ) 桂0204执445号", "（2022）桂0204执445号")]
    [InlineData("（2022））川05民终747号", "（2022）川05民终747号")]
    [InlineData("（2021）最高法知行终847号", "（2021）最高法知行终847号")]
    [InlineData("（2024）川民辖55号", "（2024）川民辖55号")]
    [InlineData("（2021）沪74执保49号", "（2021）沪74执保49号")]
    [InlineData("（2021）新40民初3号", "（2021）新40民初3号")]
    [InlineData("（2021）兵08民终3号", "（2021）兵08民终3号")]
    [InlineData("（2023）云34司惩1号", "（2023）云34司惩1号")]
    [InlineData("（2020）浙02知民初80号之一", "（2020）浙02知民初80号")]
    [InlineData("（2021）沪74执49号之二、之三", "（2021）沪74执49号")]
    [InlineData("（2022）鄂02执99-1号", "（2022）鄂02执99-1号")]
    // Before 2016.
    [InlineData("（2010）眉执督字第4号", "（2010）眉执督字第4号")]
    [InlineData("(2009)金行初字第0027号", "（2009）金行初字第27号")]
    [InlineData("（2011）二中民终字第12237号", "（2011）二中民终字第12237号")]
    [InlineData("（2012）杨民二（商）初字第S651号", "（2012）杨民二（商）初字第S651号")]
    [InlineData("（2011）奉民一(民)初字第1898号", "（2011）奉民一（民）初字第1898号")]
    [InlineData("（2014）沪一中民五（知）终字第82 号", "（2014）沪一中民五（知）终字第82号")]
    [InlineData("（2007）民三监字第51-1号", "（2007）民三监字第51-1号")]
    [InlineData("（2013）知行字77号", "（2013）知行字第77号")]
    // Damaged, and still unmistakable.
    [InlineData("（2021）京0117民初871", "（2021）京0117民初871号")]
    [InlineData("（2020）渝 05 民初 3828", "（2020）渝05民初3828号")]
    [InlineData("（2019）京01行初1292行政判决", "（2019）京01行初1292号", "（2019）京01行初1292")]
    [InlineData("（2019）鲁01执1732之四号", "（2019）鲁01执1732号")]
    [InlineData("（2016）民再238号", "（2016）民再238号")]
    [InlineData("（2023）执监第260号", "（2023）执监260号")]
    [InlineData("（1993）执字第227号", "（1993）执字第227号")]
    [InlineData("2023）浙08民终445号", "（2023）浙08民终445号")]
    [InlineData("2021吉01执恢52号", "（2021）吉01执恢52号")]
    public void A_case_number_is_read_whole_and_brought_to_one_form(string text, string canonical, string? words = null) =>
        Assert.Equal($"{words ?? text}={canonical}", Finding.Line(text, ReferenceKind.CaseNumber));

    [Theory]
    [InlineData("（2021）最高法知行终344、371号", "（2021）最高法知行终344=（2021）最高法知行终344号; 371=（2021）最高法知行终371号")]
    [InlineData("（2019）浙0192民初9762号、9763号", "（2019）浙0192民初9762号=（2019）浙0192民初9762号; 9763=（2019）浙0192民初9763号")]
    [InlineData("（2014）行提字12、13、14号", "（2014）行提字12=（2014）行提字第12号; 13=（2014）行提字第13号; 14=（2014）行提字第14号")]
    [InlineData("（2023）最高法知民终1113-1115号", "（2023）最高法知民终1113=（2023）最高法知民终1113号; -=（2023）最高法知民终1114号; 1115=（2023）最高法知民终1115号")]
    [InlineData("（2024）粤01破申137号-138号", "（2024）粤01破申137号=（2024）粤01破申137号; 138=（2024）粤01破申138号")]
    [InlineData("（2020）京01民初1-900号", "（2020）京01民初1=（2020）京01民初1号; 900=（2020）京01民初900号")]
    [InlineData("（2007）行监字第25-1、26-1号", "（2007）行监字第25-1=（2007）行监字第25-1号; 26-1=（2007）行监字第26-1号")]
    [InlineData("（2000）筑法经终字第25号、第63号", "（2000）筑法经终字第25号=（2000）筑法经终字第25号; 63=（2000）筑法经终字第63号")]
    [InlineData("（2020）苏01破1号，2023年3月", "（2020）苏01破1号=（2020）苏01破1号")]
    [InlineData("（2020）苏01民初1号、2号楼", "（2020）苏01民初1号=（2020）苏01民初1号")]
    [InlineData("一审（2020）苏01民初1号，二审（2021）苏民终2号。", "（2020）苏01民初1号=（2020）苏01民初1号; （2021）苏民终2号=（2021）苏民终2号")]
    public void A_list_gives_one_reference_a_number(string text, string expected) =>
        Assert.Equal(expected, Finding.Line(text, ReferenceKind.CaseNumber));

    [Theory]
    [InlineData("（2023）")]
    [InlineData("（2023）京01民终")]
    [InlineData("（2023）粤府办12号")]
    [InlineData("（2023）京公司3号机组")]
    [InlineData("（2023）最高人民法院关于3号文")]
    [InlineData("（2019）某证内经字第2456号")]
    [InlineData("（2015）中国贸仲京裁字第1号")]
    [InlineData("（1823）京01民终123号")]
    [InlineData("（20231）京01民终123号")]
    [InlineData("（2021）京0117民初871件")]
    [InlineData("（2020）通字第10号")]
    [InlineData("（2020）民政发12号")]
    [InlineData("（2020）民办31号")]
    [InlineData("2021年京01路52号")]
    [InlineData("（2023）京01民终0号")]
    public void What_only_looks_like_a_case_number_is_left_alone(string text) =>
        Assert.Empty(Finding.All(text));

    [Fact]
    public void At_least_ninety_nine_of_a_hundred_real_dockets_are_understood()
    {
        if (Finding.RealData() is not { } data) return;
        var (all, read) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(data, "case-metadata.jsonl")))
        {
            using var entry = System.Text.Json.JsonDocument.Parse(line);
            var docket = entry.RootElement.GetProperty("docket").GetString();
            if (string.IsNullOrWhiteSpace(docket)) continue;
            all++;
            if (Finding.All(docket).Any(reference => reference.Kind == ReferenceKind.CaseNumber)) read++;
        }

        Assert.InRange((double)read / all, 0.99, 1);
    }
}
