using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CauseRegistryTests
{
    private static readonly CauseRegistry Causes = CauseRegistry.Default;

    [Theory]
    [InlineData('1', "221", 2026, "盗窃罪")]
    [InlineData('1', "404", 2024, "受贿罪")]
    [InlineData('2', "027", 2024, "探望权纠纷")]
    [InlineData('2', "027", 2026, "探望权纠纷")]
    [InlineData('3', "016", 2024, "行政复议")]
    [InlineData('3', "016", 2026, "行政复议")]
    [InlineData('5', "203", 2023, "执行监督案件")]
    // The civil codes from 028 on were numbered anew for entries stored from 2026 on.
    [InlineData('2', "084", 2025, "买卖合同纠纷")]
    [InlineData('2', "088", 2026, "买卖合同纠纷")]
    [InlineData('2', "116", 2024, "运输合同纠纷")]
    [InlineData('2', "116", 2026, "租赁合同纠纷")]
    [InlineData('2', "462", 2026, "申请破产重整")]
    [InlineData('6', "088", 2026, "买卖合同纠纷")]
    // What an old code means since then was not seen: it is not guessed.
    [InlineData('2', "084", 2026, null)]
    [InlineData('2', "088", 2025, null)]
    [InlineData('2', "999", 2024, null)]
    [InlineData('9', "001", 2024, null)]
    public void A_code_means_what_it_meant_in_the_year_of_the_entry(char type, string code, int year, string? name) =>
        Assert.Equal(name, Causes.Find(type, code, year, []));

    [Fact]
    public void A_keyword_that_the_code_means_decides_among_several_names() =>
        Assert.Equal("实用新型专利权权属、侵权纠纷", Causes.Find('2', "160", 2024, ["民事", "实用新型专利权权属、侵权纠纷"]));

    [Fact]
    public void A_keyword_that_only_the_later_meaning_of_the_code_has_is_still_a_cause_of_the_type() =>
        Assert.Equal("运输合同纠纷", Causes.Find('2', "116", 2024, ["民事", "租赁合同纠纷"]));

    [Theory]
    [InlineData("2025-12-31", "专利权权属、侵权纠纷")]
    [InlineData("2026-01-01", null)]
    public void A_cause_has_the_name_that_was_in_force_on_the_day(string day, string? name) =>
        Assert.Equal(name, Causes.NameOn('2', "160", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("专利权权属、侵权纠纷", "2025-12-31", "专利权权属、侵权纠纷")]
    [InlineData("专利权权属、侵权纠纷", "2026-01-01", "发明专利权权属、侵权纠纷 外观设计专利权权属、侵权纠纷 实用新型专利权权属、侵权纠纷")]
    [InlineData("买卖合同纠纷", "2026-01-01", "买卖合同纠纷")]
    [InlineData("甲乙纠纷", "2026-01-01", "")]
    public void A_former_name_leads_to_the_names_that_stand_instead(string name, string day, string names) =>
        Assert.Equal(names, string.Join(' ', Causes.NamesOn(name, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void A_name_has_all_its_codes_each_with_its_years() =>
        Assert.Equal(["2 084 –2025", "2 088 2026–", "6 088 2026–"],
            Causes.ByName("买卖合同纠纷").Select(cause => $"{cause.CaseType} {cause.Code} {cause.FirstYear}–{cause.LastYear}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("7\t001\t甲纠纷\t1\t\t\t\t", "案件类型有误")]
    [InlineData("2\t01\t甲纠纷\t1\t\t\t\t", "代码有误")]
    [InlineData("2\t001\t\t1\t\t\t\t", "没有名称")]
    [InlineData("2\t001\t甲纠纷\t多\t\t\t\t", "条目数“多”不是数字")]
    [InlineData("2\t001\t甲纠纷\t1\t26\t\t\t", "年份“26”有误")]
    [InlineData("2\t001\t甲纠纷\t1\t\t\t2026.1.1\t", "日期“2026.1.1”有误")]
    [InlineData("2\t001\t甲纠纷\t1\t\t\t\t\n2\t001\t甲纠纷\t2\t\t\t\t", "重复")]
    [InlineData("2\t001\t甲纠纷\t1", "应有8列")]
    public void A_faulty_table_is_refused_with_the_reason(string rows, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("causes.tsv", rows);

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CauseRegistry.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_shipped_table_has_years_and_days_in_order_and_a_count_where_it_has_a_code()
    {
        Assert.True(Causes.All.Count > 790);
        Assert.Equal("", string.Join(' ', Causes.All.Where(cause =>
            cause.FirstYear > cause.LastYear || cause.ValidFrom > cause.ValidTo || (cause.Code is null) != (cause.Observed == 0)
            || (cause.Code is null && cause.CaseType != '1') || cause.Name != cause.Name.Trim()).Select(cause => cause.Name)));
    }

    [Fact]
    public void No_civil_code_from_028_on_goes_unbounded_through_the_change_of_numbers() =>
        Assert.Equal("", string.Join(' ', Causes.All.Where(cause =>
            cause.CaseType == '2' && cause.FirstYear is null && cause.LastYear is null && string.CompareOrdinal(cause.Code, "028") >= 0).Select(cause => cause.Code)));

    [Fact]
    public void The_causes_of_published_entries_are_known_under_their_codes()
    {
        if (SharedData.Find("case-metadata.jsonl") is not { } path) return;
        var missing = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            var cause = json.RootElement.GetProperty("cause").GetString()!;
            var group = json.RootElement.GetProperty("no").GetString()!.Split('-');
            if (cause.Length > 0 && !Causes.ByCode(group[2][0], group[3]).Any(known => known.Name == cause && known.IsCodeIn(int.Parse(group[0], System.Globalization.CultureInfo.InvariantCulture))))
                missing.Add(cause);
        }

        // Three entries bear 公司清算责任纠纷 in the list and 清算责任纠纷 in their text.
        Assert.True(missing.Count <= 3, string.Join(' ', missing));
    }
}
