using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A version of a law that begins to apply about now.</summary>
/// <param name="Law">Full name.</param>
/// <param name="From">Its first day.</param>
/// <param name="Type">法律, 行政法规, 司法解释 …</param>
/// <param name="When">What that day is to today, for people.</param>
internal sealed record NewLaw(string Law, DateOnly From, string Type, string When)
{
    private const int Days = 90;
    private static readonly string[] Types = ["宪法", "法律", "行政法规", "监察法规", "司法解释"];

    /// <summary>
    /// The versions that begin within 90 days before or after a day, those to come first; where the record knows none, the last that began. Decisions
    /// and amendments are left out: what they change has a version of its own.
    /// </summary>
    /// <param name="registry">The versions on record.</param>
    /// <param name="today">The day.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<NewLaw> Around(StatuteRegistry registry, DateOnly today, int most)
    {
        var dated = registry.Laws.SelectMany(registry.VersionsOf)
            .Where(version => version.Effective is { } from && from <= today.AddDays(Days) && Types.Contains(version.LawType))
            .Select(version => new NewLaw(version.Law, version.Effective!.Value, version.LawType!, WhenOf(version.Effective.Value, today)))
            .OrderBy(law => law.From > today ? 0 : 1)
            .ThenBy(law => law.From > today ? law.From.DayNumber : -law.From.DayNumber)
            .ThenBy(law => Array.IndexOf(Types, law.Type)).ThenBy(law => law.Law, StringComparer.Ordinal)
            .ToList();
        var near = dated.FindAll(law => law.IsNear(today));
        return [.. (near.Count > 0 ? near : dated).Take(most)];
    }

    /// <summary>Whether it begins within the days around that day.</summary>
    public bool IsNear(DateOnly today) => From >= today.AddDays(-Days) && From <= today.AddDays(Days);

    private static string WhenOf(DateOnly from, DateOnly today) => from == today ? "今日起施行" : from > today ? "将施行" : "起施行";
}
