using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>The dates of all versions of laws, held or only named in the promulgation note above a later text; finds the one that a citation means.</summary>
internal sealed partial class KnownVersions
{
    // 行政诉讼法 of 1989-04-04 applied from 1990-10-01; hardly any law waits longer.
    private const int LongestWait = 610;

    private readonly Dictionary<string, SortedDictionary<DateOnly, DateOnly?>> _laws = new(StringComparer.Ordinal);

    /// <summary>Takes the versions held, and those that the notes in their files name.</summary>
    public KnownVersions(StatuteTexts texts, IEnumerable<string> folders)
    {
        foreach (var version in texts.Versions) Of(version.Version.Law)[version.Version.Promulgated!.Value] = version.Effective;
        foreach (var folder in folders)
            foreach (var file in ContentSource.ListFiles(folder).Where(file => file.EndsWith(".md", StringComparison.Ordinal)))
                AddNote(Path.Combine(folder, file));
    }

    /// <summary>The version before another; null for the first.</summary>
    public DateOnly? Before(string law, DateOnly promulgated) =>
        Of(law).Keys.Where(date => date < promulgated).Cast<DateOnly?>().LastOrDefault();

    /// <summary>The version in force on a day: the last that applies by then, of those whose day is known.</summary>
    public DateOnly? InForce(string law, DateOnly day) =>
        Of(law).Where(version => version.Value <= day).Select(version => (DateOnly?)version.Key).LastOrDefault();

    /// <summary>The version that words such as 1990年10月1日施行的 or 2017年修正 mean; null where they leave it open.</summary>
    public DateOnly? Meant(string law, string words)
    {
        var versions = Of(law);
        var match = Moment().Match(words);
        if (!match.Success) return versions.Count == 1 ? versions.Keys.First() : null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var applies = match.Groups["event"].Value is "施行" or "实施";
        if (!TryDate(match, out var day))
        {
            DateOnly[] ofYear = [.. versions.Where(v => applies ? v.Value?.Year == year : v.Key.Year == year).Select(v => v.Key)];
            return ofYear.Length == 1 ? ofYear[0] : null;
        }

        if (!applies) return versions.ContainsKey(day) ? day : null;
        foreach (var (promulgated, effective) in versions)
            if (effective == day) return promulgated;
        var last = versions.Where(v => v.Key <= day).Select(v => ((DateOnly Promulgated, DateOnly? Effective)?)(v.Key, v.Value)).LastOrDefault();
        return last is { Effective: null } found && day.DayNumber - found.Promulgated.DayNumber <= LongestWait ? found.Promulgated : null;
    }

    private void AddNote(string file)
    {
        var source = SourceText.Of(file, File.ReadAllText(file));
        if (StatuteHeader.Read(source) is not { Promulgated: { } promulgated } header) return;
        var body = source.Find(line => line.StartsWith(StatuteHeader.BodyHeading, StringComparison.Ordinal));
        if (body < 0) return;
        var above = string.Join('\n', source.Lines.Skip(body + 1).TakeWhile(line => !line.StartsWith("第一", StringComparison.Ordinal) && line[..Math.Min(1, line.Length)] != "#").Take(12));
        var dates = new List<DateOnly>();
        foreach (Match match in NoteDate().Matches(above))
            if (TryDate(match, out var date)) dates.Add(date);
        // A note of meeting days that differ from promulgation (as in judicial interpretations) tells nothing of other versions.
        if (!dates.Contains(promulgated)) return;
        foreach (var date in dates.Where(date => date < promulgated)) Of(header.Law).TryAdd(date, null);
    }

    private SortedDictionary<DateOnly, DateOnly?> Of(string law)
    {
        if (!_laws.TryGetValue(law, out var versions)) _laws.Add(law, versions = []);
        return versions;
    }

    private static bool TryDate(Match match, out DateOnly date) => DateOnly.TryParseExact(
        $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    [GeneratedRegex(@"(?<year>[12][0-9]{3})年(?:(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)?起?(?:第[一二三四五六七八九十]+次)?(?<event>修正|修订|施行|实施|公布|通过|发布|颁布)")]
    private static partial Regex Moment();

    [GeneratedRegex("(?<year>[12][0-9]{3})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?=[^，。\n]{0,60}(?:通过|决定|公布|发布))")]
    private static partial Regex NoteDate();
}
