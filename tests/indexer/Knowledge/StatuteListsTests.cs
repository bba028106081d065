using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class StatuteListsTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void What_is_held_is_compared_with_what_is_on_record()
    {
        var lists = StatuteLists.Of(
            [
                Facts("中华人民共和国公司法", new(2018, 10, 26), new(2018, 10, 26), "已修改"),
                Facts("中华人民共和国公司法", new(2018, 10, 26), new(2018, 10, 26), "已修改"),
                Facts("示例条例", new(2026, 5, 1), new(2026, 7, 1), "尚未生效"),
                Facts("示例办法", new(2020, 5, 1), new(2020, 7, 1), "未知"),
                Facts("示例规定", new(2020, 5, 1), new(2020, 7, 1), "有效"),
            ],
            StatuteRegistry.Default,
            Day);

        var company = lists.WithoutText.Where(version => version.Law == "中华人民共和国公司法").Select(version => version.Promulgated!.Value.Year);
        Assert.Equal([1993, 1999, 2004, 2005, 2013, 2023], company);
        Assert.Equal("示例办法@2020-05-01", Assert.Single(lists.Unknown).Key);
        Assert.Equal("示例条例@2026-05-01", Assert.Single(lists.NotYetInForce).Key);
        Assert.DoesNotContain(lists.WithoutText, version => version.Law.StartsWith("示例", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2024, 2, 29, false)]
    [InlineData(2024, 3, 1, true)]
    public void An_amendment_counts_from_the_day_on_which_it_applies(int year, int month, int day, bool listed) =>
        Assert.Equal(listed, StatuteLists.Of([], StatuteRegistry.Default, new DateOnly(year, month, day)).Unconsolidated.Any(amendment => amendment.Amendment == "中华人民共和国刑法修正案（十二）"));

    [Fact]
    public void A_downloaded_collection_holds_nearly_all_versions_of_the_catalogue()
    {
        if (SharedData.Find("statutes") is not { } texts || SharedData.Find("statutes-docx") is not { } documents) return;
        var held = ContentSource.Read(texts).Concat(ContentSource.Read(documents)).Select(item => item.Entry?.Statute).OfType<StatuteFacts>();
        var lists = StatuteLists.Of(held, StatuteRegistry.Default, Day);
        Assert.Contains(lists.WithoutText, version => version.Key == "最高人民法院关于审理民间借贷案件适用法律若干问题的规定@2020-12-29");
        Assert.InRange(lists.WithoutText.Count(version => version.Origin == VersionOrigin.Catalogue), 1, 40);
        Assert.Equal(13, lists.Unconsolidated.Count);
        Assert.Equal(["中华人民共和国民族团结进步促进法", "中华人民共和国民用航空法"], lists.NotYetInForce.Select(version => version.Law));
        Assert.All(lists.Unknown, version => Assert.Equal("未知", version.Status));
    }

    private static StatuteFacts Facts(string law, DateOnly promulgated, DateOnly effective, string status) =>
        new() { Law = law, Article = 1, Promulgated = promulgated, Effective = effective, Status = status };
}
