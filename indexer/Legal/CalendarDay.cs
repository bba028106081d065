namespace KnowledgeBase.Indexer.Legal;

/// <summary>A day on which offices rest or work otherwise than its day of the week says, one row of holidays.tsv.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">The holiday to which it belongs: 春节.</param>
/// <param name="IsWorkday">True for a day that is worked (上班), false for one that is not (放假).</param>
/// <param name="NoticeYear">The year whose notice says so; a notice may reach into the last days of the year before.</param>
/// <param name="Notice">Addresses of the notices, parted by blanks.</param>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsWorkday, int NoticeYear, string Notice);
