namespace KnowledgeBase.Indexer.Legal;

/// <summary>The ways of writing each court's name, each for one court or, where two could be meant, for none.</summary>
internal sealed class CourtNameIndex
{
    private const string Compensation = "赔偿委员会";
    private const string Intermediate = "中级人民法院";

    private readonly Dictionary<string, Court?> courts = new(StringComparer.Ordinal);

    public CourtNameIndex(IReadOnlyDictionary<string, Court> byCode)
    {
        // A name as it stands in the table comes before any derived way of writing it.
        foreach (var court in byCode.Values)
            foreach (var name in court.OtherNames.Prepend(court.Name)) Add(name, court);
        var derived = new CourtNameIndex();
        foreach (var court in byCode.Values)
            foreach (var name in court.OtherNames.Prepend(court.Name).SelectMany(name => Variants(name, court, byCode))) derived.Add(name, court);
        foreach (var (name, court) in derived.courts) courts.TryAdd(name, court);
    }

    private CourtNameIndex()
    {
    }

    public Court? Find(string name)
    {
        var bare = CourtName.WithoutNote(name);
        if (bare.EndsWith(Compensation, StringComparison.Ordinal)) bare = bare[..^Compensation.Length];
        // 最高人民法院第一巡回法庭 and 最高人民法院知识产权法庭 are parts of the court.
        if (bare.StartsWith(CourtName.Supreme, StringComparison.Ordinal) && bare.EndsWith("法庭", StringComparison.Ordinal)) bare = CourtName.Supreme;
        return courts.GetValueOrDefault(bare);
    }

    private void Add(string name, Court court)
    {
        if (!courts.TryGetValue(name, out var other)) courts.Add(name, court);
        else if (other is not null && other.Name != court.Name) courts[name] = null;
        else if (other is not null && other.Observed < court.Observed) courts[name] = court;
    }

    /// <summary>四川省眉山市中级人民法院 is also written 眉山市中级人民法院, 仪征市人民法院 also 江苏省扬州市仪征市人民法院.</summary>
    private static IEnumerable<string> Variants(string name, Court court, IReadOnlyDictionary<string, Court> byCode)
    {
        if (court.Region is not { } region || court.Level == CourtName.High) yield break;
        if (name.StartsWith(region, StringComparison.Ordinal))
        {
            // What is left of a municipality's or a special court's name may be too short to tell the court: 第一中级人民法院.
            if (court.Level == CourtName.Intermediate && !name[region.Length..].StartsWith('第')) yield return name[region.Length..];
            yield break;
        }

        yield return region + name;
        if (court.SuperiorCode is null || !byCode.TryGetValue(court.SuperiorCode, out var superior)) yield break;
        if (!superior.Name.StartsWith(region, StringComparison.Ordinal) || !superior.Name.EndsWith(Intermediate, StringComparison.Ordinal)) yield break;
        var prefecture = superior.Name[region.Length..^Intermediate.Length];
        if (prefecture.Length == 0 || name.StartsWith(prefecture, StringComparison.Ordinal) || prefecture.StartsWith('第')) yield break;
        yield return prefecture + name;
        yield return region + prefecture + name;
    }
}
