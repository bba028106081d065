using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class CaseLibraryReaderTests
{
    private const string Sample = """
        # 示例：某甲公司诉某乙公司买卖合同纠纷案
        ## 检验期间过短的处理
        ### 关键字
        民事　买卖合同 检验期间
        ### 基本案情
        　　某甲公司向某乙公司供货。

        　　某乙公司&nbsp;提出异议，<span style="font-size: 14px;">称质量不符</span>。
        ### 裁判理由
        　　法院认为，期间过短。
        ### 裁判要旨
        　　过短的期间仅视为对外观瑕疵提出异议的期间。
        ### 关联索引
        　　《中华人民共和国民法典》第622条
        　　《关于适用&lt;某法&gt;的解释》第3条
        ######　　一审：示例省示例市甲区人民法院（2023）示0101民初7号民事判决（2023年5月1日）
        　　二审：示例省示例市中级人民法院作出（2023）示01民终70号民事判决（2023年9月9日）
        #### 案件信息
        2024-08-2-084-001 / 2023.09.09 / （2023）示01民终70号 / 入库日期：2024.02.20 / 修改日期：2024.03.01
        """;

    [Fact]
    public void An_entry_has_all_that_the_layout_holds()
    {
        var entry = Read(Sample);

        Assert.Equal("2024-08-2-084-001", entry.Id);
        Assert.Equal(entry.Id, entry.Number);
        Assert.Equal(EntryKind.ReferenceCase, entry.Kind);
        Assert.Equal("示例：某甲公司诉某乙公司买卖合同纠纷案", entry.Title);
        Assert.Equal("检验期间过短的处理", entry.Subtitle);
        Assert.Equal("民事", entry.CaseType);
        Assert.Equal("示例省示例市中级人民法院", entry.Court);
        Assert.Equal("中级人民法院", entry.CourtLevel);
        Assert.Null(entry.Region); // 示例省 is no province.
        Assert.Equal("二审", entry.Procedure);
        Assert.Equal((new DateOnly(2023, 9, 9), new DateOnly(2024, 2, 20)), (entry.Date, entry.Added));
        Assert.Equal(["（2023）示01民终70号"], entry.DocketNumbers);
        Assert.Equal(["民事", "买卖合同", "检验期间"], entry.Keywords);
        Assert.Equal(new SourcePlace("a.md", 1), entry.Source);
        Assert.False(entry.IsSample);
    }

    [Fact]
    public void Sections_keep_their_order_and_text_without_blanks_tags_and_character_references() =>
        Assert.Equal(
            [
                new EntrySection("基本案情", "某甲公司向某乙公司供货。\n某乙公司 提出异议，称质量不符。"),
                new EntrySection("裁判理由", "法院认为，期间过短。"),
                new EntrySection("裁判要旨", "过短的期间仅视为对外观瑕疵提出异议的期间。"),
                new EntrySection("关联索引", "《中华人民共和国民法典》第622条\n《关于适用<某法>的解释》第3条"),
                new EntrySection("审理历史", "一审：示例省示例市甲区人民法院（2023）示0101民初7号民事判决（2023年5月1日）\n二审：示例省示例市中级人民法院作出（2023）示01民终70号民事判决（2023年9月9日）"),
            ],
            Read(Sample).Sections);

    [Theory]
    [InlineData("2024-18-2-084-001", "示例案", EntryKind.ReferenceCase)]
    [InlineData("2025-18-2-084-001", "指导性999号：示例案", EntryKind.GuidingCase)]
    [InlineData("2024-08-2-084-001", "指导案例900号：示例案", EntryKind.GuidingCase)]
    [InlineData("2024-08-2-084-001", "指导性案例900号：示例案", EntryKind.GuidingCase)]
    [InlineData("2024-08-2-084-001", "参照指导性案例900号的示例案", EntryKind.ReferenceCase)]
    public void Guiding_cases_are_known_by_number_or_title(string number, string title, EntryKind kind) =>
        Assert.Equal(kind, Read($"# {title}\n### 裁判要旨\n要旨\n#### 案件信息\n{number} / 2023.09.09 / （2023）示1号").Kind);

    [Theory]
    [InlineData("1", "刑事")]
    [InlineData("2", "民事")]
    [InlineData("3", "行政")]
    [InlineData("4", "国家赔偿")]
    [InlineData("5", "执行")]
    [InlineData("6", "调解")]
    [InlineData("9", null)]
    public void The_type_is_the_third_group_of_the_number(string digit, string? type) =>
        Assert.Equal(type, Read($"# 示例\n### 裁判要旨\n要旨\n#### 案件信息\n2024-08-{digit}-999-001").CaseType);

    [Theory]
    [InlineData("# 示例\n### 裁判要旨\n要旨", "case.no-information")]
    [InlineData("### 裁判要旨\n要旨\n#### 案件信息\n2024-08-2-084-001", "case.no-title")]
    [InlineData("# 示例\n### 裁判要旨\n要旨\n#### 案件信息\n2023.09.09 / （2023）示1号", "case.no-number")]
    [InlineData("# 示例\n### 裁判要旨\n　　\n#### 案件信息\n2024-08-2-084-001", "case.no-text")]
    public void What_is_missing_is_a_problem_and_no_entry(string text, string code)
    {
        var item = Assert.Single(CaseLibraryReader.Read(SourceText.Of("a.md", text)));

        Assert.Null(item.Entry);
        Assert.Equal(code, item.Problem!.Code);
    }

    [Theory]
    [InlineData("（2023）示01民终70号", new[] { "（2023）示01民终70号" })]
    [InlineData("（2023）示破1号、（2023）示破2号", new[] { "（2023）示破1号", "（2023）示破2号" })]
    [InlineData("（2023）示执1号、2号", new[] { "（2023）示执1号、2号" })]
    public void Dockets_in_a_row_are_split_where_each_has_its_year(string text, string[] dockets) =>
        Assert.Equal(dockets, DocketList.Split(text));

    public static TheoryData<string, string?, string?> Histories => new()
    {
        { "一审：示例市中级人民法院（2020）示01行初1号行政判决", "示例市中级人民法院", "一审" },
        { "委赔：示例省高级人民法院赔偿委员会（2020）示01行初1号决定", "示例省高级人民法院", "委赔" },
        { "一审：示例市第四中级人民法院（示例铁路运输中级法院）（2020）示01行初1号", "示例市第四中级人民法院", "一审" },
        { "执行异议（第一次）：示例市中级人民法院于(2020)示01行初1号", "示例市中级人民法院", "执行异议" },
        { "一审：（2020）示01行初1号行政裁定", null, "一审" },
        { "一审：甲区人民法院（2019）示9号　　二审：示例市中级人民法院（2020）示01行初1号", "示例市中级人民法院", "二审" },
        { "一审：甲区人民法院（2019）示9号", null, null },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void Court_and_procedure_come_from_the_line_with_the_docket(string line, string? court, string? procedure) =>
        Assert.Equal((court, procedure), CaseHistory.Find([line], ["（2020）示01行初1号"]));

    public static TheoryData<string, string[], string?> Causes => new()
    {
        { "2024-08-2-001-001", [], "甲纠纷" },
        { "2024-08-2-002-001", ["民事", "丙纠纷"], "丙纠纷" },
        { "2024-08-2-002-001", ["民事", "丁"], null },
        { "2024-08-2-003-001", [], "戊纠纷" },
        { "2024-08-2-777-001", ["民事", "甲"], "甲纠纷" },
        { "2024-08-1-220-001", ["刑事", "示例罪"], "示例罪" },
        { "2024-08-3-220-001", ["行政", "示例罪"], null },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void The_cause_is_found_by_code_and_keywords(string number, string[] keywords, string? cause)
    {
        using var folder = new TemporaryFolder();
        folder.Write("causes.tsv", string.Join('\n', "# 备注", Row("2\t001\t甲纠纷\t5"), Row("2\t002\t乙纠纷\t2"), Row("2\t002\t丙纠纷\t2"),
            Row("2\t003\t戊纠纷\t3"), Row("2\t003\t己纠纷\t1"), Row("1\t\t示例罪\t0")));
        var parsed = EntryNumber.Parse(number)!;

        Assert.Equal(cause, CauseRegistry.Load(folder.Path).Find(parsed.Type, parsed.Cause, parsed.Year, keywords));
        static string Row(string row) => row + "\t\t\t\t";
    }

    [Fact]
    public void An_unknown_code_leaves_the_cause_to_the_keywords() =>
        Assert.Equal("借款合同纠纷", EntryNumber.Parse("2024-08-2-999-001")!.FindCause(["民事", "借款合同"]));

    [Theory]
    [InlineData("甲&nbsp;乙", "甲 乙")]
    [InlineData("《关于适用&lt;某法&gt;的解释》", "《关于适用<某法>的解释》")]
    [InlineData("<span style=\"font-size: 14px;\">甲</span><br/>乙", "甲乙")]
    [InlineData("<fontsize=\"3\">甲</font>", "甲")]
    [InlineData("<img src=\"/a.png\" contenteditable=\"false\"/>甲<sup>2</sup>", "甲2")]
    [InlineData("当 a<b 且 c>d 时", "当 a<b 且 c>d 时")]
    [InlineData("<某市规划>与<Python>", "<某市规划>与<Python>")]
    public void Only_what_a_page_left_behind_is_removed(string line, string clean) => Assert.Equal(clean, HtmlRemains.Clean(line));

    [Theory]
    [InlineData("最高人民法院", "最高人民法院", null)]
    [InlineData("四川省高级人民法院", "高级人民法院", "四川省")]
    [InlineData("新疆维吾尔自治区高级人民法院", "高级人民法院", "新疆维吾尔自治区")]
    [InlineData("重庆市第五中级人民法院", "中级人民法院", "重庆市")]
    [InlineData("北京知识产权法院", "专门人民法院", "北京市")]
    [InlineData("甲县人民法院", "基层人民法院", null)]
    [InlineData("某仲裁委员会", null, null)]
    public void Level_and_region_follow_from_a_courts_name(string court, string? level, string? region) =>
        Assert.Equal((level, region), (CourtName.LevelOf(court), CourtName.RegionOf(court)));

    private static KnowledgeEntry Read(string text) => Assert.Single(CaseLibraryReader.Read(SourceText.Of("a.md", text))).Entry!;
}
