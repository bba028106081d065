namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Decides how long the names are that a text introduces, and who is meant.</summary>
internal sealed class People
{
    private readonly MaskingText text;
    private readonly Dictionary<string, Person> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts;

    private People(MaskingText text, RoleScan scan)
    {
        this.text = text;
        counts = Counts(scan.Introductions);
        foreach (var name in scan.Fixed) Add(name.Start, name.Length, name.Role, name.BirthYear, certain: true);
        foreach (var introduction in scan.Introductions) Add(introduction);
    }

    /// <summary>Everyone the text names in a role, in the order of the text.</summary>
    public static IReadOnlyList<Person> Of(MaskingText text, MaskingLexicon lexicon)
    {
        var scan = new RoleScan(text, lexicon);
        scan.Read();
        return [.. new People(text, scan).byName.Values.OrderBy(person => person.Start)];
    }

    private void Add(Introduction introduction)
    {
        var shortName = NameAt(introduction.Start, introduction.Short);
        if (byName.ContainsKey(shortName) && introduction.LongEnd < BoundaryStrength.Hard && !byName.ContainsKey(NameAt(introduction.Start, introduction.Short + 1)))
        {
            Add(introduction.Start, introduction.Short, introduction.Role, introduction.BirthYear, certain: false);
            return;
        }

        var length = Length(introduction, out var end);
        if (length == 0 || !IsBelievable(introduction, end, length)) return;
        var certain = introduction.Heading || (introduction.Usual && end == BoundaryStrength.Hard);
        Add(introduction.Start, length, introduction.Role, introduction.BirthYear, certain);
    }

    /// <summary>
    /// The better end wins. Where both are alike, or the third character follows names as often as it stands in them, the text decides: a name of
    /// two characters occurs more often than the same with whatever happens to follow it.
    /// </summary>
    private int Length(Introduction introduction, out BoundaryStrength end)
    {
        var (shortEnd, longEnd) = (introduction.ShortEnd, introduction.LongEnd);
        var third = text[introduction.Start + introduction.Short];
        var (shorter, longer) = (Count(introduction, 0), Count(introduction, 1));
        var takeLong = longEnd > shortEnd;
        // Two ends alike: the word after the shorter name is one that follows names (张三申请…).
        if (longEnd == shortEnd) takeLong = shortEnd != BoundaryStrength.Strong && longer >= shorter;
        else if (takeLong && NameBoundary.IsSometimes(third) && longEnd < BoundaryStrength.Hard) takeLong = longer >= shorter;
        else if (takeLong && longEnd < BoundaryStrength.Hard) takeLong = longer * 2 > shorter;
        end = takeLong ? longEnd : shortEnd;
        if (end >= BoundaryStrength.Strong) return introduction.Short + (takeLong ? 1 : 0);
        // Without a boundary a name must come again.
        return (takeLong ? longer : shorter) > 1 ? introduction.Short + (takeLong ? 1 : 0) : 0;
    }

    private static bool IsBelievable(Introduction introduction, BoundaryStrength end, int length)
    {
        if (introduction.Usual) return end >= BoundaryStrength.Strong || introduction.Heading || length >= 2;
        // A rare surname, or a name that begins as a word does.
        return end == BoundaryStrength.Hard && introduction.Heading;
    }

    private void Add(int start, int length, PartyRole role, int birthYear, bool certain)
    {
        var name = NameAt(start, length);
        if (!byName.TryGetValue(name, out var person)) byName.Add(name, person = new Person(name, start));
        person.Introduce(role, birthYear, certain);
    }

    private string NameAt(int start, int length) => text.Folded.Substring(start, Math.Min(length, text.Length - start));

    private int Count(Introduction introduction, int more) =>
        counts.GetValueOrDefault(NameAt(introduction.Start, introduction.Short + more));

    /// <summary>How often each possible name occurs, in one pass over the text.</summary>
    private Dictionary<string, int> Counts(List<Introduction> introductions)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var introduction in introductions)
        {
            counted[NameAt(introduction.Start, introduction.Short)] = 0;
            counted[NameAt(introduction.Start, introduction.Short + 1)] = 0;
        }

        var lookup = counted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; counted.Count > 0 && at < text.Length; at++)
        {
            if (!MaskingText.IsHan(text[at])) continue;
            var rest = text.From(at);
            for (var length = 2; length <= 4 && length <= rest.Length; length++)
                if (lookup.TryGetValue(rest[..length], out var count)) lookup[rest[..length]] = count + 1;
        }

        return counted;
    }
}
