namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Working days by the yearly notices on public holidays: Monday to Friday, without holidays, with the weekends that are worked instead (调休).
/// A year of which no row is known is counted by Saturdays and Sundays alone and is provisional. Immutable; safe for any number of threads.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>Name of the file that travels beside the program.</summary>
    public const string FileName = "holidays.tsv";

    /// <summary>The most working days that are counted at once, some ten years.</summary>
    public const int MostWorkdays = 2_500;

    private static readonly Lazy<WorkCalendar> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly Dictionary<DateOnly, CalendarDay> byDate;
    private readonly HashSet<int> announced;

    /// <param name="days">The days that differ from their day of the week, from any number of years.</param>
    /// <exception cref="ArgumentException">A day is given twice.</exception>
    public WorkCalendar(IEnumerable<CalendarDay> days)
    {
        byDate = days.ToDictionary(day => day.Date);
        announced = [.. byDate.Values.Select(day => day.NoticeYear)];
    }

    /// <summary>The calendar that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is missing or faulty.</exception>
    public static WorkCalendar Default => Shared.Value;

    /// <summary>All days that differ from their day of the week, the earliest first.</summary>
    public IEnumerable<CalendarDay> Days => byDate.Values.OrderBy(day => day.Date);

    /// <summary>Reads holidays.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row is wrong; the message holds all faults.</exception>
    public static WorkCalendar Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new InvalidDataException($"缺少工作日历文件 {path}。请重新安装程序。");
        var faults = new List<string>();
        var rows = CalendarLines.Read(File.ReadLines(path), faults);
        return faults.Count == 0 ? new WorkCalendar(rows) : throw new InvalidDataException($"{path}：{string.Join(' ', faults)}");
    }

    /// <summary>
    /// This calendar with the rows of some years put in place of its own: all rows of a year that <paramref name="days"/> name are replaced.
    /// </summary>
    /// <exception cref="ArgumentException">A day is given twice.</exception>
    public WorkCalendar With(IReadOnlyCollection<CalendarDay> days)
    {
        var years = days.Select(day => day.NoticeYear).ToHashSet();
        var dates = days.Select(day => day.Date).ToHashSet();
        return new WorkCalendar([.. byDate.Values.Where(day => !years.Contains(day.NoticeYear) && !dates.Contains(day.Date)), .. days]);
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool IsAnnounced(int year) => announced.Contains(year);

    /// <summary>Whether people work on a day; of a year that is not announced, by its day of the week.</summary>
    public bool IsWorkday(DateOnly day) =>
        byDate.TryGetValue(day, out var known) ? known.IsWorkday : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The n-th working day after a day, which itself does not count (期间开始的日不计算在期间内); with a negative number, the n-th before it.
    /// With zero, the day itself or, where nobody works then, the next working day (最后一日是法定休假日的，顺延).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostWorkdays"/>.</exception>
    public CountedDay AddWorkdays(DateOnly from, int workdays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)workdays), MostWorkdays, nameof(workdays));
        var step = workdays < 0 ? -1 : 1;
        var (day, provisional) = workdays == 0 ? (from.AddDays(-1), false) : (from, false);
        for (var left = Math.Max(Math.Abs(workdays), 1); left > 0;)
        {
            day = day.AddDays(step);
            provisional |= !IsAnnounced(day.Year);
            if (IsWorkday(day)) left--;
        }

        return new CountedDay(day, provisional);
    }

    /// <summary>
    /// How many working days lie after one day up to and with another: what is left until a due day, or what has passed since.
    /// Negative where <paramref name="to"/> is before <paramref name="from"/>: how many after <paramref name="to"/> up to and with <paramref name="from"/>.
    /// </summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkdaysBetween(to, from);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day)) count++;
        }

        return count;
    }
}
