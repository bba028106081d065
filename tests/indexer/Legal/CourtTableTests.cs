using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>What every row of courts.tsv must hold to.</summary>
public sealed class CourtTableTests
{
    private static readonly string[] Levels = [CourtName.Supreme, CourtName.High, CourtName.Intermediate, CourtName.Basic, CourtName.Special];

    private static IReadOnlyCollection<Court> All => CourtRegistry.Default.All;

    [Fact]
    public void Most_of_the_intermediate_courts_and_all_high_courts_are_there()
    {
        Assert.Equal(32, All.Count(court => court.Level is CourtName.Supreme or CourtName.High));
        Assert.True(All.Count > 1100);
    }

    [Fact]
    public void A_code_is_最高法_or_a_region_and_none_two_or_four_digits() =>
        None(court => !Regex.IsMatch(court.Code, "^(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵军]([0-9]{2}|[0-9]{4})?)$"));

    [Fact]
    public void A_name_is_a_courts_name_without_remains_of_the_sentence_it_stood_in() =>
        None(court => court.OtherNames.Prepend(court.Name).Any(name =>
            !Regex.IsMatch(name, "^[\u4e00-\u9fa5]{3,28}(法院|分院)$") || Regex.IsMatch(name, "某|撤销|维持|不服|人民政府|法院.+法院$")));

    [Fact]
    public void The_level_is_one_of_the_five_and_is_what_the_name_says() =>
        None(court => !Levels.Contains(court.Level) || CourtName.LevelByForm(court.Name) != court.Level);

    [Fact]
    public void The_digits_of_the_code_fit_the_level() =>
        None(court => court.Level != CourtName.Special && court.Level != (court.Code == "最高法" ? CourtName.Supreme : court.Code.Length switch
        {
            1 => CourtName.High,
            3 => CourtName.Intermediate,
            _ => CourtName.Basic,
        }));

    [Fact]
    public void The_region_is_a_province_the_same_for_all_codes_with_one_sign_and_no_other_than_the_name_says()
    {
        None(court => court.Code != "最高法" && !CourtName.Provinces.Contains(court.Region));
        Assert.All(All.Where(court => court.Code != "最高法").GroupBy(court => court.Code[0]), sign => Assert.Single(sign.Select(court => court.Region).Distinct()));
        // The corps' high court begins with the autonomous region's name.
        None(court => court.Code is not ("最高法" or "兵")
            && CourtName.Provinces.Any(province => province != court.Region && court.Name.StartsWith(province, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_region_does_not_contradict_the_table_of_places()
    {
        var places = TabSeparated.Read(Path.Combine(AppContext.BaseDirectory, "lexicon"), "court-regions.tsv", 2);

        None(court => places.Where(place => court.Name.StartsWith(place[0], StringComparison.Ordinal))
            .OrderByDescending(place => place[0].Length).Take(1).Any(place => place[1] != court.Region));
    }

    [Fact]
    public void The_superior_court_is_of_a_higher_level_and_of_the_same_region() =>
        None(court => court.SuperiorCode is { } code && CourtRegistry.Default.ByCode(code)! is var superior
            && ((superior.Code.Length >= court.Code.Length && superior.Code != "最高法") || (superior.Region is { } region && region != court.Region)));

    [Fact]
    public void A_court_of_a_district_bears_the_name_of_the_city_whose_court_is_above_it()
    {
        var cities = All.Where(court => court.Level == CourtName.Intermediate && court.Region is { } region && court.Name.StartsWith(region, StringComparison.Ordinal))
            .Select(court => court.Name[court.Region!.Length..].Replace("中级人民法院", "", StringComparison.Ordinal)).Where(city => city.EndsWith('市')).ToHashSet(StringComparer.Ordinal);

        None(court => court.Level == CourtName.Basic && court.SuperiorCode is { } code
            && cities.FirstOrDefault(city => court.Name.StartsWith(city, StringComparison.Ordinal) && court.Name.Length > city.Length + 4) is { } city
            && !CourtRegistry.Default.ByCode(code)!.Name.Contains(city, StringComparison.Ordinal));
    }

    [Fact]
    public void Days_and_counts_are_in_order() =>
        None(court => court.Observed < 1 || (court.ValidFrom is { } from && court.ValidTo is { } to && from > to));

    [Fact]
    public void Each_court_is_found_by_its_own_name_and_its_other_names() =>
        None(court => court.OtherNames.Prepend(court.Name).Any(name => CourtRegistry.Default.ByName(name)?.Name != court.Name));

    private static void None(Func<Court, bool> isWrong) =>
        Assert.Equal("", string.Join(' ', All.Where(isWrong).Select(court => court.Code + court.Name)));
}
