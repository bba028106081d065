namespace KnowledgeBase.Indexer.Legal;

/// <summary>A court that has a code in case numbers, one row of courts.tsv.</summary>
/// <param name="Code">法院代字: 最高法, 京, 京01, 京0105.</param>
/// <param name="Name">Name as the case library writes it; intermediate courts with their province, basic courts without it.</param>
/// <param name="OtherNames">Former and other names; mostly empty.</param>
/// <param name="Level">One of the levels of <see cref="CourtName"/>.</param>
/// <param name="Region">Province-level region; null for the Supreme People's Court.</param>
/// <param name="SuperiorCode">Code of the next higher court; null where it does not follow from the code.</param>
/// <param name="ValidFrom">First day, from the decision that set the court up; null where no source says it.</param>
/// <param name="ValidTo">Last day; null where no source says that the court ended.</param>
/// <param name="Observed">How often name and code were seen side by side.</param>
public sealed record Court(
    string Code,
    string Name,
    IReadOnlyList<string> OtherNames,
    string Level,
    string? Region,
    string? SuperiorCode,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    int Observed);
