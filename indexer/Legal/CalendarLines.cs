using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Reads the lines of holidays.tsv and says what is wrong with them. The same form is taken for a year that is added later.</summary>
public static class CalendarLines
{
    private const int Columns = 5;
    private const string Off = "放假";
    private const string Work = "上班";

    // A notice reaches back at most to the days around New Year's Eve (2022-12-31 by the notice for 2023).
    private const int DaysBeforeItsYear = 7;

    /// <summary>The sound rows; of the others, a message each fault goes to <paramref name="faults"/>, with line number and remedy.</summary>
    /// <param name="lines">Rows of five fields with tabs between; lines that are empty or begin with # are passed over.</param>
    /// <param name="faults">Is added to.</param>
    public static IReadOnlyList<CalendarDay> Read(IEnumerable<string> lines, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(faults);
        var rows = new List<CalendarDay>();
        var seen = new HashSet<DateOnly>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != Columns)
            {
                faults.Add($"第{number}行应有{Columns}列，实有{fields.Length}列。请用制表符分隔各列。");
                continue;
            }

            var before = faults.Count;
            var row = Row(fields, fault => faults.Add($"第{number}行：{fault}"));
            if (faults.Count > before) continue;
            if (seen.Add(row.Date)) rows.Add(row);
            else faults.Add($"第{number}行：日期“{fields[0]}”重复。请只保留一行。");
        }

        return rows;
    }

    /// <summary>A row as a line of the file.</summary>
    public static string Write(CalendarDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd}\t{day.Name}\t{(day.IsWorkday ? Work : Off)}\t{day.NoticeYear}\t{day.Notice}");
    }

    private static CalendarDay Row(string[] fields, Action<string> report)
    {
        var (day, name, kind, year, notice) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
        var isDay = TableField.TryDate(day, out var date);
        if (!isDay) report($"日期“{day}”有误。请写作2021-01-01的形式。");
        if (string.IsNullOrWhiteSpace(name)) report("没有写明节日。请补充，例如“春节”。");
        if (kind is not (Off or Work)) report($"“{kind}”不认识。请写{Off}或者{Work}。");
        var isYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var noticeYear) && noticeYear is >= 1949 and <= 9999;
        if (!isYear) report($"通知年度“{year}”有误。请写四位数字。");
        if (isDay && isYear && date.Year != noticeYear && date.AddDays(DaysBeforeItsYear).Year != noticeYear)
            report($"日期“{day}”不在通知年度{noticeYear}之内。请核对。");
        if (notice.Length == 0 || !notice.Split(' ').All(IsAddress)) report($"通知网址“{notice}”有误。请写通知的完整网址，数份通知以空格分开。");
        return new CalendarDay(date, name, kind == Work, noticeYear, notice);
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
