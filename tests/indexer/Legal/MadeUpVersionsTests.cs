using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>What the record has rarely, on versions made up for it.</summary>
public sealed class MadeUpVersionsTests
{
    private const string Law = "示例条例";

    [Theory]
    // Two versions 有效: the later effective one wins from its day on.
    [InlineData("2020-01-01/2020-03-01/有效 2022-01-01/2022-03-01/有效", "2022-02-28", "2020-01-01")]
    [InlineData("2020-01-01/2020-03-01/有效 2022-01-01/2022-03-01/有效", "2022-03-01", "2022-01-01")]
    // Not the order of promulgation but that of taking effect; of two that take effect together the later promulgated one.
    [InlineData("2020-01-01/2023-01-01/有效 2021-01-01/2021-06-01/有效", "2022-01-01", "2021-01-01")]
    [InlineData("2020-01-01/2020-06-01/有效 2020-05-01/2020-06-01/有效", "2020-06-01", "2020-05-01")]
    // Several records of one version are one, and complete each other.
    [InlineData("2020-01-01//有效 2020-01-01/2020-06-01/有效", "2020-05-31", null)]
    [InlineData("2020-01-01//有效 2020-01-01/2020-06-01/有效", "2020-06-01", "2020-01-01")]
    // An unknown 施行日期: the promulgation counts.
    [InlineData("2010-01-01// 2020-01-01/2020-03-01/有效", "2009-12-31", null)]
    [InlineData("2010-01-01// 2020-01-01/2020-03-01/有效", "2010-01-01", "2010-01-01")]
    [InlineData("2010-01-01// 2020-01-01/2020-03-01/有效", "2020-02-29", "2010-01-01")]
    // 未知 or nothing stays unknown, unless a later version shows until when it was in force.
    [InlineData("2020-01-01/2020-03-01/未知", "2021-01-01", null)]
    [InlineData("2020-01-01/2020-03-01/", "2021-01-01", null)]
    [InlineData("2020-01-01/2020-03-01/未知 2022-01-01/2022-03-01/有效", "2021-01-01", "2020-01-01")]
    // 尚未生效 was true once; the day has come since.
    [InlineData("2026-01-01/2026-05-01/尚未生效", "2026-04-30", null)]
    [InlineData("2026-01-01/2026-05-01/尚未生效", "2026-05-01", "2026-01-01")]
    // 已废止 and 已修改 without a date: never shown as in force.
    [InlineData("2000-01-01/2000-03-01/已废止", "2010-01-01", null)]
    [InlineData("2000-01-01/2000-03-01/已修改", "2010-01-01", null)]
    public void The_version_in_force(string versions, string day, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), Registry(versions).InForceOn(Law, Day(day)!.Value)?.Promulgated);

    [Fact]
    public void No_date_at_all_leaves_the_status_alone_to_tell()
    {
        var only = new StatuteVersion { Law = Law, Status = "有效" };
        Assert.Equal(only, StatuteRegistry.Default.With([only]).InForceOn(Law, new DateOnly(2020, 1, 1)));
        Assert.Equal("示例条例@undated", only.Key);
    }

    [Fact]
    public void A_new_registry_knows_more_and_the_old_one_stays_as_it_was()
    {
        var added = new StatuteVersion { Law = "中华人民共和国仲裁法", Promulgated = new(2030, 1, 1), Effective = new(2030, 6, 1), Status = "有效" };
        var registry = StatuteRegistry.Default.With([added]);
        Assert.Equal(added, registry.InForceOn(added.Law, new DateOnly(2030, 6, 1)));
        Assert.Equal(new DateOnly(2025, 9, 12), registry.InForceOn(added.Law, new DateOnly(2030, 5, 31))!.Promulgated);
        Assert.Equal(new DateOnly(2025, 9, 12), StatuteRegistry.Default.InForceOn(added.Law, new DateOnly(2030, 6, 1))!.Promulgated);
        // On record already: its facts stay.
        var other = registry.With([added with { Promulgated = new(2025, 9, 12), Effective = new(1999, 1, 1) }]);
        Assert.Equal(new DateOnly(2026, 3, 1), other.Find(added.Law, new DateOnly(2025, 9, 12))!.Effective);
        Assert.Equal(["中华人民共和国刑法修正案（十二）"], registry.PendingOn(new ArticleKey("中华人民共和国刑法", new(2020, 12, 26), 165), new DateOnly(2025, 1, 1)).Select(amendment => amendment.Amendment));
    }

    [Theory]
    [InlineData("versions.tsv", "某法\t2020-13-01\t\t\t\t\t\t\t目录\t", "2020-13-01")]
    [InlineData("versions.tsv", "某法\t\t\t\t\t\t\t\t猜测\t", "猜测")]
    [InlineData("amendments.tsv", "某法\t2020-01-01\t某修正案\t2021-01-01\t第五条", "第五条")]
    [InlineData("successors.tsv", "某法\t新法\t\t某决定", "successors.tsv")]
    public void A_damaged_table_is_named_with_what_is_wrong(string file, string row, string named)
    {
        using var folder = new Content.TemporaryFolder();
        foreach (var table in new[] { "versions.tsv", "amendments.tsv", "successors.tsv" }) folder.Write(table, table == file ? row : "# 空");
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => StatuteRegistry.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static StatuteRegistry Registry(string versions) => StatuteRegistry.Default.With(versions.Split(' ').Select(version => version.Split('/')).Select(field => new StatuteVersion
    {
        Law = Law,
        Promulgated = Day(field[0]),
        Effective = Day(field[1]),
        Status = field[2].Length == 0 ? null : field[2],
    }));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
