using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Collects the versions of laws that a download of the national law database tells of: from law_versions.json where there is one, from the 元数据 of each text,
/// and from the promulgation notes of the texts. What it gives is what versions.tsv holds.
/// </summary>
/// <param name="names">Names as laws.tsv has them; a name that it lacks is kept as the source writes it.</param>
public sealed class StatuteCatalogue(LawNames names)
{
    /// <summary>The catalogue file of a download.</summary>
    public const string CatalogueFile = "law_versions.json";

    /// <summary>A note and the catalogue may differ by a day or two about one version.</summary>
    private const int SameVersionDays = 10;

    /// <summary>The 元数据 of a text and its own note differ by more where one of them has a slip.</summary>
    private const int OwnVersionDays = 60;

    /// <summary>A judicial interpretation is published at most this long after its adoption; the longest on record took nine months.</summary>
    private const int DaysToPublication = 365;

    private readonly Dictionary<(string Law, DateOnly? Promulgated, DateOnly? UndatedBy), StatuteVersion> recorded = [];
    private readonly List<(string Law, NotedVersion Noted, string? Issuer, string? LawType)> noted = [];
    private readonly List<(DateOnly Promulgated, DateOnly Effective, string Text)> decisions = [];
    private readonly List<ContentProblem> problems = [];
    private DateOnly? asOf;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ContentProblem> Problems => problems;

    /// <summary>Reads one folder; several may be read one after the other, and the first that tells of a version counts.</summary>
    public void Read(string folder)
    {
        var catalogue = Path.Combine(folder, CatalogueFile);
        if (File.Exists(catalogue)) ReadCatalogue(catalogue);
        foreach (var file in ContentSource.ListFiles(folder))
        {
            if (file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) ReadDocument(folder, file);
            if (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) continue;
            var content = TextFile.Read(Path.Combine(folder, file), file);
            if (content.Problem is { } problem) problems.Add(problem);
            else if (SourceText.Of(file, content.Text!) is var source && SourceDetection.KindOf(source) == SourceKind.Statute) ReadText(source);
        }
    }

    /// <summary>All versions, by name and date.</summary>
    public IReadOnlyList<StatuteVersion> Versions()
    {
        var byLaw = recorded.Values.GroupBy(version => version.Law, StringComparer.Ordinal).ToDictionary(law => law.Key, law => law.ToList(), StringComparer.Ordinal);
        foreach (var law in noted.GroupBy(note => note.Law, StringComparer.Ordinal))
        {
            if (!byLaw.TryGetValue(law.Key, out var versions)) continue;
            // Different texts of one law tell of the same versions, and not each tells the 施行日期.
            var days = law.GroupBy(note => note.Noted.Day).OrderBy(day => day.Key).ToList();
            // 通过 in one text and 公布 in another, days apart, are one version.
            var told = days.Where((day, i) => i + 1 == days.Count || days[i + 1].Key.DayNumber - day.Key.DayNumber > SameVersionDays)
                .Select(day => (day.First().Noted with { Effective = day.Max(note => note.Noted.Effective) }, day.First().Issuer, day.First().LawType)).ToList();
            AddNoted(law.Key, versions, told);
        }

        return [.. byLaw.Values.SelectMany(all => all).OrderBy(version => version.Law, StringComparer.Ordinal).ThenBy(version => version.Promulgated).ThenBy(version => version.Effective)];
    }

    private void ReadCatalogue(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.TryGetProperty("generated_at", out var made)) asOf = DayOf(made.GetString());
            foreach (var law in document.RootElement.GetProperty("laws").EnumerateObject())
            {
                foreach (var version in law.Value.GetProperty("versions").EnumerateArray())
                {
                    Record(new StatuteVersion
                    {
                        Law = NameOf(law.Name),
                        Promulgated = DayOf(version.GetProperty("gbrq").GetString()),
                        SourceId = version.GetProperty("bbbs").GetString(),
                        Origin = VersionOrigin.Catalogue,
                    });
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problems.Add(new ContentProblem(CatalogueFile, 0, "catalogue.unreadable", $"目录文件无法读取：{e.Message}", "请重新下载目录；各文本的元数据仍已读取。"));
        }
    }

    private void ReadText(SourceText source)
    {
        if (StatuteHeader.Read(source) is not { } header) return;
        var law = NameOf(header.Law);
        var start = source.Find(line => line.StartsWith(StatuteHeader.BodyHeading, StringComparison.Ordinal)) + 1;
        if (start == 0) return;
        var opening = StatuteDates.Opening(source, start).ToList();
        var note = PromulgationNote.Read(opening);
        note = WithClosing(note, StatuteDates.Closing(source, start, PublishedAsWhole(header, note)));
        // The last version that a note tells of is that of its own text, even where its day is not quite that of the 元数据.
        var own = note.Count > 0 && IsOwn(note[^1], header.Promulgated) ? note[^1] : null;

        var version = new StatuteVersion
        {
            Law = law,
            Promulgated = header.Promulgated,
            Effective = header.Effective ?? own?.Effective ?? (note.Count == 0 && StatuteDates.Closing(source, start, header.Promulgated) is var closing && Plausible(header.Promulgated, closing) ? closing : null),
            Status = header.Status,
            Issuer = header.Issuer,
            LawType = header.LawType,
            DocumentNumber = opening.Select(line => StatuteHeader.DocumentNumberOf(line)).FirstOrDefault(number => number is not null),
            SourceId = header.SourceId,
            Origin = VersionOrigin.Catalogue,
            StatusAsOf = asOf,
        };
        Record(version);
        if (!VersionOrder.StandsAlone(version)) noted.AddRange(note.Where(other => other != own).Select(other => (law, other, header.Issuer, header.LawType)));
        if (header is { Promulgated: { } promulgated, Effective: { } effective } && (law.Contains("修改", StringComparison.Ordinal) || law.Contains("修正案", StringComparison.Ordinal)))
            decisions.Add((promulgated, effective, string.Concat(source.Lines)));
    }

    private void ReadDocument(string folder, string file)
    {
        var items = ContentSource.ReadFile(folder, file).ToList();
        problems.AddRange(items.Select(item => item.Problem).OfType<ContentProblem>());
        if (items.Select(item => item.Entry?.Statute).FirstOrDefault(facts => facts is not null) is not { } facts) return;
        Record(new StatuteVersion
        {
            Law = facts.Law,
            Promulgated = facts.Promulgated,
            Effective = facts.Effective,
            Issuer = facts.Issuer,
            LawType = facts.LawType,
            DocumentNumber = facts.DocumentNumber,
        });
    }

    private void Record(StatuteVersion version)
    {
        var key = (version.Law, version.Promulgated, version.Promulgated is null ? version.Effective : null);
        // The catalogue knows undated resolutions by their identifier alone; their text brings the date.
        if (version.Promulgated is null && version.Effective is null) return;
        recorded[key] = recorded.TryGetValue(key, out var known) ? VersionOrder.Sorted([known, version])[0] : version;
    }

    private void AddNoted(string law, List<StatuteVersion> versions, List<(NotedVersion Noted, string? Issuer, string? LawType)> told)
    {
        var known = versions.Where(version => version.Promulgated is not null).ToList();
        for (var i = 0; i < told.Count; i++)
        {
            var (note, issuer, type) = told[i];
            DateOnly? following = i + 1 < told.Count ? told[i + 1].Noted.Day : null;
            var within = note.Adopted ? DaysToPublication : SameVersionDays;
            var same = known.Find(version => version.Promulgated == note.Day)
                ?? known.Find(version => version.Promulgated > note.Day.AddDays(note.Adopted ? 0 : -SameVersionDays) && version.Promulgated <= note.Day.AddDays(within)
                    && (following is null || version.Promulgated <= following));
            var effective = note.Effective ?? DecisionOf(law, note.Day);
            if (same is null)
            {
                versions.Add(new StatuteVersion
                {
                    Law = law,
                    Promulgated = note.Day,
                    Effective = Plausible(note.Day, effective) ? effective : null,
                    Issuer = issuer,
                    LawType = type,
                    Origin = note.Adopted ? VersionOrigin.AdoptionNote : VersionOrigin.PromulgationNote,
                });
            }
            else if (same.Effective is null && Plausible(same.Promulgated, effective))
            {
                versions[versions.IndexOf(same)] = same with { Effective = effective };
            }
        }
    }

    /// <summary>When the decision of that day which amends the law takes effect; null where none is held.</summary>
    private DateOnly? DecisionOf(string law, DateOnly day)
    {
        var name = law.StartsWith(LawNameFolding.State, StringComparison.Ordinal) ? law[LawNameFolding.State.Length..] : law;
        var found = decisions.Find(decision => decision.Promulgated == day && decision.Text.Contains(name, StringComparison.Ordinal));
        return found == default ? null : found.Effective;
    }

    /// <summary>When the text as it was last made or revised as a whole was published; 自公布之日 in its closing article means that day.</summary>
    private static DateOnly? PublishedAsWhole(StatuteHeader header, IReadOnlyList<NotedVersion> note) =>
        note.Count == 0 ? header.Promulgated : note.LastOrDefault(version => version.Kind is NotedKind.Passed or NotedKind.Revised) is { Adopted: false } whole ? whole.Day : null;

    /// <summary>Gives the closing article's day to the version that it speaks of.</summary>
    private static IReadOnlyList<NotedVersion> WithClosing(IReadOnlyList<NotedVersion> note, DateOnly? closing)
    {
        var whole = note.LastOrDefault(version => version.Kind is NotedKind.Passed or NotedKind.Revised);
        if (closing is null || whole is null) return note;
        // An amendment may have set the closing article's day anew; then it lies after the amendment.
        var meant = note.LastOrDefault(version => version.Day >= whole.Day && version.Day <= closing && Plausible(version.Day, closing) && (version == whole || closing <= version.Day.AddYears(1))) ?? whole;
        return meant.Effective is not null || !Plausible(meant.Day, closing) ? note : [.. note.Select(version => version == meant ? version with { Effective = closing } : version)];
    }

    private static bool IsOwn(NotedVersion noted, DateOnly? promulgated) =>
        promulgated is { } day && Math.Abs(day.DayNumber - noted.Day.DayNumber) <= (noted.Adopted ? DaysToPublication : OwnVersionDays);

    private static bool Plausible(DateOnly? promulgated, DateOnly? effective) =>
        promulgated is { } from && effective is { } to && to >= from.AddDays(-1) && to <= from.AddYears(5);

    private string NameOf(string title)
    {
        var name = StatuteHeader.SplitName(title).Law;
        // （附：…） names what is printed with a resolution.
        if (name.IndexOf("（附：", StringComparison.Ordinal) is > 0 and var attached) name = name[..attached];
        return names.ExactName(name) ?? LawNameFolding.Display(name);
    }

    private static DateOnly? DayOf(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
