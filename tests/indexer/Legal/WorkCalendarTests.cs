using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>Working days by the notices of the General Office of the State Council.</summary>
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Default;

    [Theory]
    [InlineData("2026-11-25", true, "an ordinary Wednesday")]
    [InlineData("2026-11-28", false, "an ordinary Saturday")]
    [InlineData("2026-02-17", false, "春节, a Tuesday")]
    [InlineData("2026-02-14", true, "a Saturday worked for 春节")]
    [InlineData("2026-02-28", true, "a Saturday worked for 春节")]
    [InlineData("2025-01-26", true, "a Sunday worked for 春节")]
    [InlineData("2025-02-08", true, "a Saturday worked for 春节")]
    [InlineData("2025-02-04", false, "the last day of 春节")]
    [InlineData("2023-10-06", false, "国庆节 and 中秋节, a Friday")]
    [InlineData("2023-10-07", true, "a Saturday worked for 国庆节")]
    [InlineData("2023-10-08", true, "a Sunday worked for 国庆节")]
    [InlineData("2022-12-31", false, "New Year's Eve, by the notice for 2023")]
    [InlineData("2023-01-02", false, "元旦, a Monday")]
    [InlineData("2020-01-31", false, "the holiday that the notice of January 2020 made longer")]
    [InlineData("2020-02-03", true, "the Monday on which work began again")]
    [InlineData("2027-02-06", false, "not announced: by the day of the week")]
    public void Holidays_are_no_working_days_and_shifted_weekends_are(string day, bool isWorkday, string why) =>
        Assert.True(isWorkday == Calendar.IsWorkday(Day(day)), $"{day}: {why}");

    [Theory]
    // from, working days, the day, provisional
    [InlineData("2026-11-25", 1, "2026-11-26", false)]
    [InlineData("2026-11-27", 1, "2026-11-30", false)]
    [InlineData("2026-11-25", 10, "2026-12-09", false)]
    [InlineData("2026-11-28", 1, "2026-11-30", false)]
    // Over 春节 2026: 15 to 23 February off, the Saturdays before and after worked.
    [InlineData("2026-02-13", 1, "2026-02-14", false)]
    [InlineData("2026-02-13", 2, "2026-02-24", false)]
    [InlineData("2026-02-13", 6, "2026-02-28", false)]
    // Over 国庆节 2023: 29 September to 6 October off, both days of the weekend after worked.
    [InlineData("2023-09-28", 1, "2023-10-07", false)]
    [InlineData("2023-09-28", 3, "2023-10-09", false)]
    [InlineData("2023-10-01", 1, "2023-10-07", false)]
    // Over the turn of years.
    [InlineData("2022-12-30", 1, "2023-01-03", false)]
    [InlineData("2025-12-31", 1, "2026-01-04", false)]
    [InlineData("2026-12-30", 1, "2026-12-31", false)]
    [InlineData("2026-12-30", 2, "2027-01-01", true)]
    [InlineData("2026-12-18", 10, "2027-01-01", true)]
    [InlineData("2027-03-01", 5, "2027-03-08", true)]
    // Zero: the day itself, or the next that is worked.
    [InlineData("2026-11-25", 0, "2026-11-25", false)]
    [InlineData("2026-11-28", 0, "2026-11-30", false)]
    [InlineData("2026-02-15", 0, "2026-02-24", false)]
    // Backwards: so many working days before.
    [InlineData("2026-11-30", -1, "2026-11-27", false)]
    [InlineData("2026-02-24", -1, "2026-02-14", false)]
    [InlineData("2027-01-04", -1, "2027-01-01", true)]
    public void Working_days_are_counted_from_the_day_after(string from, int workdays, string day, bool isProvisional) =>
        Assert.Equal(new CountedDay(Day(day), isProvisional), Calendar.AddWorkdays(Day(from), workdays));

    [Theory]
    [InlineData("2026-11-25", "2026-11-25", 0)]
    [InlineData("2026-11-25", "2026-11-30", 3)]
    [InlineData("2026-11-30", "2026-11-25", -3)]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2023-09-28", "2023-10-06", 0)]
    public void What_is_left_until_a_day_is_counted_the_same_way(string from, string to, int workdays) =>
        Assert.Equal(workdays, Calendar.WorkdaysBetween(Day(from), Day(to)));

    [Fact]
    public void Counting_there_and_measuring_the_way_agree_over_all_announced_years()
    {
        for (var from = Day("2020-01-01"); from < Day("2026-06-01"); from = from.AddDays(1))
            foreach (var workdays in new[] { 1, 2, 5, 10, 15, 30 })
                Assert.Equal(workdays, Calendar.WorkdaysBetween(from, Calendar.AddWorkdays(from, workdays).Day));
    }

    [Fact]
    public void A_year_added_later_makes_its_days_firm_and_replaces_what_was_known_of_it()
    {
        CalendarDay[] year = [new(Day("2027-01-01"), "元旦", false, 2027, "https://example.org/2027"), new(Day("2026-12-31"), "元旦", false, 2027, "https://example.org/2027")];

        var later = Calendar.With(year);

        Assert.Equal(new CountedDay(Day("2027-01-04"), false), later.AddWorkdays(Day("2026-12-30"), 1));
        Assert.False(later.IsWorkday(Day("2026-02-17")));
        Assert.True(later.IsAnnounced(2027));
        Assert.Equal(new CountedDay(Day("2027-01-01"), false), later.With([year[1]]).AddWorkdays(Day("2026-12-30"), 1));
        Assert.False(Calendar.IsAnnounced(2027));
    }

    [Fact]
    public void More_than_ten_years_are_not_counted() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkdays(Day("2026-11-25"), int.MinValue));

    [Theory]
    [InlineData("2027年1月1日\t元旦\t放假\t2027\thttps://example.org/1", "第1行：日期“2027年1月1日”有误。请写作2021-01-01的形式。")]
    [InlineData("2027-02-29\t春节\t放假\t2027\thttps://example.org/1", "第1行：日期“2027-02-29”有误。请写作2021-01-01的形式。")]
    [InlineData("2027-01-01\t \t放假\t2027\thttps://example.org/1", "第1行：没有写明节日。请补充，例如“春节”。")]
    [InlineData("2027-01-01\t元旦\t休息\t2027\thttps://example.org/1", "第1行：“休息”不认识。请写放假或者上班。")]
    [InlineData("2027-01-01\t元旦\t放假\t二〇二七\thttps://example.org/1", "第1行：通知年度“二〇二七”有误。请写四位数字。")]
    [InlineData("2026-12-01\t元旦\t放假\t2027\thttps://example.org/1", "第1行：日期“2026-12-01”不在通知年度2027之内。请核对。")]
    [InlineData("2028-01-01\t元旦\t放假\t2027\thttps://example.org/1", "第1行：日期“2028-01-01”不在通知年度2027之内。请核对。")]
    [InlineData("2027-01-01\t元旦\t放假\t2027\t国办发明电", "第1行：通知网址“国办发明电”有误。请写通知的完整网址，数份通知以空格分开。")]
    [InlineData("2027-01-01\t元旦\t放假\t2027\tjavascript:alert(1)", "第1行：通知网址“javascript:alert(1)”有误。请写通知的完整网址，数份通知以空格分开。")]
    [InlineData("# 备注\n2027-01-01\t元旦\t放假\t2027\thttps://example.org/1\n2027-01-01\t元旦\t上班\t2027\thttps://example.org/1", "第3行：日期“2027-01-01”重复。请只保留一行。")]
    [InlineData("2027-01-01\t元旦", "第1行应有5列，实有2列。请用制表符分隔各列。")]
    public void A_fault_is_named_with_its_line_and_what_to_do(string lines, string fault)
    {
        var faults = new List<string>();
        _ = CalendarLines.Read(lines.Split('\n'), faults);
        Assert.Equal([fault], faults);
    }

    [Fact]
    public void A_faulty_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write(WorkCalendar.FileName, "2027-01-01\t元旦\t休息\t2027\thttps://example.org/1\n");
        Assert.Contains("“休息”不认识", Assert.Throws<InvalidDataException>(() => WorkCalendar.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_table_says_only_what_the_day_of_the_week_does_not_say_and_reads_back_as_written()
    {
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], Calendar.Days.Select(day => day.NoticeYear).Distinct());
        // 2020-02-03 was a Monday; the notice names it to end the longer holiday.
        Assert.Equal([Day("2020-02-03")], Calendar.Days.Where(day => day.IsWorkday && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => day.Date));

        var faults = new List<string>();
        Assert.Equal(Calendar.Days, CalendarLines.Read(Calendar.Days.Select(CalendarLines.Write), faults));
        Assert.Empty(faults);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
