using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>Which version of a law applies on a day: first on the laws on record, then on made-up ones for what the record has rarely.</summary>
public sealed class StatuteRegistryTests
{
    private const string CivilProcedure = "中华人民共和国民事诉讼法";
    private const string PrivateLending = "最高人民法院关于审理民间借贷案件适用法律若干问题的规定";
    private const string Arbitration = "中华人民共和国仲裁法";
    private const string Contract = "中华人民共和国合同法";
    private const string Company = "中华人民共和国公司法";
    private const string Criminal = "中华人民共和国刑法";
    private const string CivilCode = "中华人民共和国民法典";

    [Theory]
    [InlineData(CivilProcedure, "2018-01-01", "2017-06-27")]
    [InlineData(CivilProcedure, "2020-01-01", "2017-06-27")]
    [InlineData(CivilProcedure, "2021-12-31", "2017-06-27")]
    [InlineData(CivilProcedure, "2022-01-01", "2021-12-24")]
    [InlineData(CivilProcedure, "2022-06-01", "2021-12-24")]
    [InlineData(CivilProcedure, "2023-12-31", "2021-12-24")]
    [InlineData(CivilProcedure, "2024-06-01", "2023-09-01")]
    [InlineData(PrivateLending, "2015-08-31", null)]
    [InlineData(PrivateLending, "2019-06-01", "2015-08-06")]
    [InlineData(PrivateLending, "2020-08-20", "2020-08-19")]
    [InlineData(PrivateLending, "2020-10-01", "2020-08-19")]
    [InlineData(PrivateLending, "2021-02-01", "2020-12-29")]
    [InlineData(Arbitration, "2026-02-28", "2017-09-01")]
    [InlineData(Arbitration, "2026-03-01", "2025-09-12")]
    [InlineData(Contract, "1999-09-30", null)]
    [InlineData(Contract, "2020-12-31", "1999-03-15")]
    [InlineData(Contract, "2021-01-01", null)]
    [InlineData(CivilCode, "2020-12-31", null)]
    [InlineData(CivilCode, "2021-01-01", "2020-05-28")]
    [InlineData(Company, "2006-01-01", "2005-10-27")]
    [InlineData(Company, "2014-03-01", "2013-12-28")]
    [InlineData(Company, "2018-10-26", "2018-10-26")]
    [InlineData(Company, "2024-06-30", "2018-10-26")]
    [InlineData(Company, "2024-07-01", "2023-12-29")]
    [InlineData(Criminal, "1979-01-01", null)]
    [InlineData(Criminal, "2015-10-31", "2011-02-25")]
    [InlineData(Criminal, "2015-11-01", "2015-08-29")]
    [InlineData(Criminal, "2021-03-01", "2020-12-26")]
    [InlineData("中华人民共和国并不存在的法", "2024-01-01", null)]
    public void The_version_in_force_is_found_by_its_effective_date(string law, string day, string? promulgated) =>
        Assert.Equal(DayOrNull(promulgated), StatuteRegistry.Default.InForceOn(law, Day(day))?.Promulgated);

    [Theory]
    // The day before a version takes effect, the day itself, the last day, and the day of the next version.
    [InlineData(CivilProcedure, "2021-12-24", "2021-12-31", ValidityState.NotYetInForce)]
    [InlineData(CivilProcedure, "2021-12-24", "2022-01-01", ValidityState.InForce)]
    [InlineData(CivilProcedure, "2021-12-24", "2023-12-31", ValidityState.InForce)]
    [InlineData(CivilProcedure, "2021-12-24", "2024-01-01", ValidityState.Amended)]
    // A repealed law was in force until it was repealed, though the catalogue calls it 已废止.
    [InlineData(Contract, "1999-03-15", "2020-12-31", ValidityState.InForce)]
    [InlineData(Contract, "1999-03-15", "2021-01-01", ValidityState.Repealed)]
    // 尚未生效 in the catalogue of March 2026.
    [InlineData("中华人民共和国海商法", "2025-10-28", "2026-04-30", ValidityState.NotYetInForce)]
    [InlineData("中华人民共和国海商法", "2025-10-28", "2026-05-01", ValidityState.InForce)]
    [InlineData("中华人民共和国海商法", "1992-11-07", "2026-04-30", ValidityState.InForce)]
    [InlineData("中华人民共和国海商法", "1992-11-07", "2026-05-01", ValidityState.Amended)]
    // Repealed by a list that the record lacks: certain only since the catalogue says so.
    [InlineData("最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）", "2009-04-24", "2015-01-01", ValidityState.Unknown)]
    [InlineData("最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）", "2009-04-24", "2026-03-17", ValidityState.Repealed)]
    // Amended without a new text: the decision's date ends the old one.
    [InlineData("最高人民法院、最高人民检察院关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释", "2009-12-03", "2018-11-30", ValidityState.InForce)]
    [InlineData("最高人民法院、最高人民检察院关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释", "2009-12-03", "2018-12-01", ValidityState.Amended)]
    // Later amendments of the constitution leave the earlier ones in force.
    [InlineData("中华人民共和国宪法修正案", "1988-04-12", "2024-01-01", ValidityState.InForce)]
    public void A_version_is_judged_by_its_own_dates_those_of_the_next_one_and_the_repeal(string law, string promulgated, string day, ValidityState state) =>
        Assert.Equal(state, StatuteRegistry.Default.ValidityOf(StatuteRegistry.Default.Find(law, Day(promulgated))!, Day(day)).State);

    [Fact]
    public void Where_the_next_version_has_no_known_first_day_the_end_is_said_to_be_a_promulgation()
    {
        var registry = StatuteRegistry.Default;
        var first = registry.Find("中华人民共和国行政诉讼法", new DateOnly(1989, 4, 4))!;
        var second = registry.Find("中华人民共和国行政诉讼法", new DateOnly(2014, 11, 1))!;
        Assert.True(registry.ValidityOf(first, new DateOnly(2020, 1, 1)).EndsOnPromulgation);
        Assert.False(registry.ValidityOf(second, new DateOnly(2020, 1, 1)).EndsOnPromulgation);
    }

    [Fact]
    public void Validity_says_since_when_until_when_and_what_took_the_place()
    {
        var registry = StatuteRegistry.Default;
        var amended = registry.ValidityOf(registry.Find(CivilProcedure, Day("2017-06-27"))!, Day("2024-06-01"));
        Assert.Equal((Day("2017-07-01"), Day("2022-01-01"), Day("2023-09-01")), (amended.From!.Value, amended.Until!.Value, amended.ReplacedBy!.Promulgated!.Value));
        var repealed = registry.ValidityOf(registry.Find(Contract, Day("1999-03-15"))!, Day("2024-06-01"));
        Assert.Equal((Day("1999-10-01"), Day("2021-01-01")), (repealed.From!.Value, repealed.Until!.Value));
        Assert.Equal([CivilCode], repealed.Successors);
        Assert.Null(repealed.ReplacedBy);
        Assert.Empty(registry.ValidityOf(registry.Find(Contract, Day("1999-03-15"))!, Day("2020-06-01")).Successors);
    }

    [Fact]
    public void A_law_that_an_amendment_gave_another_name_is_amended_and_not_repealed()
    {
        var registry = StatuteRegistry.Default;
        var old = registry.Find("最高人民法院关于审理物业服务纠纷案件具体应用法律若干问题的解释", Day("2009-05-15"))!;
        Assert.Equal(ValidityState.InForce, registry.ValidityOf(old, Day("2020-12-31")).State);
        var after = registry.ValidityOf(old, Day("2021-01-01"));
        Assert.Equal((ValidityState.Amended, "最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释"), (after.State, after.ReplacedBy!.Law));
    }

    [Theory]
    [InlineData("中华人民共和国婚姻法")]
    [InlineData("中华人民共和国继承法")]
    [InlineData("中华人民共和国民法通则")]
    [InlineData("中华人民共和国收养法")]
    [InlineData("中华人民共和国担保法")]
    [InlineData("中华人民共和国合同法")]
    [InlineData("中华人民共和国物权法")]
    [InlineData("中华人民共和国侵权责任法")]
    [InlineData("中华人民共和国民法总则")]
    public void The_civil_code_succeeds_the_nine_laws_of_its_last_article(string law)
    {
        Assert.Equal([CivilCode], StatuteRegistry.Default.SuccessorsOf(law));
        Assert.NotNull(StatuteRegistry.Default.InForceOn(law, Day("2020-12-31")));
        Assert.Null(StatuteRegistry.Default.InForceOn(law, Day("2021-01-01")));
    }

    [Theory]
    [InlineData(Criminal, "2020-12-26", 165, 0, "2024-03-01", "中华人民共和国刑法修正案（十二）")]
    [InlineData(Criminal, "2020-12-26", 393, 0, "2026-01-01", "中华人民共和国刑法修正案（十二）")]
    [InlineData(Criminal, "2020-12-26", 165, 0, "2024-02-29", null)]
    [InlineData(Criminal, "2020-12-26", 164, 0, "2024-03-01", null)]
    [InlineData(Criminal, "2020-12-26", 169, 1, "2024-03-01", null)]
    [InlineData(Criminal, "2009-08-27", 165, 0, "2024-03-01", null)]
    [InlineData("中华人民共和国道路运输条例", "2023-07-20", 22, 0, "2026-03-20", "国务院关于修改和废止部分行政法规的决定（2026）")]
    [InlineData("全国人民代表大会常务委员会关于严禁卖淫嫖娼的决定", "2009-08-27", 0, 0, "2020-01-01", "全国人民代表大会常务委员会关于废止有关收容教育法律规定和制度的决定")]
    public void An_article_changed_by_an_amendment_that_its_text_lacks_is_known(string law, string promulgated, int article, int sub, string day, string? amendment) =>
        Assert.Equal(amendment, StatuteRegistry.Default.PendingOn(new ArticleKey(law, Day(promulgated), article, sub), Day(day)).SingleOrDefault()?.Amendment);

    [Fact]
    public void Every_name_in_the_three_tables_is_a_law_that_is_known_by_that_name()
    {
        var registry = StatuteRegistry.Default;
        var known = LawNames.Default.FullNames.ToHashSet();
        Assert.All(registry.Laws, law => Assert.Contains(law, known));
        Assert.All(registry.Laws.SelectMany(registry.SuccessorsOf), law => Assert.Contains(law, known));
        Assert.All(registry.Amendments, amendment => Assert.NotNull(registry.Find(amendment.Law, amendment.Promulgated)));
    }

    [Fact]
    public void No_version_in_force_by_the_catalogue_is_called_repealed_unless_the_date_says_so()
    {
        var registry = StatuteRegistry.Default;
        var valid = registry.Laws.SelectMany(registry.VersionsOf).Where(version => version.Status == "有效").ToList();
        Assert.True(valid.Count > 1000);
        // What the catalogue of 2026-03-17 had not noticed yet: one interpretation repealed by the closing article of another.
        Assert.Equal(["最高人民法院关于审理矿业权纠纷案件适用法律若干问题的解释"],
            valid.Where(version => registry.ValidityOf(version, Day("2026-03-17")).State == ValidityState.Repealed).Select(version => version.Law));
    }

    [Fact]
    public void Versions_come_oldest_first()
    {
        Assert.Equal(["1993-12-29", "1999-12-25", "2004-08-28", "2005-10-27", "2013-12-28", "2018-10-26", "2023-12-29"],
            StatuteRegistry.Default.VersionsOf(Company).Select(version => version.Promulgated!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Empty(StatuteRegistry.Default.VersionsOf("并不存在的法"));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);
}
