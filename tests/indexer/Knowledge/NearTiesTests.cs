using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class NearTiesTests
{
    [Fact]
    public void Cases_that_match_about_equally_come_by_their_court_and_then_the_newer_first()
    {
        var hits = new[]
        {
            Case("上海市浦东新区人民法院", 2023, 10), Case("北京市朝阳区人民法院", 2020, 9.9f), Case("北京市高级人民法院", 2012, 9.8f),
            Case("北京市第三中级人民法院", 2019, 9.7f), Case("最高人民法院", 2010, 9.6f), Case("广东省高级人民法院", 2024, 9.5f), Case("最高人民法院", 2024, 5),
        };

        Assert.Equal(
            ["最高人民法院 2010", "北京市高级人民法院 2012", "北京市朝阳区人民法院 2020", "北京市第三中级人民法院 2019", "广东省高级人民法院 2024", "上海市浦东新区人民法院 2023", "最高人民法院 2024"],
            Order(hits, Tier.OtherCase, "北京市朝阳区人民法院"));
    }

    [Fact]
    public void Answers_come_from_the_highest_court_then_the_users_high_court()
    {
        var hits = new[] { Answer("广东省高级人民法院", 10), Answer("北京市高级人民法院", 9.5f), Answer("最高人民法院", 9.2f) };

        Assert.Equal(["最高人民法院 2024", "北京市高级人民法院 2024", "广东省高级人民法院 2024"], Order(hits, Tier.ExpertAnswer, "北京市海淀区人民法院"));
        Assert.Equal(["最高人民法院 2024", "广东省高级人民法院 2024", "北京市高级人民法院 2024"], Order(hits, Tier.ExpertAnswer, null));
    }

    [Fact]
    public void Guiding_and_reference_cases_stay_in_the_order_of_likeness()
    {
        var hits = new[] { Case("某县人民法院", 2001, 10), Case("最高人民法院", 2024, 9.9f) };

        Assert.Equal(["某县人民法院 2001", "最高人民法院 2024"], Order(hits, Tier.GuidingCase, "最高人民法院"));
        Assert.Equal(["某县人民法院 2001", "最高人民法院 2024"], Order(hits, Tier.ReferenceCase, "最高人民法院"));
    }

    private static IEnumerable<string> Order(KnowledgeHit[] hits, Tier tier, string? court) =>
        NearTies.Order(hits, tier, court).Select(hit => $"{hit.Entry.Court ?? hit.Entry.Answer!.Expert!.Court} {hit.Entry.Date!.Value.Year}");

    private static KnowledgeHit Case(string court, int year, float score) => Hit(score, new KnowledgeEntry
    {
        Id = "c",
        Kind = EntryKind.Judgment,
        Title = "甲诉乙",
        Court = court,
        Date = new DateOnly(year, 1, 1),
        Sections = [],
    });

    private static KnowledgeHit Answer(string court, float score) => Hit(score, new KnowledgeEntry
    {
        Id = "a",
        Kind = EntryKind.ExpertAnswer,
        Title = "问",
        Date = new DateOnly(2024, 1, 1),
        Sections = [],
        Answer = new AnswerFacts { Expert = new CourtDivision(court, null) },
    });

    private static KnowledgeHit Hit(float score, KnowledgeEntry entry) => new() { Entry = entry, Score = score, Snippet = new Snippet(null, "", []) };
}
