using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Finds what an address names, or says what is wrong with it. Nothing is guessed.</summary>
internal static class StatuteLookup
{
    private const int Suggestions = 5;

    /// <summary>Reads a day; none given means today.</summary>
    public static Problem? ReadDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return string.IsNullOrEmpty(text) || DayText.TryParse(text, out day) ? null : new(ProblemCodes.BadDay, "day " + DayText.Expected);
    }

    /// <summary>Finds the law, as of the day, and the version that an address names.</summary>
    public static Problem? Find(
        StatuteService statutes, LawKnowledge law, string name, string? version, string? day, DateOnly today, out StatuteOverview found, out VersionOverview shown)
    {
        (found, shown) = (null!, null!);
        return ReadDay(day, today, out var asked) ?? FindLaw(statutes, law, name, asked, out found) ?? FindVersion(found, version, out shown);
    }

    /// <summary>Finds a law by its full or an everyday name.</summary>
    private static Problem? FindLaw(StatuteService statutes, LawKnowledge law, string name, DateOnly day, out StatuteOverview found)
    {
        found = null!;
        if (name.Length > Limits.LawName) return new(ProblemCodes.StatuteNotFound, "法律的名称过长，请核对。");
        if (statutes.Find(name, day) is { } overview)
        {
            found = overview;
            return null;
        }

        if (law.Names.Candidates(name) is { Count: > 1 } candidates)
            return new(ProblemCodes.StatuteAmbiguous, $"“{name}”可以指：{Listed(candidates)}。请用其中一部的全称。") { Candidates = candidates };
        var similar = statutes.Search(name, Suggestions);
        return new(
            ProblemCodes.StatuteNotFound,
            $"没有名为“{name}”的法律、法规或司法解释的记载。" + (similar.Count > 0 ? $"名称相近的：{Listed(similar)}。" : "请核对名称；可用全称，也可用“民法典”这样的简称。"));
    }

    /// <summary>The version that an address asks for; where it names none, the one in force on the day, else the last that began by then.</summary>
    private static Problem? FindVersion(StatuteOverview law, string? asked, out VersionOverview version)
    {
        version = law.Current ?? law.Versions.LastOrDefault(one => (one.Version.Effective ?? one.Version.Promulgated) <= law.Day) ?? law.Versions[0];
        if (string.IsNullOrEmpty(asked)) return null;
        if (!DayText.TryParse(asked, out var day)) return new(ProblemCodes.BadDay, "version " + DayText.Expected);
        if (law.Versions.FirstOrDefault(one => one.Version.KeyDay == day) is { } named)
        {
            version = named;
            return null;
        }

        var known = string.Join("、", law.Versions.Select(one => one.Version.KeyDay).OfType<DateOnly>().Select(DayText.Of));
        return new(ProblemCodes.VersionNotFound, $"《{law.Law}》没有这一天公布的版本。有记载的版本：{known}。");
    }

    private static string Listed(IEnumerable<string> laws) => "《" + string.Join("》《", laws) + "》";
}
