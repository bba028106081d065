namespace KnowledgeBase.Api.Web;

/// <summary>The date in China, where the law that is shown is in force.</summary>
internal static class ChineseCalendar
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The day in China of an instant (UTC).</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Beijing);

    /// <summary>The time of day.</summary>
    public static TimeSpan BeijingTime(this TimeProvider clock) => clock.GetUtcNow().ToOffset(Beijing).TimeOfDay;

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Beijing).DateTime);
}
