namespace KnowledgeBase.Indexer.Legal;

/// <summary>A cause of action or criminal charge under a code, one row of causes.tsv.</summary>
/// <param name="CaseType">Third group of the 入库编号: 1 criminal, 2 civil, 3 administrative, 4 state compensation, 5 enforcement, 6 mediation.</param>
/// <param name="Code">Fourth group, three digits; null where only the name is known.</param>
/// <param name="Name">机动车交通事故责任纠纷, 盗窃罪.</param>
/// <param name="Observed">Number of published entries with this code and name.</param>
/// <param name="FirstYear">First year of 入库编号 in which the code means this; null where it always did. The civil codes were numbered anew for 2026.</param>
/// <param name="LastYear">Last such year; null where none is known.</param>
/// <param name="ValidFrom">First day of the name itself; null where no source says it.</param>
/// <param name="ValidTo">Last day of the name itself; null where no source says that it ended.</param>
public sealed record CauseName(
    char CaseType, string? Code, string Name, int Observed, int? FirstYear, int? LastYear, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether the code means this in 入库编号 of a year.</summary>
    public bool IsCodeIn(int year) => (FirstYear is null || FirstYear <= year) && (LastYear is null || year <= LastYear);

    /// <summary>Whether the name is in force on a day, as far as is known.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
