using System.Globalization;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Tests.Features.Search;

/// <summary>近期施行的法律, by the record that travels beside the program.</summary>
public sealed class NewLawTests
{
    [Theory]
    [InlineData("2021-01-01", "中华人民共和国民法典", "今日起施行")]
    [InlineData("2020-12-20", "中华人民共和国民法典", "将施行")]
    [InlineData("2021-01-20", "中华人民共和国民法典", "起施行")]
    [InlineData("2026-03-01", "中华人民共和国仲裁法", "今日起施行")]
    public void A_law_is_new_around_its_first_day(string today, string law, string when)
    {
        var found = NewLaw.Around(StatuteRegistry.Default, DateOnly.Parse(today, CultureInfo.InvariantCulture), 500).Single(found => found.Law == law);
        Assert.Equal(when, found.When);
    }

    [Fact]
    public void What_is_to_come_stands_first_the_nearest_before_the_later()
    {
        var today = new DateOnly(2026, 3, 10);
        var laws = NewLaw.Around(StatuteRegistry.Default, today, 500);
        var toCome = laws.TakeWhile(law => law.From > today).ToList();
        Assert.NotEmpty(toCome);
        Assert.Equal(toCome.OrderBy(law => law.From).Select(law => law.From), toCome.Select(law => law.From));
        Assert.All(laws.Skip(toCome.Count), law => Assert.True(law.From <= today));
        Assert.All(laws, law => Assert.True(law.IsNear(today)));
    }

    [Fact]
    public void Where_the_record_ends_long_before_today_the_last_are_named_and_not_called_near()
    {
        var today = new DateOnly(2099, 1, 1);
        var laws = NewLaw.Around(StatuteRegistry.Default, today, 6);
        Assert.Equal(6, laws.Count);
        Assert.DoesNotContain(laws, law => law.IsNear(today));
        Assert.Equal(laws.OrderByDescending(law => law.From).Select(law => law.From), laws.Select(law => law.From));
    }

    [Fact]
    public void Decisions_and_amendments_are_not_laws_of_their_own() =>
        Assert.DoesNotContain(NewLaw.Around(StatuteRegistry.Default, new DateOnly(2021, 3, 1), 500), law => law.Law.Contains("修正案", StringComparison.Ordinal) || law.Law.Contains("的决定", StringComparison.Ordinal) && law.Type == "法律");
}
