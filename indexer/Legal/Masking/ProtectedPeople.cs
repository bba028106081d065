namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Whose names go, and by which rule.</summary>
internal static class ProtectedPeople
{
    /// <summary>Below this age at the end of the docket's year a person was a minor when the case came.</summary>
    private const int FullAge = 18;

    /// <summary>Ground for the name of a person; null where it stays.</summary>
    public static string? Ground(Person person, CaseNature nature, MaskingRules rules, bool wards)
    {
        if (person.Is(PartyRole.Lawyer)) return null;
        if (rules == MaskingRules.ReferenceCase) return "案例库编写惯例（参照法释〔2016〕19号第九条）";
        if (nature.Family && (person.Is(PartyRole.Party) || person.Is(PartyRole.Guardian))) return Article8("一");
        // One who is accused is named, also where the file has him as a witness against the others.
        var protectedInCriminal = nature.Criminal && !person.Is(PartyRole.Accused);
        if (protectedInCriminal && (person.Is(PartyRole.Victim) || person.Is(PartyRole.Plaintiff) || person.Is(PartyRole.Witness)
            || person.Is(PartyRole.Expert) || person.Is(PartyRole.Guardian))) return Article8("二");
        if (IsMinor(person, nature) || (person.Is(PartyRole.Guardian) && wards)) return Article8("三");
        return null;
    }

    /// <summary>Whether the text names a minor, so that a guardian may be a minor's; where it gives no ages at all, that is possible too.</summary>
    public static bool HasWards(IReadOnlyList<Person> people, CaseNature nature) =>
        people.Any(person => IsMinor(person, nature)) || people.All(person => person.BirthYear == 0);

    private static bool IsMinor(Person person, CaseNature nature) =>
        person.Is(PartyRole.Minor) || (person.BirthYear > 0 && nature.Year > 0 && nature.Year - person.BirthYear is >= 0 and < FullAge);

    private static string Article8(string item) => $"法释〔2016〕19号第八条第{item}项、第九条";
}
