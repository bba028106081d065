using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CourtRegistryTests
{
    private static readonly CourtRegistry Courts = CourtRegistry.Default;

    [Theory]
    [InlineData("最高法", "最高人民法院", "最高人民法院", null)]
    [InlineData("京", "北京市高级人民法院", "高级人民法院", "北京市")]
    [InlineData("京01", "北京市第一中级人民法院", "中级人民法院", "北京市")]
    [InlineData("云0102", "昆明市五华区人民法院", "基层人民法院", "云南省")]
    [InlineData("兵12", "新疆生产建设兵团第十三师中级人民法院", "中级人民法院", "新疆生产建设兵团")]
    [InlineData("沪74", "上海金融法院", "专门人民法院", "上海市")]
    [InlineData("琼73", "海南自由贸易港知识产权法院", "专门人民法院", "海南省")]
    [InlineData("鄂72", "武汉海事法院", "专门人民法院", "湖北省")]
    public void A_court_is_found_by_its_code(string code, string name, string level, string? region)
    {
        var court = Courts.ByCode(code)!;

        Assert.Equal((name, level, region), (court.Name, court.Level, court.Region));
    }

    [Theory]
    [InlineData("苏州市姑苏区人民法院", "苏0508")]
    [InlineData("江苏省苏州市姑苏区人民法院", "苏0508")]
    [InlineData("四川省眉山市中级人民法院", "川14")]
    [InlineData("眉山市中级人民法院", "川14")]
    [InlineData("什邡市人民法院", "川0682")]
    [InlineData("四川省什邡市人民法院", "川0682")]
    [InlineData("四川省德阳市什邡市人民法院", "川0682")]
    [InlineData("北京市第四中级人民法院（又名北京铁路运输中级法院）", "京04")]
    [InlineData("北京铁路运输中级法院", "京04")]
    [InlineData("北京市高级人民法院赔偿委员会", "京")]
    [InlineData("最高人民法院第一巡回法庭", "最高法")]
    [InlineData("射洪县人民法院", "川0922")]
    [InlineData("射洪市人民法院", "川0922")]
    [InlineData("甲县人民法院", null)]
    [InlineData("第一中级人民法院", null)]
    [InlineData("人民法院", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_court_is_found_by_any_way_of_writing_its_name(string? name, string? code) => Assert.Equal(code, Courts.ByName(name)?.Code);

    [Theory]
    [InlineData("（2023）京01民终123号", "北京市第一中级人民法院")]
    [InlineData("（2023）京0105民初123号", "北京市朝阳区人民法院")]
    [InlineData("（2021）最高法知民终5号", "最高人民法院")]
    [InlineData("（2020）川民再12号", "四川省高级人民法院")]
    [InlineData("（2019）粤73知民初1号", "广州知识产权法院")]
    [InlineData("（2010）眉执督字第4号", null)]
    [InlineData("（2014）川民终字第5号", null)]
    [InlineData("（2015）川民终5号", null)]
    [InlineData("（2023）京0999民初1号", null)]
    [InlineData("（2023）京010民初1号", null)]
    [InlineData("（2023）", null)]
    [InlineData("京01民终123号", null)]
    [InlineData("", null)]
    public void A_case_number_since_2016_names_its_court_and_an_older_one_does_not(string number, string? court) =>
        Assert.Equal(court, Courts.CourtOfCaseNumber(number)?.Name);

    [Theory]
    [InlineData("川1402", "川14 川 最高法")]
    [InlineData("川14", "川 最高法")]
    [InlineData("京0105", "京03 京 最高法")]
    [InlineData("沪72", "沪 最高法")]
    [InlineData("最高法", "")]
    // Which intermediate court is above a district of Shanghai or a railway court does not follow from the code.
    [InlineData("沪0112", "")]
    [InlineData("陕7102", "")]
    public void The_courts_above_a_court_are_listed_from_the_nearest_up(string code, string superiors) =>
        Assert.Equal(superiors, string.Join(' ', Courts.SuperiorsOf(Courts.ByCode(code)!).Select(court => court.Code)));

    [Fact]
    public void A_court_set_up_by_a_decision_has_its_first_day_and_the_others_have_none()
    {
        Assert.Equal(new DateOnly(2021, 1, 23), Courts.ByCode("京74")!.ValidFrom);
        Assert.Null(Courts.ByCode("京01")!.ValidFrom);
    }

    [Fact]
    public void Two_codes_of_one_court_are_both_found_and_its_name_gives_the_one_seen_more_often()
    {
        Assert.Equal("广州市增城区人民法院", Courts.ByCode("粤0183")!.Name);
        Assert.Equal("粤0118", Courts.ByName("广州市增城区人民法院")!.Code);
    }

    [Theory]
    [InlineData("京\t甲高级人民法院\t\t高级人民法院\t北京市\t\t\t\t1\n京\t乙高级人民法院\t\t高级人民法院\t北京市\t\t\t\t1", "代字“京”重复")]
    [InlineData("京01\t甲\t\t中级人民法院\t北京市\t京\t\t\t1", "上级法院代字“京”不在表中")]
    [InlineData("京\t甲\t\t高级人民法院\t北京市\t\t2021.1.1\t\t1", "日期“2021.1.1”有误")]
    [InlineData("京\t甲\t\t高级人民法院\t北京市\t\t\t\t多次", "印证次数“多次”不是数字")]
    [InlineData("京\t\t\t高级人民法院\t北京市\t\t\t\t1", "缺少代字、名称或者级别")]
    [InlineData("京\t甲", "应有9列")]
    public void A_faulty_table_is_refused_with_the_reason(string rows, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("courts.tsv", rows);

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CourtRegistry.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dockets_of_published_entries_lead_to_the_entries_courts()
    {
        if (SharedData.Find("case-metadata.jsonl") is not { } path) return;
        int agree = 0, found = 0, entries = 0;
        foreach (var line in File.ReadLines(path))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            var references = new List<LegalReference>();
            new ReferenceFinder(LawNames.Default).FindAll(json.RootElement.GetProperty("docket").GetString(), references);
            var courts = references.Where(reference => reference.Kind == ReferenceKind.CaseNumber)
                .Select(reference => Courts.CourtOfCaseNumber(reference.Canonical)).OfType<Court>().ToList();
            entries++;
            if (courts.Count == 0) continue;
            found++;
            var named = Courts.ByName(json.RootElement.GetProperty("court").GetString());
            if (courts.Exists(court => court.Name == named?.Name)) agree++;
        }

        Assert.True(found > entries * 0.85, $"{found} of {entries} dockets have a court in the table.");
        Assert.True(agree > found * 0.99, $"{agree} of {found} agree with the entry's court.");
    }
}
