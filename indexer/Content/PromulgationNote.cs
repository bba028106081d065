using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// The note under the title of a law, in brackets: when it was first passed, and each time it was amended or revised since. Each of these days is that of a version.
/// </summary>
internal static partial class PromulgationNote
{
    /// <summary>Notes of much amended laws run to some two thousand characters.</summary>
    private const int LongestNote = 6000;

    /// <summary>The versions that a note tells of, in its order; empty where there is no note.</summary>
    /// <param name="opening">The lines under the title, up to the first article or heading.</param>
    public static IReadOnlyList<NotedVersion> Read(IEnumerable<string> opening)
    {
        var note = Find(string.Concat(opening.Select(line => line.Trim() + '　')));
        if (note is null) return [];
        var found = new List<NotedVersion>();
        var dates = Date().Matches(note);
        var awaitsPublication = false;
        for (var i = 0; i < dates.Count; i++)
        {
            if (DayOf(dates[i]) is not { } day) continue;
            var before = note[(i == 0 ? 0 : dates[i - 1].Index + dates[i - 1].Length)..dates[i].Index];
            var after = note[(dates[i].Index + dates[i].Length)..(i + 1 < dates.Count ? dates[i + 1].Index : note.Length)];
            if (Begins().IsMatch(after) && before.EndsWith('自'))
            {
                if (found.Count > 0) found[^1] = found[^1] with { Effective = day };
                continue;
            }

            // 决定 named 关于修改…的决定 would count as a verb: names are left out.
            var said = Names().Replace(after, "《》");
            var kind = KindOf(said, before);
            if (kind is null) continue;
            var published = Published().IsMatch(said);
            var version = new NotedVersion(day, kind.Value, Adopted: !published && Committee().IsMatch(after), AtOnce().IsMatch(said) ? day : null);
            // 批准 or 通过 on one day and 公布 on another tell of one version: the later day is that of its publication.
            var last = found.Count > 0 ? found[^1] : null;
            if (last is not null && kind == NotedKind.Passed && (published ? awaitsPublication : last.Kind == NotedKind.Passed && last.Adopted)) found[^1] = version with { Kind = last.Kind };
            else found.Add(version);
            awaitsPublication = !published && Approved().IsMatch(said);
        }

        return found;
    }

    private static string? Find(string opening)
    {
        var start = Start().Match(opening);
        if (!start.Success) return null;
        var depth = 0;
        for (var i = start.Index; i < opening.Length && i - start.Index < LongestNote; i++)
        {
            if (opening[i] is '（' or '(') depth++;
            else if (opening[i] is '）' or ')' && --depth == 0) return opening[(start.Index + 1)..i];
        }

        return null;
    }

    private static NotedKind? KindOf(string said, string before)
    {
        if (said.Contains("修正", StringComparison.Ordinal) || said.Contains("修改", StringComparison.Ordinal)) return NotedKind.Amended;
        // An amending decision of the State Council 修订 single articles; only without 根据 is it a new text.
        if (said.Contains("修订", StringComparison.Ordinal)) return before.EndsWith("根据", StringComparison.Ordinal) ? NotedKind.Amended : NotedKind.Revised;
        // 1999年…会议通过的《中华人民共和国刑法修正案》、2001年…
        if (said.Contains("通过的《", StringComparison.Ordinal) || said.Contains("公布的《", StringComparison.Ordinal)) return NotedKind.Amended;
        return Verb().IsMatch(said) ? NotedKind.Passed : null;
    }

    /// <summary>Reads 2017年6月27日; null for a day that the calendar lacks.</summary>
    internal static DateOnly? DayOf(Match date) => DateOnly.TryParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{date.Groups[1].ValueSpan}-{date.Groups[2].ValueSpan}-{date.Groups[3].ValueSpan}"),
        "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日")]
    internal static partial Regex Date();

    [GeneratedRegex(@"[（(]\s*(?:根据)?\s*[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Start();

    [GeneratedRegex("^起(?:正式)?(?:施行|实施|生效|执行)")]
    private static partial Regex Begins();

    [GeneratedRegex("自(?:公布|发布)之日起(?:施行|实施|生效)")]
    private static partial Regex AtOnce();

    [GeneratedRegex("《(?:[^《》]|《[^《》]*》)*》")]
    private static partial Regex Names();

    // 国务院第164次常务会议 passes what an order publishes days or weeks later.
    [GeneratedRegex("审判委员会|检察委员会|国务院第[^，。　]{1,9}会议|国家监察委员会")]
    private static partial Regex Committee();

    [GeneratedRegex("(?<!自)(?:公布|发布|颁布)(?!之日)")]
    private static partial Regex Published();

    [GeneratedRegex("通过|批准")]
    private static partial Regex Approved();

    [GeneratedRegex("通过|(?<!自)(?:公布|发布|颁布)(?!之日)|批准")]
    private static partial Regex Verb();
}

/// <summary>What a note says of one version.</summary>
/// <param name="Day">When it was passed or published; a law of the National People's Congress is published on the day on which it is passed.</param>
/// <param name="Kind">How it came about.</param>
/// <param name="Adopted">True where the day is only that of a court's or procuratorate's committee, and the publication followed later.</param>
/// <param name="Effective">施行日期, where the note tells.</param>
internal sealed record NotedVersion(DateOnly Day, NotedKind Kind, bool Adopted, DateOnly? Effective);

/// <summary>How a version came about.</summary>
internal enum NotedKind
{
    /// <summary>通过, 公布: the first text.</summary>
    Passed,

    /// <summary>修正: single articles changed.</summary>
    Amended,

    /// <summary>修订: a new text.</summary>
    Revised,
}
